package org.onrecord.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A statement to send, which can be recorded as it is: a test says only what matters to it. */
public final class Draft {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Object> document = new LinkedHashMap<>(Map.of("url", "https://news.example/article"));
    private final Map<String, Object> appearance = new LinkedHashMap<>(Map.of("document", document));

    private Draft(String text) {
        fields.put("text", text);
        fields.put("stance", "allegation");
        fields.put("date", "2023-02-06");
        fields.put("speaker", "Somebody");
        fields.put("appearances", List.of(appearance));
    }

    public static Draft saying(String text) {
        return new Draft(text);
    }

    public Draft by(Object speaker) {
        return with("speaker", speaker);
    }

    public Draft on(String date) {
        return with("date", date);
    }

    public Draft stance(String stance) {
        return with("stance", stance);
    }

    public Draft about(Object claim) {
        return with("claim", claim);
    }

    public Draft with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public Draft in(String field, Object value) {
        document.put(field, value);
        return this;
    }

    public Draft appearing(String field, Object value) {
        appearance.put(field, value);
        return this;
    }

    /** The relays, outermost first. */
    public Draft via(Object... speakers) {
        List<Object> chain = new ArrayList<>();
        for (Object speaker : speakers) {
            chain.add(Map.of("speaker", speaker, "verb", "cited"));
        }
        return appearing("chain", chain);
    }

    public Draft linked(String type, Object statement) {
        List<Object> links = new ArrayList<>((List<?>) fields.getOrDefault("links", List.of()));
        links.add(Map.of("type", type, "statement", statement));
        return with("links", links);
    }

    public Map<String, Object> json() {
        return fields;
    }
}
