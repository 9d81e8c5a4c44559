package org.onrecord.exchange;

/** What a run over the rows of an upload is for. */
enum Pass {
    /** To tell what would become of them. */
    DRY_RUN,
    /** To find out whether all of them can be recorded, before any is. */
    CHECK,
    /** To record them. */
    WRITE;

    /** What of a batch counts towards the import. */
    ImportCounts counted(ImportCounts counts) {
        return this == CHECK ? ImportCounts.ofRows(counts.readRows(), counts.rejected()) : counts;
    }
}
