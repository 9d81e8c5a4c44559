package org.onrecord.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A list as CSV (RFC 4180) with a header, part after part. */
final class CommaSeparatedValues {
    /**
     * What a spreadsheet would take for a formula. Cells that only look as if they had been made harmless are made so too, so that taking one
     * apostrophe away always gives the text back.
     */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n].*", Pattern.DOTALL);

    private CommaSeparatedValues() {
    }

    static <T> void write(Page<T> page, OutputStream out) throws IOException {
        List<Column<T>> columns = page.rendition().presentation().columns().stream().filter(Column::exported).toList();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(columns.stream().map(Column::name).toList());
        for (Page<T> part = page; part != null; part = part.following()) {
            for (T item : part.items()) {
                csv.writeRecord(columns.stream().map(column -> harmless(column.text(item))).toList());
            }
        }
        csv.flush();
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
