package org.onrecord.exchange.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds a draft, or a part of one, and keeps from where its parts were taken. */
final class DraftBuilder {
    private final ObjectNode json;
    private final String at;
    private final Map<String, String> origins;

    private DraftBuilder(ObjectNode json, String at, Map<String, String> origins) {
        this.json = json;
        this.at = at;
        this.origins = origins;
    }

    /** @param origin where stands what it is made of */
    static DraftBuilder of(String origin) {
        Map<String, String> origins = new HashMap<>();
        origins.put("", origin);
        return new DraftBuilder(JsonNodeFactory.instance.objectNode(), "", origins);
    }

    ObjectNode json() {
        return json;
    }

    /** By pointers into the draft. */
    Map<String, String> origins() {
        return origins;
    }

    /** @param value {@code null} where there is none */
    DraftBuilder put(String field, String value, String origin) {
        if (value != null) {
            json.put(field, value);
        }
        origins.put(at + "/" + field, origin);
        return this;
    }

    DraftBuilder put(String field, Optional<Thing> from) {
        from.ifPresent(thing -> put(field, thing.words(), thing.pointer()));
        return this;
    }

    DraftBuilder putTrue(String field) {
        json.put(field, true);
        return this;
    }

    DraftBuilder add(String array, String value, String origin) {
        origins.put(at + "/" + array + "/" + json.withArray("/" + array).size(), origin);
        json.withArray("/" + array).add(value);
        return this;
    }

    DraftBuilder object(String field, String origin) {
        return part(json.putObject(field), "/" + field, origin);
    }

    DraftBuilder element(String array, String origin) {
        return part(json.withArray("/" + array).addObject(), "/" + array + "/" + (json.get(array).size() - 1), origin);
    }

    private DraftBuilder part(ObjectNode part, String pointer, String origin) {
        origins.put(at + pointer, origin);
        return new DraftBuilder(part, at + pointer, origins);
    }

    /** Where stands what was taken for this, or for the smallest part that it is in. */
    static String origin(Map<String, String> origins, String pointer) {
        String known = pointer;
        while (!origins.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return origins.get(known);
    }
}
