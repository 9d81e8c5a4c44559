package org.onrecord.exchange.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.date.DateFormats;
import org.onrecord.text.SpreadsheetCell;

/** Rows of a table with a header: CSV (RFC 4180), or tab-separated values. */
final class CsvRows implements RowReader {
    private final CsvRecords records;
    private final TableFormat format;
    private final Charset charset;
    private final TableOptions options;
    private final CsvHeader header;
    private final List<Integer> sources;
    private final DraftParser parser;
    private final DateFormats dates;

    private CsvRows(CsvRecords records, TableFormat format, CsvHeader header, Upload upload, DraftParser parser) {
        this.records = records;
        this.format = format;
        this.charset = upload.charset();
        this.options = upload.table();
        this.header = header;
        this.sources = header.sources();
        this.parser = parser;
        this.dates = upload.dates();
    }

    static CsvRows open(Upload upload, DraftParser parser) throws IOException {
        Reader text = new BufferedReader(BrokenBytes.reader(upload.body(), upload.charset()), TableFormat.LOOKED_AT);
        TableFormat format = TableFormat.of(text, upload.table());
        CsvRecords records = new CsvRecords(text, format);
        CsvCells header;
        try {
            header = records.next();
        } catch (BrokenUpload e) {
            throw ProblemException.validation(Fault.pointer("", e.getMessage()));
        }
        if (header == null) {
            throw ProblemException.validation(
                    Fault.pointer("", "The upload is empty; CSV begins with a header, such as text,stance,date,speaker,url"));
        }
        return new CsvRows(records, format, CsvHeader.of(format.quoted() ? header : TableFormat.bare(header), upload.table()), upload,
                parser);
    }

    @Override
    public Row next() throws IOException {
        CsvCells cells = records.next();
        if (cells == null) {
            return null;
        }
        long line = records.line();
        int size = cells.size();
        if (records.fault() != null) {
            return Row.faulty(line, size, new RowFault(null, cells.shown(), records.fault()));
        }
        if (cells.tooLarge()) {
            return Row.faulty(line, size, Upload.TOO_LONG);
        }
        if (format.guessed() && cells.swallow(format.separator(), header.width())) {
            return Row.faulty(line, size, new RowFault(null, cells.shown(),
                    "has a cell in quotation marks with line breaks and as many tabs as a row has, so it is most likely several rows, to line "
                            + (line + cells.continued()) + "; with quote=none a mark is a letter, with quote=minimal this is one cell"));
        }
        if (cells.count() < header.width() || cells.tooMany() || !cells.blankFrom(header.columns().size())) {
            return Row.faulty(line, size, new RowFault(null, cells.shown(),
                    "has " + cells.count() + " cells, and the header has " + header.width() + (format.quoted() ? "" : unquoted(cells))));
        }
        return row(cells, line, size);
    }

    private static String unquoted(CsvCells cells) {
        return cells.cells().stream().anyMatch(cell -> cell.startsWith("\""))
                ? "; quotation marks are letters here, which with quote=minimal they are not where they stand around cells"
                : "";
    }

    private Row row(CsvCells cells, long line, int size) {
        List<RowFault> faults = new ArrayList<>();
        Map<CsvTarget, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.count(), header.columns().size()); i++) {
            String cell = SpreadsheetCell.text(cells.cells().get(i));
            String column = header.columns().get(i);
            List<CsvTarget> targets = header.targets().get(i);
            if (!targets.isEmpty()) {
                BrokenBytes.in(cell).ifPresent(b -> faults.add(new RowFault(column, cell, broken(b))));
            }
            if (!CsvCells.blank(cell)) {
                targets.forEach(target -> values.put(target, target.field().literal() ? cell : cell.strip()));
                if (header.nameless(i, options)) {
                    faults.add(
                            new RowFault(null, cell, "stands in column " + (i + 1) + ", which has no name in the header; name it there, or "
                                    + "leave it out with column.=" + CsvField.IGNORED));
                }
            }
        }
        if (!faults.isEmpty()) {
            return new Row(line, size, List.of(), faults);
        }
        addConstants(values);
        List<Integer> given = sources(values);
        ObjectNode draft = parser.json().createObjectNode();
        values.forEach((target, value) -> target.field().set(draft, Math.max(given.indexOf(target.source()), 0), value));
        return parser.row(line, size, List.of(draft), dates, (number, pointer) -> field(pointer, given), CsvTarget::cell);
    }

    /** A source has its constants where the row has such a source, and the first also where it has none. */
    private void addConstants(Map<CsvTarget, String> values) {
        List<Integer> given = sources(values);
        header.constants().forEach((target, value) -> {
            Optional<CsvTarget> alternative = target.field().alternative().map(CsvTarget::of);
            boolean there = !target.field().ofSource() || given.contains(target.source()) || target.source() == 1 && given.isEmpty();
            if (there && alternative.stream().noneMatch(values::containsKey)) {
                values.putIfAbsent(target, value);
            }
        });
    }

    private static List<Integer> sources(Map<CsvTarget, String> values) {
        TreeSet<Integer> sources = new TreeSet<>();
        values.keySet().stream().filter(target -> target.field().ofSource()).forEach(target -> sources.add(target.source()));
        return List.copyOf(sources);
    }

    private String broken(int value) {
        return "has the byte 0x%02X, which is not of %s; %s".formatted(value, charset, charset.equals(StandardCharsets.UTF_8)
                ? "convert it, or say what the upload is in, as Content-Type: text/csv; charset=windows-1252 does"
                : "the upload is in another encoding, or the file was spoilt");
    }

    @Override
    public LineCounts lines() {
        return records.lines();
    }

    @Override
    public String field(long line, int draft, String pointer) {
        return field(pointer, sources);
    }

    @Override
    public String value(JsonNode draft, String pointer) {
        return CsvTarget.cell(draft, pointer);
    }

    private String field(String pointer, List<Integer> given) {
        return CsvTarget.at(pointer, given).map(header::column).orElse(pointer);
    }
}
