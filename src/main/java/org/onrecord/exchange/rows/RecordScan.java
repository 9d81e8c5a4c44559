package org.onrecord.exchange.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads a table through beside FastCSV: counts its lines and records, and knows which of these have quotation marks that RFC 4180 does not allow, for
 * FastCSV either reads no further at one or passes over it in silence, and such a record should be refused by itself.
 */
final class RecordScan extends FilterReader {
    /** What FastCSV takes for a quotation mark where a table has none. A text must not have it. */
    static final char NO_QUOTE = '\0';
    /** Stands for it then, and is refused likewise: half of a surrogate pair. */
    private static final char INSTEAD = '\uDC00';

    private final TableFormat format;
    /** By the lines on which they begin, the last lines of records. */
    private final Map<Long, Long> misplaced = new HashMap<>();
    private long unclosed;
    private long line = 1;
    private long record = 1;
    private long records;
    private boolean afterReturn;
    private boolean lineBegins = true;
    private boolean recordBegins = true;
    private boolean cellBegins = true;
    private boolean quotedCell;
    private boolean withinQuotes;
    private boolean broken;

    RecordScan(Reader text, TableFormat format) {
        super(text);
        this.format = format;
    }

    /** The last line of the record that begins on a line, where a cell of it goes on behind the mark that closes it. Is answered once. */
    OptionalLong misplacedIn(long recordLine) {
        Long last = misplaced.remove(recordLine);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** Whether a mark opens a cell of the record that begins on a line, and none closes it. */
    boolean unclosedIn(long recordLine) {
        return unclosed == recordLine;
    }

    /** How many lines have been read. */
    long lines() {
        return lineBegins ? line - 1 : line;
    }

    /** How many records have ended. */
    long records() {
        return records;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            if (!format.quoted() && buffer[i] == NO_QUOTE) {
                buffer[i] = INSTEAD;
            }
            see(buffer[i]);
        }
        if (count < 0) {
            end();
        }
        return count;
    }

    private void end() {
        if (withinQuotes) {
            unclosed = record;
            withinQuotes = false;
        }
        if (!recordBegins) {
            recordEnds();
        }
    }

    private void see(char c) {
        boolean newLine = c == '\r' || c == '\n' && !afterReturn;
        boolean secondHalf = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (newLine) {
            line++;
        }
        lineBegins = newLine || secondHalf;
        if (withinQuotes) {
            withinQuotes = c != '"';
        } else if (newLine) {
            recordEnds();
        } else if (!secondHalf) {
            recordBegins = false;
            cell(c);
        }
    }

    private void recordEnds() {
        if (broken) {
            misplaced.put(record, lineBegins ? line - 1 : line);
        }
        records++;
        record = line;
        recordBegins = true;
        cellBegins = true;
        quotedCell = false;
        broken = false;
    }

    private void cell(char c) {
        if (c == format.separator()) {
            cellBegins = true;
            quotedCell = false;
        } else if (c == '"' && format.quoted() && (cellBegins || quotedCell)) {
            withinQuotes = true;
            quotedCell = true;
            cellBegins = false;
        } else {
            broken |= quotedCell;
            cellBegins = false;
        }
    }
}
