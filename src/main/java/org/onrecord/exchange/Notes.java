package org.onrecord.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.h2.mvstore.MVMap;

import org.onrecord.exchange.rows.ScratchStore;

/** What an import has to remember of the rows that it has read, however many: in a file of its own, which is deleted behind it. */
final class Notes implements AutoCloseable {
    private final ScratchStore store;
    private final MVMap<String, Long> lines;
    private final MVMap<Long, String> waiting;

    Notes() throws IOException {
        store = new ScratchStore();
        lines = store.map("lines");
        waiting = store.map("waiting");
    }

    /** Notes in which line an externalId stands, and answers in which one it stood before, or {@code null}. */
    Long seen(String externalId, long line) {
        Long before = lines.putIfAbsent(externalId, line);
        return before == null ? null : Math.abs(before);
    }

    void rejected(String externalId) {
        lines.computeIfPresent(externalId, (id, line) -> -Math.abs(line));
    }

    /** Where a row stands whose externalId this is; {@code null} where none has been read. */
    Long line(String externalId) {
        Long line = lines.get(externalId);
        return line == null ? null : Math.abs(line);
    }

    boolean accepted(String externalId) {
        Long line = lines.get(externalId);
        return line != null && line > 0;
    }

    /** Puts a row off. */
    void waiting(long line, String row) {
        waiting.put(line, row);
    }

    long waiting() {
        return waiting.sizeAsLong();
    }

    /** Rows that were put off, those of the last lines first. */
    List<Map.Entry<Long, String>> waitingBefore(long line, int most) {
        List<Map.Entry<Long, String>> rows = new ArrayList<>();
        for (Long key = waiting.lowerKey(line); key != null && rows.size() < most; key = waiting.lowerKey(key)) {
            rows.add(Map.entry(key, waiting.get(key)));
        }
        return rows;
    }

    void waitsNoLonger(long line) {
        waiting.remove(line);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
