package org.onrecord.exchange.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads CSV through and knows which records have quotation marks that RFC 4180 does not allow: FastCSV either reads no further at one or passes over it
 * in silence, and such a record should be refused by itself.
 */
final class QuotationMarks extends FilterReader {
    private final char separator;
    private final Set<Long> misplaced = new HashSet<>();
    private long unclosed;
    private long line = 1;
    private long record = 1;
    private boolean afterReturn;
    private boolean cellBegins = true;
    private boolean quotedCell;
    private boolean withinQuotes;

    QuotationMarks(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    /** Whether a cell of the record that begins on a line goes on behind the mark that closes it. Is answered once. */
    boolean misplacedIn(long recordLine) {
        return misplaced.remove(recordLine);
    }

    /** Whether a mark opens a cell of the record that begins on a line, and none closes it. */
    boolean unclosedIn(long recordLine) {
        return unclosed == recordLine;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = 0; i < count; i++) {
            see(buffer[offset + i]);
        }
        if (count < 0 && withinQuotes) {
            unclosed = record;
        }
        return count;
    }

    private void see(char c) {
        boolean newLine = c == '\r' || c == '\n' && !afterReturn;
        boolean secondHalf = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (newLine) {
            line++;
        }
        if (withinQuotes) {
            withinQuotes = c != '"';
        } else if (newLine || secondHalf) {
            record = line;
            cellBegins = true;
            quotedCell = false;
        } else if (c == separator) {
            cellBegins = true;
            quotedCell = false;
        } else if (c == '"' && (cellBegins || quotedCell)) {
            withinQuotes = true;
            quotedCell = true;
            cellBegins = false;
        } else {
            if (quotedCell) {
                misplaced.add(record);
            }
            cellBegins = false;
        }
    }
}
