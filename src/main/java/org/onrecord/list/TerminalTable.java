package org.onrecord.list;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A list as aligned columns; those that are empty are left out, the last is wrapped, and no line is wider than 100. */
final class TerminalTable {
    private static final int WIDTH = 100;
    private static final int NARROWEST_REST = 20;
    private static final String GAP = "  ";

    private TerminalTable() {
    }

    private record Cells(String header, List<String> values, boolean numeric, int width, boolean wrapped) {
        int needed() {
            return Math.min(width,
                    IntStream.concat(IntStream.of(header.length()), values.stream().mapToInt(Terminal::width)).max().getAsInt());
        }
    }

    static <T> void write(Page<T> page, OutputStream out) throws IOException {
        List<Cells> columns = new ArrayList<>();
        for (Column<T> column : page.rendition().presentation().columns()) {
            List<String> values = page.items().stream().map(column::text).map(Terminal::plain).toList();
            if (column.shown() && (page.items().isEmpty() || values.stream().anyMatch(value -> !value.isEmpty()))) {
                boolean numeric = !page.items().isEmpty() && page.items().stream().allMatch(column::numeric);
                columns.add(
                        new Cells(column.name().toUpperCase(Locale.ROOT), values, numeric, column.width(), column.width() == Column.REST));
            }
        }
        StringBuilder table = new StringBuilder();
        int rest = WIDTH - columns.stream().filter(column -> !column.wrapped).mapToInt(column -> column.needed() + GAP.length()).sum();
        row(columns, Cells::header, Math.max(rest, NARROWEST_REST), table);
        for (int i = 0; i < page.items().size(); i++) {
            int item = i;
            row(columns, column -> column.values.get(item), Math.max(rest, NARROWEST_REST), table);
        }
        if (page.next() != null) {
            table.append("# more: ").append(page.next()).append('\n');
        }
        out.write(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(List<Cells> columns, Function<Cells, String> cell, int rest, StringBuilder table) {
        StringBuilder line = new StringBuilder();
        List<String> wrapped = List.of("");
        for (Cells column : columns) {
            if (column.wrapped) {
                wrapped = Terminal.wrap(cell.apply(column), rest);
            } else {
                line.append(Terminal.fit(cell.apply(column), column.needed(), column.numeric)).append(GAP);
            }
        }
        String indent = " ".repeat(Terminal.width(line.toString()));
        for (int i = 0; i < wrapped.size(); i++) {
            table.append(((i == 0 ? line : indent) + wrapped.get(i)).stripTrailing()).append('\n');
        }
    }
}
