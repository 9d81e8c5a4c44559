package org.onrecord.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A page as one JSON object, as Jackson would write a {@link Page}, with items as they are at hand. */
final class JsonPage {
    private static final byte[] BEGINNING = "{\"items\":[".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH_OF_AN_ITEM = 1024;

    private JsonPage() {
    }

    /** What stands behind the items. */
    private record Rest(@JsonProperty String next, @JsonProperty Long total, @JsonProperty long changeset) {}

    static byte[] of(Page<?> page, ObjectMapper json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream((page.items().size() + 1) * LENGTH_OF_AN_ITEM);
        out.writeBytes(BEGINNING);
        for (int i = 0; i < page.items().size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(item(page, i, json));
        }
        byte[] rest = json.writeValueAsBytes(new Rest(page.next(), page.total(), page.changeset()));
        rest[0] = ',';
        out.write(']');
        out.writeBytes(rest);
        return out.toByteArray();
    }

    /** One item as JSON, in UTF-8. */
    static byte[] item(Page<?> page, int place, ObjectMapper json) throws IOException {
        byte[] rendered = RenderedItems.rendered(page.items(), place, Format.JSON);
        return rendered == null ? json.writeValueAsBytes(page.items().get(place)) : rendered;
    }
}
