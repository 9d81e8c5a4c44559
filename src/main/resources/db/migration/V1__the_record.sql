-- One source for H2 and PostgreSQL: only what both read alike.

create table changeset (
    number bigint not null,
    at timestamp(6) with time zone not null,
    author varchar not null,
    reason varchar not null,
    constraint changeset_pk primary key (number)
);
create index changeset_by_instant on changeset (at);

create table changeset_head (
    id integer not null,
    number bigint not null,
    at timestamp(6) with time zone not null,
    constraint changeset_head_pk primary key (id),
    constraint changeset_head_only check (id = 1)
);
insert into changeset_head (id, number, at) values (1, 0, timestamp with time zone '0001-01-01 00:00:00+00:00');

create sequence speaker_seq increment by 50;
create table speaker (
    id bigint not null,
    slug varchar not null,
    name varchar not null,
    folded_name varchar not null,
    kind varchar,
    description varchar,
    constraint speaker_pk primary key (id),
    constraint speaker_slug_unique unique (slug),
    constraint speaker_kind_known check (kind in ('PERSON', 'ORGANIZATION', 'STATE', 'OUTLET', 'ANONYMOUS'))
);
create index speaker_by_name on speaker (folded_name, slug);

create table speaker_same_as (
    speaker_id bigint not null,
    url varchar not null,
    constraint speaker_same_as_pk primary key (speaker_id, url),
    constraint speaker_same_as_speaker_fk foreign key (speaker_id) references speaker (id)
);

create sequence alias_seq increment by 50;
create table alias (
    id bigint not null,
    speaker_id bigint not null,
    name varchar not null,
    folded_name varchar not null,
    first_day varchar,
    last_day varchar,
    starts timestamp(6) with time zone not null,
    ends timestamp(6) with time zone not null,
    constraint alias_pk primary key (id),
    constraint alias_speaker_fk foreign key (speaker_id) references speaker (id)
);
create index alias_by_name on alias (folded_name);
create index alias_by_speaker on alias (speaker_id);

create sequence affiliation_seq increment by 50;
create table affiliation (
    id bigint not null,
    speaker_id bigint not null,
    organization_id bigint not null,
    role varchar,
    first_day varchar,
    last_day varchar,
    starts timestamp(6) with time zone not null,
    ends timestamp(6) with time zone not null,
    constraint affiliation_pk primary key (id),
    constraint affiliation_speaker_fk foreign key (speaker_id) references speaker (id),
    constraint affiliation_organization_fk foreign key (organization_id) references speaker (id)
);
create index affiliation_by_speaker on affiliation (speaker_id);
create index affiliation_by_organization on affiliation (organization_id);

create sequence claim_seq increment by 50;
create table claim (
    id bigint not null,
    slug varchar not null,
    text varchar not null,
    folded_text varchar not null,
    negation varchar,
    constraint claim_pk primary key (id),
    constraint claim_slug_unique unique (slug)
);
create index claim_by_text on claim (folded_text);

create table document (
    id uuid not null,
    url varchar,
    title varchar,
    folded_title varchar,
    publisher_id bigint,
    published varchar,
    published_earliest timestamp(6) with time zone,
    published_latest timestamp(6) with time zone,
    published_qualified boolean,
    constraint document_pk primary key (id),
    constraint document_url_unique unique (url),
    constraint document_named check (url is not null or title is not null),
    constraint document_publisher_fk foreign key (publisher_id) references speaker (id)
);
create index document_by_title on document (folded_title);
create index document_by_publisher on document (publisher_id, id);

create sequence statement_version_seq increment by 50;
create table statement_version (
    serial bigint not null,
    id uuid not null,
    version integer not null,
    valid_from bigint not null,
    valid_until bigint not null,
    retracted boolean not null,
    text varchar not null,
    verbatim boolean not null,
    language varchar,
    stance varchar not null,
    stance_basis varchar not null,
    said varchar not null,
    said_earliest timestamp(6) with time zone not null,
    said_latest timestamp(6) with time zone not null,
    said_qualified boolean not null,
    speaker_id bigint not null,
    claim_id bigint,
    external_id varchar,
    constraint statement_version_pk primary key (serial),
    constraint statement_version_unique unique (id, version),
    -- At most one version of a statement is open, and no two end together.
    constraint statement_version_until_unique unique (id, valid_until),
    constraint statement_version_spans check (valid_from < valid_until),
    constraint statement_version_changeset_fk foreign key (valid_from) references changeset (number),
    constraint statement_version_speaker_fk foreign key (speaker_id) references speaker (id),
    constraint statement_version_claim_fk foreign key (claim_id) references claim (id),
    constraint statement_version_stance_known check (stance in ('DENIAL', 'ALLEGATION', 'REACTION')),
    constraint statement_version_basis_known check (stance_basis in ('EDITOR', 'IMPORT', 'CUE'))
);
create index statement_by_date on statement_version (said_earliest, id);
create index statement_by_speaker on statement_version (speaker_id, said_earliest, id);
create index statement_by_claim on statement_version (claim_id, said_earliest, id);
create index statement_by_stance on statement_version (stance, said_earliest, id);
create index statement_by_changeset on statement_version (valid_from, id);

create sequence appearance_seq increment by 50;
create table appearance (
    id bigint not null,
    version_serial bigint not null,
    position integer not null,
    document_id uuid not null,
    medium varchar,
    printed_name varchar,
    cue varchar,
    quote_exact varchar,
    quote_prefix varchar,
    quote_suffix varchar,
    constraint appearance_pk primary key (id),
    constraint appearance_unique unique (version_serial, position),
    constraint appearance_version_fk foreign key (version_serial) references statement_version (serial),
    constraint appearance_document_fk foreign key (document_id) references document (id)
);
create index appearance_by_document on appearance (document_id);

create sequence hop_seq increment by 50;
create table hop (
    id bigint not null,
    appearance_id bigint not null,
    position integer not null,
    speaker_id bigint not null,
    verb varchar,
    url varchar,
    constraint hop_pk primary key (id),
    constraint hop_unique unique (appearance_id, position),
    constraint hop_appearance_fk foreign key (appearance_id) references appearance (id),
    constraint hop_speaker_fk foreign key (speaker_id) references speaker (id)
);
create index hop_by_speaker on hop (speaker_id);

create sequence link_seq increment by 50;
create table link (
    id bigint not null,
    version_serial bigint not null,
    position integer not null,
    type varchar not null,
    target uuid not null,
    constraint link_pk primary key (id),
    constraint link_unique unique (version_serial, type, target),
    constraint link_version_fk foreign key (version_serial) references statement_version (serial),
    constraint link_type_known check (type in ('DENIES', 'CONFIRMS', 'RESPONDS_TO', 'REPEATS', 'CORRECTS', 'RETRACTS'))
);
create index link_by_target on link (target, type);

create sequence remembered_answer_seq increment by 50;
create table remembered_answer (
    id bigint not null,
    author varchar not null,
    idempotency_key varchar not null,
    request varchar not null,
    answer varchar not null,
    at timestamp(6) with time zone not null,
    constraint remembered_answer_pk primary key (id),
    constraint remembered_answer_unique unique (author, idempotency_key)
);
create index remembered_answer_by_instant on remembered_answer (at);
