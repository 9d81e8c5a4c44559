package org.onrecord.exchange.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.onrecord.exchange.rows.TableOptions.Quote;

/** Whatever is written as a table is read as it was, and every line of it is accounted for. */
class TableProperties {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

    private enum Style {
        NONE, MINIMAL, ALL;

        String cell(String text, String separator) {
            boolean needed = text.contains("\"") || text.contains(separator) || LINE_BREAK.matcher(text).find();
            return this == ALL || this == MINIMAL && needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
        }

        /** What a cell has of a text. */
        String possible(String text, String separator) {
            return this == NONE ? LINE_BREAK.matcher(text.replace(separator, "")).replaceAll("") : text;
        }
    }

    private record Written(String text, List<List<String>> rows, TableOptions options) {}

    @Property
    void aTableIsReadAsItWasWritten(@ForAll("tables") Written table) throws IOException {
        List<List<String>> read = new ArrayList<>();
        LineCounts lines = read(table.text, table.options, read);

        assertEquals(table.rows, read);
        assertEquals(countedLines(table.text), lines.read());
        lines.check(read.size() - 1L);
    }

    @Property
    void theLinesOfWhateverIsSentAddUp(@ForAll("noise") String noise, @ForAll boolean named, @ForAll Quote quote) throws IOException {
        String text = (named ? "sep=;\r\n" : "") + "header" + noise;
        List<List<String>> read = new ArrayList<>();
        LineCounts lines = read(text, new TableOptions(null, quote, Map.of(), Map.of()), read);

        assertEquals(countedLines(text), lines.read());
        assertEquals(named ? 2 : 1, lines.header());
        lines.check(read.size() - 1L);
    }

    private static LineCounts read(String text, TableOptions options, List<List<String>> read) throws IOException {
        Reader in = new BufferedReader(new StringReader(text), TableFormat.LOOKED_AT);
        CsvRecords records = new CsvRecords(in, TableFormat.of(in, options));
        for (CsvCells cells = records.next(); cells != null; cells = records.next()) {
            read.add(cells.cells());
        }
        return records.lines();
    }

    private static long countedLines(String text) {
        long breaks = LINE_BREAK.matcher(text).results().count();
        return text.endsWith("\n") || text.endsWith("\r") ? breaks : breaks + 1;
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of("\"", "\"", "\n", "\r", "\r\n", ",", ";", "\t", "a", " ", "sep=|").list().ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Written> tables() {
        Arbitrary<String> cell = Arbitraries.of("\"", "\n", "\r", "\r\n", ",", ";", "\t", "|", "a", "b", " ", "\u00e4", "\ud83d\udc00")
                .list()
                .ofMaxSize(6).map(parts -> String.join("", parts));
        Arbitrary<List<List<String>>> rows = Arbitraries.integers().between(2, 4)
                .flatMap(columns -> cell.list().ofSize(columns).list().ofMaxSize(6));
        return Combinators.combine(rows, Arbitraries.of(SEPARATORS), Arbitraries.of(Style.class), Arbitraries.of("\n", "\r\n", "\r"),
                Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(true, false)).as(TableProperties::written);
    }

    private static Written written(List<List<String>> cells, String separator, Style style, String end, boolean ended, boolean told,
            boolean marked) {
        List<List<String>> rows = new ArrayList<>();
        int columns = cells.isEmpty() ? 2 : cells.get(0).size();
        rows.add(IntStream.range(0, columns).mapToObj(i -> "column" + i).toList());
        cells.forEach(row -> rows.add(row.stream().map(cell -> style.possible(cell, separator)).toList()));
        String text = rows.stream().map(row -> row.stream().map(cell -> style.cell(cell, separator)).collect(Collectors.joining(separator)))
                .collect(Collectors.joining(end));
        // What the table itself shows need not be said; a cell that looks like several rows must be.
        boolean rowsInCell = separator.equals("\t")
                && cells.stream().flatMap(List::stream)
                        .anyMatch(cell -> cell.split("\t", -1).length >= columns && LINE_BREAK.matcher(cell).find());
        boolean quoteShown = style == Style.ALL && !rowsInCell || style == (separator.equals("\t") ? Style.NONE : Style.MINIMAL);
        Quote quote = quoteShown && !told ? null : style == Style.NONE ? Quote.NONE : Quote.MINIMAL;
        return new Written((marked ? "\uFEFF" : "") + text + (ended ? end : ""),
                rows.stream().filter(row -> !row.stream().allMatch(CsvCells::blank)).toList(),
                new TableOptions(told ? separator.charAt(0) : null, quote, Map.of(), Map.of()));
    }
}
