package org.onrecord.exchange.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.apache.commons.lang3.StringUtils;

import org.onrecord.api.Brevity;
import org.onrecord.api.Nearest;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.text.SpreadsheetCell;

/** Rows of CSV (RFC 4180) with a header. Commas, semicolons or tabs stand between cells, whichever the header has most of. */
final class CsvRows implements RowReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int NAME_SHOWN = 60;
    private static final int HEADER_AT_MOST = 1 << 16;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Set<CsvField> REQUIRED = EnumSet.of(CsvField.TEXT, CsvField.STANCE, CsvField.DATE);

    private final Iterator<CsvCells> records;
    private final QuotationMarks marks;
    private final Charset charset;
    private final List<String> header;
    private final List<List<CsvField>> targets;
    private final Map<CsvField, String> constants;
    private final DraftParser parser;
    private final WrittenDate dates;
    private final BiFunction<Integer, String, String> origin = this::field;

    private CsvRows(Iterator<CsvCells> records, QuotationMarks marks, List<String> header, Upload upload, DraftParser parser) {
        this.records = records;
        this.marks = marks;
        this.charset = upload.charset();
        this.header = header;
        this.parser = parser;
        this.dates = upload.dates();
        List<Fault> faults = new ArrayList<>();
        Map<String, Long> times = header.stream()
                .collect(Collectors.groupingBy(column -> column, LinkedHashMap::new, Collectors.counting()));
        times.forEach((column, count) -> {
            if (count > 1) {
                faults.add(Fault.pointer("", "The column '" + shown(column) + "' stands in the header " + count
                        + " times; give each a name of its own"));
            }
        });
        this.targets = targets(upload.columns(), faults);
        this.constants = constants(upload.values(), faults);
        Set<String> unknown = new HashSet<>(upload.columns().keySet());
        header.forEach(unknown::remove);
        unknown.forEach(column -> faults.add(Fault.parameter("column." + column,
                "names no column of the header; " + Nearest.didYouMean(column, header) + "there are "
                        + Brevity.list(header.stream().map(CsvRows::shown).toList()))));
        if (faults.isEmpty()) {
            missing(faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.validation(faults);
        }
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
        CsvCells header = header(records);
        return new CsvRows(records, marks, header.cells().stream().map(String::strip).toList(), upload, parser);
    }

    private static CsvCells header(Iterator<CsvCells> records) {
        CsvCells header = records.next();
        if (header.tooLarge() || header.tooMany()) {
            throw ProblemException.validation(Fault.pointer("", "The header has " + header.count() + " columns in " + header.length()
                    + " characters; send at most " + CsvCells.MOST + " columns in " + Upload.LONGEST_ROW + " characters"));
        }
        return header;
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

    private static String shown(String column) {
        return StringUtils.abbreviate(column, "\u2026", NAME_SHOWN);
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

    private List<List<CsvField>> targets(Map<String, List<String>> mapped, List<Fault> faults) {
        List<List<CsvField>> targets = new ArrayList<>();
        boolean first = true;
        for (String column : header) {
            if (mapped.containsKey(column)) {
                targets.add(mapped(column, mapped.get(column), faults));
            } else {
                Optional<CsvField> field = CsvField.named(column);
                targets.add(field.stream().toList());
                if (field.isEmpty()) {
                    faults.add(unknown(shown(column), first));
                    first = false;
                }
            }
        }
        return targets;
    }

    /** @param first of several, which says for all of them what there is */
    private static Fault unknown(String column, boolean first) {
        return Fault.pointer("", "The column '" + column + "' is no field; " + Nearest.didYouMean(column, CsvField.words())
                + (first
                        ? "map it with column." + column + "=FIELD or leave it out with column." + column + "=" + CsvField.IGNORED
                                + "; the fields are " + String.join(", ", CsvField.words())
                        : "map it or leave it out too"));
    }

    private static List<CsvField> mapped(String column, List<String> words, Collection<Fault> faults) {
        List<CsvField> fields = new ArrayList<>();
        for (String word : words) {
            if (!word.equals(CsvField.IGNORED)) {
                CsvField.named(word).ifPresentOrElse(fields::add, () -> faults.add(unknown("column." + column, word)));
            }
        }
        return fields;
    }

    private static Map<CsvField, String> constants(Map<String, String> values, Collection<Fault> faults) {
        Map<CsvField, String> constants = new EnumMap<>(CsvField.class);
        values.forEach((word, value) -> CsvField.named(word).ifPresentOrElse(field -> constants.put(field, value),
                () -> faults
                        .add(Fault.parameter("default." + word, "names no field; the fields are " + String.join(", ", CsvField.words())))));
        return constants;
    }

    private static Fault unknown(String parameter, String word) {
        return Fault.parameter(parameter, "should be a field or " + CsvField.IGNORED + ", not '" + word + "'; "
                + Nearest.didYouMean(word, CsvField.words()) + "the fields are " + String.join(", ", CsvField.words()));
    }

    private void missing(Collection<Fault> faults) {
        Set<CsvField> given = EnumSet.noneOf(CsvField.class);
        targets.forEach(given::addAll);
        given.addAll(constants.keySet());
        REQUIRED.stream().filter(field -> !given.contains(field)).forEach(field -> faults.add(missing(field.word)));
        if (!given.contains(CsvField.SPEAKER) && !given.contains(CsvField.ANONYMOUS)) {
            faults.add(missing("speaker' or 'anonymous"));
        }
        if (!given.contains(CsvField.URL) && !given.contains(CsvField.TITLE)) {
            faults.add(missing("url' or 'title"));
        }
    }

    private static Fault missing(String word) {
        return Fault.pointer("",
                "No column gives '" + word + "'; map one with column.NAME=FIELD, or give all rows one value with default.FIELD=VALUE");
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
        if (cells.count() != header.size()) {
            return Row.faulty(line, size,
                    new RowFault(null, cells.shown(), "has " + cells.count() + " cells, and the header has " + header.size()));
        }
        return row(cells, line, size);
    }

    private Row row(CsvCells cells, long line, int size) {
        ObjectNode draft = parser.json().createObjectNode();
        Set<CsvField> given = EnumSet.noneOf(CsvField.class);
        List<RowFault> faults = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = SpreadsheetCell.text(cells.cells().get(i));
            String column = header.get(i);
            if (!targets.get(i).isEmpty()) {
                BrokenBytes.in(cell)
                        .ifPresent(b -> faults.add(new RowFault(column, cell, "has the byte 0x%02X, which is not of %s; %s".formatted(b,
                                charset,
                                charset.equals(StandardCharsets.UTF_8)
                                        ? "convert it, or say what the upload is in, as Content-Type: text/csv; charset=windows-1252 does"
                                        : "the upload is in another encoding, or the file was spoilt"))));
            }
            if (!cell.isBlank()) {
                targets.get(i).forEach(field -> field.set(draft, field.literal() ? cell : cell.strip()));
                given.addAll(targets.get(i));
            }
        }
        constants.forEach((field, value) -> {
            if (!given.contains(field) && field.alternative().stream().noneMatch(given::contains)) {
                field.set(draft, value);
            }
        });
        return faults.isEmpty() ? parser.row(line, size, List.of(draft), dates, origin) : new Row(line, size, List.of(), faults);
    }

    @Override
    public String field(int draft, String pointer) {
        return CsvField.at(pointer).map(this::column).orElse(pointer);
    }

    private String column(CsvField field) {
        for (int i = 0; i < header.size(); i++) {
            if (targets.get(i).contains(field)) {
                return header.get(i);
            }
        }
        return field.word;
    }

    /** The library's own words, without its advice to programmers. */
    private static String place(CsvParseException e) {
        return "a cell has more than 16 million characters, most likely since a quotation mark that opens one is not closed ("
                + e.getMessage() + ")";
    }
}
