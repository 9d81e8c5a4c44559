package org.onrecord.exchange.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.onrecord.exchange.rows.JsonLdReader.Node;

/** What an upload says of things by their {@code @id}, so that it can be found where another says no more than that. */
final class DescribedThings {
    private static final String AT = "at";
    private static final String SAID = "said";

    private final Map<String, String> byId;
    private final ObjectMapper json;

    DescribedThings(Map<String, String> byId, ObjectMapper json) {
        this.byId = byId;
        this.json = json;
    }

    void add(Node node) {
        add(node.json(), node.pointer(), node.graph());
    }

    private void add(JsonNode value, String pointer, long graph) {
        if (value instanceof ObjectNode thing) {
            if (thing.path(Thing.ID).isTextual()) {
                describe(key(thing.path(Thing.ID).textValue(), graph), thing, pointer);
            }
            thing.properties().forEach(property -> add(property.getValue(), pointer + "/" + Thing.escaped(property.getKey()), graph));
        } else {
            for (int i = 0; i < value.size(); i++) {
                add(value.get(i), pointer + "/" + i, graph);
            }
        }
    }

    /** A publisher is described on each of its pages, mostly with the same words. */
    private void describe(String key, ObjectNode thing, String pointer) {
        ArrayNode known = known(key);
        List<String> news = new ArrayList<>();
        thing.fieldNames().forEachRemaining(name -> {
            boolean told = name.equals(Thing.ID);
            for (JsonNode before : known) {
                told |= before.path(SAID).has(name);
            }
            if (!told) {
                news.add(name);
            }
        });
        if (!news.isEmpty()) {
            known.addObject().put(AT, pointer).set(SAID, thing.deepCopy().retain(news));
            byId.put(key, known.toString());
        }
    }

    List<Thing> of(String id, long graph) {
        List<Thing> things = new ArrayList<>();
        known(key(id, graph)).forEach(said -> things.add(new Thing(said.path(SAID), said.path(AT).asText(), other -> of(other, graph))));
        return things;
    }

    private ArrayNode known(String key) {
        try {
            String said = byId.get(key);
            return said == null ? json.createArrayNode() : (ArrayNode) json.readTree(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON is JSON", e);
        }
    }

    /** An address means the same everywhere, any other id only in its graph. */
    private static String key(String id, long graph) {
        return Thing.isAddress(id) ? id : graph + " " + id;
    }
}
