-- What identifies an address, and what addresses of one article have in common; V10_1 fills both. The likeness alone has an index, for it follows from the
-- identity. Those of old rows may collide, so that neither is unique, and the address as given is not looked up any more.
alter table document add column url_identity varchar;
alter table document add column likeness varchar;
alter table document drop constraint document_url_unique;
create index document_by_likeness on document (likeness, id);

-- What was printed of its document, where that differs from what was on record.
alter table appearance add column printed_url varchar;
alter table appearance add column printed_title varchar;
alter table appearance add column printed_publisher varchar;
alter table appearance add column printed_published varchar;

-- What imports said otherwise of documents than the record.
alter table import add column differs bigint default 0 not null;
create table import_difference (
    import_id uuid not null,
    ordinal bigint not null,
    line bigint not null,
    field varchar,
    statement uuid,
    document uuid not null,
    recorded varchar,
    sent varchar not null,
    constraint import_difference_pk primary key (import_id, ordinal)
);
create index import_difference_by_statement on import_difference (statement);
alter table import_difference add constraint import_difference_import_fk foreign key (import_id) references import (id);
