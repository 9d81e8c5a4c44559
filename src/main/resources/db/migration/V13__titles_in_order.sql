-- Titles are completed while they are typed: what begins so is found by this, and all are read through it rather than through the whole documents.
create index document_by_title on document (folded_title);
