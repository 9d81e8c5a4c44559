package org.onrecord.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A page as one JSON object, as Jackson would write a {@link Page}, with items as they are at hand. */
final class JsonPage {
    private static final byte[] BEGINNING = "{\"items\":[".getBytes(StandardCharsets.US_ASCII);
    private static final byte SEPARATOR = ',';
    private static final byte END = ']';

    private JsonPage() {
    }

    /** What stands behind the items. */
    private record Rest(@JsonProperty String next, @JsonProperty Long total, @JsonProperty long changeset) {}

    static byte[] of(Page<?> page, ObjectMapper json) throws IOException {
        if (!RenderedItems.are(page.items(), Format.JSON)) {
            return json.writeValueAsBytes(page);
        }
        byte[][] items = new byte[page.items().size()][];
        byte[] rest = json.writeValueAsBytes(new Rest(page.next(), page.total(), page.changeset()));
        int length = BEGINNING.length + Math.max(items.length - 1, 0) + 1 + rest.length;
        for (int i = 0; i < items.length; i++) {
            items[i] = item(page, i, json);
            length += items[i].length;
        }
        ByteBuffer all = ByteBuffer.allocate(length).put(BEGINNING);
        for (int i = 0; i < items.length; i++) {
            if (i > 0) {
                all.put(SEPARATOR);
            }
            all.put(items[i]);
        }
        return all.put(END).put(SEPARATOR).put(rest, 1, rest.length - 1).array();
    }

    /** One item as JSON, in UTF-8. */
    static byte[] item(Page<?> page, int place, ObjectMapper json) throws IOException {
        byte[] rendered = RenderedItems.rendered(page.items(), place, Format.JSON);
        return rendered == null ? json.writeValueAsBytes(page.items().get(place)) : rendered;
    }
}
