package org.onrecord.list;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** A list with one JSON object on each line, part after part. */
final class NewlineDelimitedJson {
    private NewlineDelimitedJson() {
    }

    static void write(Page<?> page, ObjectMapper json, OutputStream out) throws IOException {
        ObjectWriter writer = json.writer(new MinimalPrettyPrinter("")).without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        try (JsonGenerator lines = writer.createGenerator(out)) {
            for (Page<?> part = page; part != null; part = part.following()) {
                for (Object item : part.items()) {
                    writer.writeValue(lines, item);
                    lines.writeRaw('\n');
                }
            }
        }
    }
}
