package org.onrecord.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

/** What answers have told so far of what is on record, so that requests may name it. */
final class FuzzedRecord {
    private static final int KEPT = 40;
    private static final String MERGE = "/merge";

    private final Map<String, List<String>> known = new HashMap<>();
    /** The speakers of statements that are known. */
    private final Map<String, String> speakers = new HashMap<>();
    private final Random random;
    private String splitOff = "1";

    FuzzedRecord(Random random) {
        this.random = random;
    }

    /** @param path of the operation as the description has it */
    void learn(String path, FuzzedRequest request, JsonNode answer) {
        for (JsonNode item : answer.path("items")) {
            add(path, item.path(path.equals("/changes") ? "number" : "id").asText());
            if (path.equals("/statements") && item.path("speaker").has("id")) {
                speakers.put(item.path("id").asText(), item.path("speaker").path("id").asText());
            }
        }
        if (answer.has("next")) {
            add("cursor of " + path, answer.path("next").asText().replaceAll(".*[?&]cursor=([^&]*).*", "$1"));
        }
        if (path.indexOf('{') < 0) {
            add(path, answer.path("id").asText());
        } else if (path.endsWith(MERGE)) {
            add("merged of " + collection(path), URLDecoder.decode(request.path.split("/")[2], StandardCharsets.UTF_8));
        }
        if (answer.path("changeset").isIntegralNumber()) {
            add("changeset", answer.path("changeset").asText());
        }
    }

    private void add(String kind, String value) {
        List<String> values = known.computeIfAbsent(kind, k -> new ArrayList<>());
        if (!value.isEmpty() && !values.contains(value)) {
            values.add(value);
            if (values.size() > KEPT) {
                values.remove(0);
            }
        }
    }

    /** One that is known of a path such as {@code /speakers}. */
    String one(String kind) {
        List<String> values = known.getOrDefault(kind, List.of());
        return values.isEmpty() ? "1" : values.get(random.nextInt(values.size()));
    }

    /** What takes the place of the variable in a path. */
    String variable(String path) {
        if (path.endsWith("/split")) {
            splitOff = one("/statements");
            return speakers.getOrDefault(splitOff, one("/speakers"));
        }
        return one(path.endsWith("/unmerge") ? "merged of " + collection(path) : collection(path));
    }

    /** A statement of the speaker that the last path names. */
    String splitOff() {
        return splitOff;
    }

    static String collection(String path) {
        return path.replaceAll("^(/[^/]+).*", "$1");
    }
}
