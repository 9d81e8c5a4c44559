package org.onrecord.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.onrecord.api.Await;
import org.onrecord.api.ProblemException;
import org.onrecord.exchange.Batch.Outcome;
import org.onrecord.exchange.rows.BrokenUpload;
import org.onrecord.exchange.rows.LineCounts;
import org.onrecord.exchange.rows.Row;
import org.onrecord.exchange.rows.RowFault;
import org.onrecord.exchange.rows.RowReader;

/**
 * One pass over the rows of an upload. While a batch is written the next one is read. Rows that link to others further down wait until all have been
 * read, and are then recorded from the last to the first, so that most find what they link to; those that link in circles are recorded together.
 */
final class ImportRun implements AutoCloseable {
    /** Of rows as they are sent; what is made of them takes several times as much memory. */
    private static final int SIZE = 4 << 20;

    /** For a batch, whose transaction has a limit of its own, and for a thread to be free for it. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Importer importer;
    private final Import run;
    private final RowReader rows;
    private final Pass pass;
    private final Consumer<Import> progress;
    private final Notes notes = new Notes();
    private final Pace pace = new Pace();
    private List<Candidate> candidates = new ArrayList<>();
    private List<Row> faulty = new ArrayList<>();
    /** Of these rows, in characters. */
    private int size;
    /** Of the last of them. */
    private long line;
    private CompletableFuture<Outcome> writing = CompletableFuture.completedFuture(Outcome.NOTHING);

    /** @param progress is told of the import whenever it has come farther */
    ImportRun(Importer importer, Import run, RowReader rows, Pass pass, Consumer<Import> progress) throws IOException {
        this.importer = importer;
        this.run = run;
        this.rows = rows;
        this.pass = pass;
        this.progress = progress;
    }

    /**
     * @throws AbortedImport behind the first batch with a bad row, where that is asked for
     * @throws BrokenUpload  where it cannot be read on, or a row was lost
     */
    void readAll() throws IOException {
        try {
            readRows();
        } catch (BrokenUpload e) {
            write();
            throw e;
        }
        write();
        writeWaiting();
        LineCounts lines = rows.lines();
        if (lines != null) {
            lines.check(run.counts.readRows());
            run.lines = lines;
        }
    }

    private void readRows() throws IOException {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            line = row.line();
            size += row.size();
            Row checked = refuseRepeated(row);
            if (checked.faults().isEmpty()) {
                candidates.add(importer.candidate(checked));
            } else {
                faulty.add(checked);
            }
            if (candidates.size() + faulty.size() >= pace.rows() || size >= SIZE) {
                begin();
            }
        }
    }

    /** Writes what has been read and waits until it is written. */
    private void write() throws IOException {
        begin();
        end();
    }

    private void begin() throws IOException {
        Batch batch = Batch.ofRead(candidates, faulty, rows);
        candidates = new ArrayList<>();
        faulty = new ArrayList<>();
        size = 0;
        begin(batch, line);
    }

    /** Whoever gives one id to two rows has the second refused: nobody could tell which of them is right. */
    private Row refuseRepeated(Row row) {
        for (int i = 0; i < row.drafts().size(); i++) {
            String externalId = row.drafts().get(i).externalId();
            Long before = externalId == null ? null : notes.seen(externalId, row.line());
            if (before != null) {
                return new Row(row.line(), row.size(), List.of(), List.of(new RowFault(rows.field(row.line(), i, "/externalId"), externalId,
                        "was given to line " + before + " already; give each row its own")));
            }
        }
        return row;
    }

    private void begin(Batch batch, long line) throws IOException {
        end();
        if (batch.read() > 0) {
            run.line = line;
            writing = importer.write(batch, run, notes, pass);
        }
    }

    private void end() throws IOException {
        Outcome outcome = result(writing);
        pace.adapt(outcome);
        writing = CompletableFuture.completedFuture(Outcome.NOTHING);
        for (Candidate row : outcome.waiting()) {
            notes.waiting(row.row().line(), importer.packed(row));
        }
        settle(outcome);
    }

    private Outcome write(Batch batch) throws IOException {
        if (batch.rows().isEmpty()) {
            return Outcome.NOTHING;
        }
        Outcome outcome = result(importer.write(batch, run, notes, pass));
        settle(outcome);
        return outcome;
    }

    private void settle(Outcome outcome) throws IOException {
        outcome.rejected().stream().flatMap(row -> row.drafts().stream()).filter(draft -> draft.externalId() != null)
                .forEach(draft -> notes.rejected(draft.externalId()));
        progress.accept(run);
        if (run.onError == OnError.ABORT && !outcome.rejected().isEmpty()) {
            throw new AbortedImport();
        }
    }

    private static Outcome result(CompletableFuture<Outcome> writing) {
        return Await.result(writing, PATIENCE, () -> ProblemException.unavailable(
                "Some rows could not be written within " + PATIENCE.toMinutes() + " minutes; they may be on record or not.", PATIENCE));
    }

    private void writeWaiting() throws IOException {
        boolean progress = true;
        while (progress && notes.waiting() > 0) {
            progress = false;
            List<Candidate> some = waitingBefore(Long.MAX_VALUE, pace.rows());
            while (!some.isEmpty()) {
                Set<Long> still = lines(write(Batch.ofWaiting(some, true, rows)).waiting());
                for (Candidate row : some) {
                    if (!still.contains(row.row().line())) {
                        notes.waitsNoLonger(row.row().line());
                        progress = true;
                    }
                }
                some = waitingBefore(some.get(some.size() - 1).row().line(), pace.rows());
            }
        }
        writeCircles();
    }

    /** What still waits links to rows that are not there, or in circles, or to such rows. */
    private void writeCircles() throws IOException {
        List<Candidate> left = waitingBefore(Long.MAX_VALUE, Integer.MAX_VALUE);
        Set<String> there = new HashSet<>(
                importer.onRecord(run, left.stream().flatMap(Candidate::links).collect(Collectors.toSet()), notes, pass));
        left.forEach(row -> row.keys().forEach(there::add));
        List<Candidate> dangling = dangling(left, there);
        while (!dangling.isEmpty()) {
            write(Batch.ofWaiting(dangling, false, rows));
            dangling.forEach(row -> row.keys().forEach(there::remove));
            left.removeAll(dangling);
            dangling = dangling(left, there);
        }
        Map<String, Candidate> byKey = new LinkedHashMap<>();
        left.forEach(row -> row.keys().forEach(key -> byKey.put(key, row)));
        while (!byKey.isEmpty()) {
            Map<String, Candidate> circle = new HashMap<>();
            reach(byKey.keySet().iterator().next(), byKey, circle);
            write(Batch.ofCircle(List.copyOf(new HashSet<>(circle.values())), rows));
            byKey.keySet().removeAll(circle.keySet());
        }
    }

    private static List<Candidate> dangling(List<Candidate> left, Set<String> there) {
        return left.stream().filter(row -> row.links().anyMatch(target -> !there.contains(target))).toList();
    }

    /** Adds a row and those that it links to, and so on. */
    private static void reach(String start, Map<String, Candidate> left, Map<String, Candidate> reached) {
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Candidate row = left.get(open.remove(open.size() - 1));
            if (row != null && row.keys().noneMatch(reached::containsKey)) {
                row.keys().forEach(key -> reached.put(key, row));
                row.links().forEach(open::add);
            }
        }
    }

    private List<Candidate> waitingBefore(long line, int most) {
        List<Candidate> some = new ArrayList<>();
        notes.waitingBefore(line, most).forEach(row -> some.add(importer.unpacked(row.getKey(), row.getValue())));
        return some;
    }

    private static Set<Long> lines(List<Candidate> rows) {
        return rows.stream().map(row -> row.row().line()).collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        try {
            // What is being written will be on record or not, and the import has to know which.
            result(writing.exceptionally(e -> Outcome.NOTHING));
        } finally {
            notes.close();
        }
    }
}
