package org.onrecord.exchange;

import java.util.List;

import org.onrecord.exchange.ImportDifference.Found;
import org.onrecord.exchange.rows.Row;
import org.onrecord.exchange.rows.RowReader;

/**
 * Rows that are written in one changeset.
 *
 * @param rows     those that may be recorded
 * @param faulty   those that may not
 * @param read     how many of them have just been read; the others had been put off
 * @param mayWait  whether a row that links to one which is not on record yet is put off, rather than rejected
 * @param together whether they are recorded together or not at all, and may link to each other in any direction
 * @param origin   tells where a fault stands in a row
 */
record Batch(List<Candidate> rows, List<Row> faulty, int read, boolean mayWait, boolean together, RowReader origin) {

    static Batch ofRead(List<Candidate> rows, List<Row> faulty, RowReader origin) {
        return new Batch(rows, faulty, rows.size() + faulty.size(), true, false, origin);
    }

    static Batch ofWaiting(List<Candidate> rows, boolean mayWait, RowReader origin) {
        return new Batch(rows, List.of(), 0, mayWait, false, origin);
    }

    static Batch ofCircle(List<Candidate> rows, RowReader origin) {
        return new Batch(rows, List.of(), 0, false, true, origin);
    }

    /**
     * What became of it.
     *
     * @param waiting  rows that were put off
     * @param rejected rows that were not recorded, each with its faults
     * @param differing what rows say otherwise of documents than the record
     * @param kept     whether it is on record, and not only found out what would become of it
     * @param locked   from when other writers had to wait for it, as {@link System#nanoTime()} has it
     * @param released until when they had to
     */
    record Outcome(ImportCounts counts, List<Candidate> waiting, List<Row> rejected, List<Found> differing, boolean kept,
            long locked, long released) {
        static final Outcome NOTHING = new Outcome(ImportCounts.NONE, List.of(), List.of(), List.of(), true, 0, 0);

        Outcome releasedNow() {
            return new Outcome(counts, waiting, rejected, differing, kept, locked, System.nanoTime());
        }
    }
}
