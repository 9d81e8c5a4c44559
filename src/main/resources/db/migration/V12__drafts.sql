-- What became of the drafts of articles: a figure of how well they are made, beside the record and no part of it.
create table draft_outcome (
    id uuid not null,
    rule varchar not null,
    outcome varchar not null,
    changed varchar not null,
    at timestamp(6) with time zone not null,
    constraint draft_outcome_pk primary key (id),
    constraint draft_outcome_known check (outcome = 'OFFERED' or outcome = 'ACCEPTED' or outcome = 'MENDED' or outcome = 'DROPPED')
);
