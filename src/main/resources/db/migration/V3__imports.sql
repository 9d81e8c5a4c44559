-- What came in by bulk: which statement each row of a data set became, and how each import went.

create table imported_row (
    dataset varchar not null,
    external_id varchar not null,
    statement uuid not null,
    digest varchar not null,
    constraint imported_row_pk primary key (dataset, external_id)
);

create table import (
    id uuid not null,
    dataset varchar not null,
    format varchar not null,
    author varchar not null,
    dry_run boolean not null,
    on_error varchar not null,
    state varchar not null,
    problem varchar,
    started timestamp(6) with time zone not null,
    updated timestamp(6) with time zone not null,
    content_length bigint,
    bytes bigint not null,
    line bigint not null,
    read_rows bigint not null,
    created bigint not null,
    corrected bigint not null,
    unchanged bigint not null,
    rejected bigint not null,
    speakers bigint not null,
    claims bigint not null,
    documents bigint not null,
    changesets bigint not null,
    first_changeset bigint,
    last_changeset bigint,
    constraint import_pk primary key (id),
    constraint import_state_known check (state in ('RUNNING', 'FINISHED', 'ABORTED', 'INTERRUPTED'))
);

create table import_error (
    import_id uuid not null,
    ordinal bigint not null,
    line bigint not null,
    field varchar,
    value_given varchar,
    reason varchar not null,
    constraint import_error_pk primary key (import_id, ordinal),
    constraint import_error_import_fk foreign key (import_id) references import (id)
);
create index import_error_by_line on import_error (import_id, line, ordinal);
