-- Documents are corrected and merged as speakers and claims are; of all three, the states that changesets replaced are kept.

alter table document add column revision bigint default 1 not null;
-- Without a foreign key, for which H2 would make an index; what is not there is found out by the seals.
alter table document add column merged_into_id uuid;
alter table document add column survivor_id uuid;
create index document_by_survivor on document (survivor_id);
alter table document add constraint document_survivor_fk foreign key (survivor_id) references document (id);
alter table document add constraint document_merged_whole
    check ((merged_into_id is null and survivor_id is null)
        or (merged_into_id is not null and survivor_id is not null and merged_into_id <> id and survivor_id <> id));

alter table curation drop constraint curation_subject_known;
alter table curation add constraint curation_subject_known check (subject = 'SPEAKER' or subject = 'CLAIM' or subject = 'DOCUMENT');

-- HISTORY is sealed once, by the first changeset that kept a state which it replaced: from then on none may be missing.
alter table seal drop constraint seal_subject_known;
alter table seal add constraint seal_subject_known
    check (subject = 'SPEAKER' or subject = 'CLAIM' or subject = 'DOCUMENT' or subject = 'PURGE' or subject = 'HISTORY');

-- What a changeset left of a thing, once another has replaced it: the JSON that the digest of its seal is of. What is recorded and never changed
-- has no row here.
create table former_state (
    subject varchar not null,
    thing varchar not null,
    changeset bigint not null,
    state varchar not null,
    constraint former_state_pk primary key (subject, thing, changeset),
    constraint former_state_seal_fk foreign key (subject, thing, changeset) references seal (subject, thing, changeset)
);
