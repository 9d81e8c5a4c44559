package org.onrecord.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.onrecord.text.SpreadsheetCell;

/** A list as CSV (RFC 4180) with a header, part after part. */
final class CommaSeparatedValues {
    private CommaSeparatedValues() {
    }

    static <T> void write(Page<T> page, OutputStream out) throws IOException {
        List<Column<T>> columns = page.rendition().presentation().columns().stream().filter(Column::exported).toList();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(columns.stream().map(Column::name).toList());
        for (Page<T> part = page; part != null; part = part.following()) {
            for (T item : part.items()) {
                csv.writeRecord(columns.stream().map(column -> SpreadsheetCell.harmless(column.text(item))).toList());
            }
        }
        csv.flush();
    }
}
