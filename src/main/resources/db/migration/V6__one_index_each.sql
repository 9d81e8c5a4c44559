-- Fewer and nearer places that a row is written to. H2 makes an index of its own for a foreign key unless there is one that begins with its columns,
-- so the keys that came before their indexes are made anew behind them. What sorts the statements of one speaker or claim is the statement index; here
-- they are only found, and new ones stand behind the others.
drop index statement_by_speaker;
create index statement_by_speaker on statement_version (speaker_id);
drop index statement_by_claim;
create index statement_by_claim on statement_version (claim_id);

alter table statement_version drop constraint statement_version_changeset_fk;
alter table statement_version add constraint statement_version_changeset_fk foreign key (valid_from) references changeset (number);
alter table statement_version drop constraint statement_version_speaker_fk;
alter table statement_version add constraint statement_version_speaker_fk foreign key (speaker_id) references speaker (id);
alter table statement_version drop constraint statement_version_claim_fk;
alter table statement_version add constraint statement_version_claim_fk foreign key (claim_id) references claim (id);
alter table appearance drop constraint appearance_version_fk;
alter table appearance add constraint appearance_version_fk foreign key (version_serial) references statement_version (serial);
alter table appearance drop constraint appearance_document_fk;
alter table appearance add constraint appearance_document_fk foreign key (document_id) references document (id);
alter table hop drop constraint hop_appearance_fk;
alter table hop add constraint hop_appearance_fk foreign key (appearance_id) references appearance (id);
alter table hop drop constraint hop_speaker_fk;
alter table hop add constraint hop_speaker_fk foreign key (speaker_id) references speaker (id);
alter table link drop constraint link_version_fk;
alter table link add constraint link_version_fk foreign key (version_serial) references statement_version (serial);
alter table document drop constraint document_publisher_fk;
alter table document add constraint document_publisher_fk foreign key (publisher_id) references speaker (id);
alter table affiliation drop constraint affiliation_speaker_fk;
alter table affiliation add constraint affiliation_speaker_fk foreign key (speaker_id) references speaker (id);
alter table affiliation drop constraint affiliation_organization_fk;
alter table affiliation add constraint affiliation_organization_fk foreign key (organization_id) references speaker (id);
alter table alias drop constraint alias_speaker_fk;
alter table alias add constraint alias_speaker_fk foreign key (speaker_id) references speaker (id);
alter table speaker_same_as drop constraint speaker_same_as_speaker_fk;
alter table speaker_same_as add constraint speaker_same_as_speaker_fk foreign key (speaker_id) references speaker (id);
alter table curation drop constraint curation_changeset_fk;
alter table curation add constraint curation_changeset_fk foreign key (changeset) references changeset (number);
alter table import_error drop constraint import_error_import_fk;
alter table import_error add constraint import_error_import_fk foreign key (import_id) references import (id);
