package org.onrecord.exchange.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.date.DateFormats;
import org.onrecord.text.SpreadsheetCell;

/** Rows of CSV (RFC 4180) with a header. Commas, semicolons or tabs stand between cells, whichever the header has most of. */
final class CsvRows implements RowReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int HEADER_AT_MOST = 1 << 16;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final Iterator<CsvCells> records;
    private final QuotationMarks marks;
    private final Charset charset;
    private final CsvHeader header;
    private final DraftParser parser;
    private final DateFormats dates;
    private final BiFunction<Integer, String, String> origin = (draft, pointer) -> field(0, draft, pointer);

    private CsvRows(Iterator<CsvCells> records, QuotationMarks marks, CsvHeader header, Upload upload, DraftParser parser) {
        this.records = records;
        this.marks = marks;
        this.charset = upload.charset();
        this.header = header;
        this.parser = parser;
        this.dates = upload.dates();
    }

    static CsvRows open(Upload upload, DraftParser parser) throws IOException {
        Reader text = new BufferedReader(BrokenBytes.reader(upload.body(), upload.charset()), HEADER_AT_MOST);
        char separator = separator(text);
        QuotationMarks marks = new QuotationMarks(text, separator);
        Iterator<CsvCells> records = records(marks, separator);
        try {
            if (!more(records)) {
                throw ProblemException.validation(
                        Fault.pointer("", "The upload is empty; CSV begins with a header, such as text,stance,date,speaker,url"));
            }
        } catch (BrokenUpload e) {
            throw ProblemException.validation(Fault.pointer("", e.getMessage()));
        }
        return new CsvRows(records, marks, CsvHeader.of(records.next(), upload), upload, parser);
    }

    /** The library reads a record already when it is asked whether there is one. */
    private static boolean more(Iterator<CsvCells> records) throws IOException {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new BrokenUpload("The CSV cannot be read on: " + place(e) + ".", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The library reads on at what is no CSV, so that one record with a mark out of place does not cost all those behind it. */
    @SuppressWarnings("removal")
    private static Iterator<CsvCells> records(QuotationMarks text, char separator) {
        return CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(true).allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new CsvCells.Collector(), text)
                .iterator();
    }

    private static char separator(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(HEADER_AT_MOST);
        int[] found = new int[SEPARATORS.size()];
        int c = text.read();
        for (int n = 1; c >= 0 && c != '\n' && c != '\r' && n < HEADER_AT_MOST; n++) {
            if (SEPARATORS.contains((char) c)) {
                found[SEPARATORS.indexOf((char) c)]++;
            }
            c = text.read();
        }
        text.reset();
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return SEPARATORS.get(most);
    }

    @Override
    public Row next() throws IOException {
        CsvCells cells;
        do {
            if (!more(records)) {
                return null;
            }
            cells = records.next();
        } while (cells.blank());
        long line = cells.line();
        int size = cells.size();
        if (marks.unclosedIn(line)) {
            return Row.faulty(line, size, new RowFault(null, cells.shown(),
                    "has a quotation mark that opens a cell and is never closed, so all that stands behind it is part of that cell"));
        }
        if (marks.misplacedIn(line)) {
            return Row.faulty(line, size, new RowFault(null, cells.shown(),
                    "has a cell that goes on behind the quotation mark that closes it; a mark within a cell is written twice"));
        }
        if (cells.tooLarge()) {
            return Row.faulty(line, size, Upload.TOO_LONG);
        }
        if (cells.count() != header.columns().size()) {
            return Row.faulty(line, size,
                    new RowFault(null, cells.shown(), "has " + cells.count() + " cells, and the header has " + header.columns().size()));
        }
        return row(cells, line, size);
    }

    private Row row(CsvCells cells, long line, int size) {
        ObjectNode draft = parser.json().createObjectNode();
        Set<CsvField> given = EnumSet.noneOf(CsvField.class);
        List<RowFault> faults = new ArrayList<>();
        for (int i = 0; i < header.columns().size(); i++) {
            String cell = SpreadsheetCell.text(cells.cells().get(i));
            String column = header.columns().get(i);
            if (!header.targets().get(i).isEmpty()) {
                BrokenBytes.in(cell)
                        .ifPresent(b -> faults.add(new RowFault(column, cell, "has the byte 0x%02X, which is not of %s; %s".formatted(b,
                                charset,
                                charset.equals(StandardCharsets.UTF_8)
                                        ? "convert it, or say what the upload is in, as Content-Type: text/csv; charset=windows-1252 does"
                                        : "the upload is in another encoding, or the file was spoilt"))));
            }
            if (!cell.isBlank()) {
                header.targets().get(i).forEach(field -> field.set(draft, field.literal() ? cell : cell.strip()));
                given.addAll(header.targets().get(i));
            }
        }
        header.constants().forEach((field, value) -> {
            if (!given.contains(field) && field.alternative().stream().noneMatch(given::contains)) {
                field.set(draft, value);
            }
        });
        return faults.isEmpty() ? parser.row(line, size, List.of(draft), dates, origin) : new Row(line, size, List.of(), faults);
    }

    @Override
    public String field(long line, int draft, String pointer) {
        return CsvField.at(pointer).map(header::column).orElse(pointer);
    }

    /** The library's own words, without its advice to programmers. */
    private static String place(CsvParseException e) {
        return "a cell has more than 16 million characters, most likely since a quotation mark that opens one is not closed ("
                + e.getMessage() + ")";
    }
}
