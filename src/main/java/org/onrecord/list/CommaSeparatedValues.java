package org.onrecord.list;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.onrecord.text.SpreadsheetCell;

/** A list as CSV (RFC 4180) with a header, part after part. */
final class CommaSeparatedValues {
    private static final int BUFFER = 1 << 16;

    private CommaSeparatedValues() {
    }

    static <T> void write(Page<T> page, OutputStream out) throws IOException {
        Presentation<T> presentation = page.rendition().presentation();
        OutputStream records = new BufferedOutputStream(out, BUFFER);
        records.write(record(exported(presentation).map(Column::name).toList()));
        for (Page<T> part = page; part != null; part = part.following()) {
            for (int i = 0; i < part.items().size(); i++) {
                byte[] rendered = RenderedItems.rendered(part.items(), i, Format.CSV);
                records.write(rendered == null ? record(presentation, part.items().get(i)) : rendered);
            }
        }
        records.flush();
    }

    /** An item as a record with its line break, in UTF-8. */
    static <T> byte[] record(Presentation<T> presentation, T item) {
        return record(exported(presentation).map(column -> SpreadsheetCell.harmless(column.text(item))).toList());
    }

    private static <T> Stream<Column<T>> exported(Presentation<T> presentation) {
        return presentation.columns().stream().filter(Column::exported);
    }

    private static byte[] record(List<String> fields) {
        StringWriter written = new StringWriter();
        CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(written).writeRecord(fields);
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
