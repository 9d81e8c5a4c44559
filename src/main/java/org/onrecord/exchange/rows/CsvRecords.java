package org.onrecord.exchange.rows;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.OptionalLong;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** The records of a table that are not blank, and an account of its lines. */
final class CsvRecords {
    private static final String LETTERS = ", or with quote=none is a letter";

    private final TableFormat format;
    private final RecordScan scan;
    private final Iterator<CsvCells> records;
    private String fault;
    private long found;
    private long blank;
    private long continued;
    /** The one on which the last record began. */
    private long line;

    CsvRecords(Reader text, TableFormat format) {
        this.format = format;
        this.scan = new RecordScan(text, format);
        this.records = records(scan, format);
    }

    /** The library reads on at what is no CSV, so that one record with a mark out of place does not cost all those behind it. */
    @SuppressWarnings("removal")
    private static Iterator<CsvCells> records(RecordScan text, TableFormat format) {
        return CsvReader.builder().fieldSeparator(format.separator()).quoteCharacter(format.quoted() ? '"' : RecordScan.NO_QUOTE)
                .skipEmptyLines(false).allowUnclosedQuote(true).allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new CsvCells.Collector(), text)
                .iterator();
    }

    /**
     * The next one, or {@code null} behind the last.
     *
     * @throws BrokenUpload where those behind cannot be told apart, or not all have been
     */
    CsvCells next() throws IOException {
        while (more()) {
            CsvCells cells = records.next();
            found++;
            continued += cells.line() - line - 1;
            line = cells.line();
            fault = marks(line);
            if (!cells.blank() || fault != null) {
                return cells;
            }
            blank++;
        }
        if (found != scan.records()) {
            throw new BrokenUpload("Of %d rows %d were read.".formatted(scan.records(), found), null);
        }
        continued += scan.lines() - line;
        line = scan.lines();
        return null;
    }

    /** The library reads a record already when it is asked whether there is one. */
    private boolean more() throws IOException {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            // The library's own words, without its advice to programmers.
            throw new BrokenUpload(
                    "The CSV cannot be read on: a cell has more than 16 million characters, most likely since a quotation mark "
                            + "that opens one is not closed (" + e.getMessage() + ").",
                    e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String marks(long record) {
        if (scan.unclosedIn(record)) {
            return "has a quotation mark that opens a cell and is never closed, so all that stands behind it, to line "
                    + upload(scan.lines())
                    + ", is part of that cell" + LETTERS;
        }
        OptionalLong last = scan.misplacedIn(record);
        return last.isEmpty()
                ? null
                : "has a cell that goes on behind the quotation mark that closes it; a mark within a cell is written twice" + LETTERS
                        + (last.getAsLong() > record ? "; it goes to line " + upload(last.getAsLong()) : "");
    }

    /** What is wrong with the quotation marks of the last record, or {@code null}. */
    String fault() {
        return fault;
    }

    /** The line of the upload on which the last record begins, from 1. */
    long line() {
        return upload(line);
    }

    private long upload(long tableLine) {
        return format.preamble() + tableLine;
    }

    LineCounts lines() {
        return new LineCounts(format.preamble() + scan.lines(), format.preamble() + 1, blank, continued);
    }
}
