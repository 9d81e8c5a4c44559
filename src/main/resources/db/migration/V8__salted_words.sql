-- What is hashed of a version's words is salted, so that the digest which a purge leaves can be guessed by nobody who has not the salt; that goes with
-- the words, and their digest takes its place. Versions that were recorded before have neither.
alter table statement_version add column salt varchar;
alter table statement_version add column words_digest varchar;
