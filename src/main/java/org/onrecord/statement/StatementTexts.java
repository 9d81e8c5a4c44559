package org.onrecord.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;

/** Of a {@link StatementView} as JSON, all in which words can be found, read only as far as somebody asks. */
public final class StatementTexts {
    private static final String TEXT = "text";

    private final byte[] json;
    private final ObjectReader reader;
    private Parts parts;

    /** @param reader of {@link Parts} */
    StatementTexts(byte[] json, ObjectReader reader) {
        this.json = json;
        this.reader = reader;
    }

    /** What is read of it: a part, in half the time. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Parts(String language, String text, Speaker speaker, Claim claim, List<Appearance> appearances) {
        /** By whom it was said. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Speaker(String name) {}

        /** What it is about. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Claim(String text) {}

        /** Where it was printed. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Appearance(String printedName, Quote quote) {}

        /** As it was printed. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Quote(String exact) {}
    }

    /** The language of its text, or {@code null}. */
    public String language() {
        return parts().language;
    }

    /** Its text alone, which stands at the beginning; {@code null} where it has been removed. */
    public String text() {
        try (JsonParser properties = reader.createParser(json)) {
            properties.nextToken();
            for (String name = properties.nextFieldName(); name != null; name = properties.nextFieldName()) {
                JsonToken value = properties.nextToken();
                if (name.equals(TEXT)) {
                    return value == JsonToken.VALUE_NULL ? null : properties.getText();
                }
                properties.skipChildren();
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text and, as they were printed, its quotes and names. */
    public List<String> printed() {
        List<String> printed = new ArrayList<>();
        add(parts().text, printed);
        for (Parts.Appearance appearance : parts().appearances) {
            add(appearance.quote == null ? null : appearance.quote.exact, printed);
            add(appearance.printedName, printed);
        }
        return printed;
    }

    /** Those of its speaker and claim as they are shown. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        add(parts().speaker.name, names);
        add(parts().claim == null ? null : parts.claim.text, names);
        return names;
    }

    private Parts parts() {
        if (parts == null) {
            parts = StatementJson.read(reader, json);
        }
        return parts;
    }

    private static void add(String some, List<String> all) {
        if (some != null) {
            all.add(some);
        }
    }
}
