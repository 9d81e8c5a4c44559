-- Only what has no URL is found by its title when it is recorded again; the titles of all others were written to somewhere else each.
alter table document add column untraced_title varchar;
update document set untraced_title = folded_title where url is null;
drop index document_by_title;
create index document_by_untraced_title on document (untraced_title);

-- Each time the next numbers are asked for, the rows that wait to be sent to the database are sent.
alter sequence statement_version_seq increment by 500;
alter sequence appearance_seq increment by 500;
alter sequence hop_seq increment by 500;
alter sequence link_seq increment by 500;
