-- A merge moves nothing: what is merged keeps its row, points at what it was merged into, and at what stands for it today, which is the end
-- of a chain of merges. One source for H2 and PostgreSQL: only what both read alike.

alter table speaker add column revision bigint default 1 not null;
alter table speaker add column merged_into_id bigint;
alter table speaker add column survivor_id bigint;
create index speaker_by_survivor on speaker (survivor_id);
alter table speaker add constraint speaker_merged_into_fk foreign key (merged_into_id) references speaker (id);
alter table speaker add constraint speaker_survivor_fk foreign key (survivor_id) references speaker (id);
alter table speaker add constraint speaker_merged_whole
    check ((merged_into_id is null and survivor_id is null)
        or (merged_into_id is not null and survivor_id is not null and merged_into_id <> id and survivor_id <> id));

create table former_speaker_slug (
    slug varchar not null,
    speaker_id bigint not null,
    constraint former_speaker_slug_pk primary key (slug),
    constraint former_speaker_slug_speaker_fk foreign key (speaker_id) references speaker (id)
);

-- What a speaker is called by or identified by, reduced to what the spellings of one thing have in common, and who stands for the speaker.
-- V2_1 fills it for those on record. Indexes come before foreign keys, for which H2 would make others.
create sequence likeness_seq increment by 50;
create table likeness (
    id bigint not null,
    speaker_id bigint not null,
    standing_id bigint not null,
    reason varchar not null,
    likeness varchar not null,
    constraint likeness_pk primary key (id),
    constraint likeness_reason_known check (reason in ('NAME', 'SAME_AS'))
);
create index likeness_by_likeness on likeness (likeness, reason, standing_id);
create index likeness_by_speaker on likeness (speaker_id);
alter table likeness add constraint likeness_speaker_fk foreign key (speaker_id) references speaker (id);
alter table likeness add constraint likeness_standing_fk foreign key (standing_id) references speaker (id);

alter table claim add column revision bigint default 1 not null;
alter table claim add column likeness varchar;
alter table claim add column merged_into_id bigint;
alter table claim add column survivor_id bigint;
create index claim_by_survivor on claim (survivor_id);
alter table claim add constraint claim_merged_into_fk foreign key (merged_into_id) references claim (id);
alter table claim add constraint claim_survivor_fk foreign key (survivor_id) references claim (id);
alter table claim add constraint claim_merged_whole
    check ((merged_into_id is null and survivor_id is null)
        or (merged_into_id is not null and survivor_id is not null and merged_into_id <> id and survivor_id <> id));
create index claim_by_likeness on claim (likeness, survivor_id, id);

create table former_claim_slug (
    slug varchar not null,
    claim_id bigint not null,
    constraint former_claim_slug_pk primary key (slug),
    constraint former_claim_slug_claim_fk foreign key (claim_id) references claim (id)
);

-- The slugs are those of the time: the log of what was written does not change.
create sequence curation_seq increment by 50;
create table curation (
    id bigint not null,
    changeset bigint not null,
    subject varchar not null,
    slug varchar not null,
    constraint curation_pk primary key (id),
    constraint curation_unique unique (changeset, subject, slug),
    constraint curation_changeset_fk foreign key (changeset) references changeset (number),
    constraint curation_subject_known check (subject in ('SPEAKER', 'CLAIM'))
);
