package org.onrecord.list;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A page as one JSON object, as Jackson would write a {@link Page}, with items as they are at hand. */
final class JsonPage {
    private static final byte[] BEGINNING = "{\"items\":[".getBytes(StandardCharsets.US_ASCII);

    private JsonPage() {
    }

    /** What stands behind the items. */
    private record Rest(@JsonProperty String next, @JsonProperty Long total, @JsonProperty long changeset) {}

    static void write(Page<?> page, ObjectMapper json, OutputStream out) throws IOException {
        out.write(BEGINNING);
        for (int i = 0; i < page.items().size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(item(page, i, json));
        }
        byte[] rest = json.writeValueAsBytes(new Rest(page.next(), page.total(), page.changeset()));
        rest[0] = ',';
        out.write(']');
        out.write(rest);
    }

    /** One item as JSON, in UTF-8. */
    static byte[] item(Page<?> page, int place, ObjectMapper json) throws IOException {
        return page.items() instanceof RenderedItems<?> rendered ? rendered.json(place) : json.writeValueAsBytes(page.items().get(place));
    }
}
