-- How alterations show: each changeset has a hash of what it wrote and of the hash before it. What is on record is sealed at the first start.

-- The slug that a thing was recorded under, which unlike its slug never changes.
alter table speaker add column origin varchar;
update speaker set origin = slug;
alter table speaker alter column origin set not null;
alter table speaker add constraint speaker_origin_unique unique (origin);
alter table claim add column origin varchar;
update claim set origin = slug;
alter table claim alter column origin set not null;
alter table claim add constraint claim_origin_unique unique (origin);

alter table changeset add column hash varchar default '' not null;
alter table statement_version add column digest varchar default '' not null;
-- The changeset that has removed the words.
alter table statement_version add column purged bigint;
create index statement_purged on statement_version (purged);

-- What a changeset left behind of what is not versioned: the digest of a speaker, a claim or a document. Of a purge, that it took place.
create table seal (
    subject varchar not null,
    thing varchar not null,
    changeset bigint not null,
    digest varchar not null,
    constraint seal_pk primary key (subject, thing, changeset),
    constraint seal_subject_known check (subject in ('SPEAKER', 'CLAIM', 'DOCUMENT', 'PURGE'))
);
create index seal_by_changeset on seal (changeset);
