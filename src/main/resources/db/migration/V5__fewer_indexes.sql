-- Each costs a write to somewhere else for every version. One of three stances is found as fast by date; who was purged, nobody asks by changeset.

drop index statement_by_stance;
drop index statement_purged;
