package org.onrecord.list;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A list with one JSON object on each line, part after part. */
final class NewlineDelimitedJson {
    private static final int BUFFER = 1 << 16;

    private NewlineDelimitedJson() {
    }

    static void write(Page<?> page, ObjectMapper json, OutputStream out) throws IOException {
        OutputStream lines = new BufferedOutputStream(out, BUFFER);
        for (Page<?> part = page; part != null; part = part.following()) {
            for (int i = 0; i < part.items().size(); i++) {
                lines.write(JsonPage.item(part, i, json));
                lines.write('\n');
            }
        }
        lines.flush();
    }
}
