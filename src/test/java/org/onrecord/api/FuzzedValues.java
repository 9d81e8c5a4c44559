package org.onrecord.api;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Random values for what a schema describes, and such as nobody should send. */
final class FuzzedValues {
    static final List<String> HOSTILE = List.of("", " ", "%", "_", "%%", "\u0000", "a\u0000b", "\u0007", "\u001b[31m", "\u0085",
            "\u200b\u00a0\ufeff",
            "\u202eabc", "\u0627\u0644", "e\u0301", "\ud83d\ude00", "\ud800", "\udc00x", "\uffff", "null", "undefined", "NaN", "-1", "0",
            "1e999999999",
            "99999999999999999999", "-9223372036854775808", "2147483648", "1.9", "0x10", "true", "[]", "{}", "'", "\"", "' OR 1=1 --", "\\",
            "*", "-",
            "?", "[a-z]+(", "<script>alert(1)</script>", "${jndi:ldap://x}", "../../etc/passwd", "..", "/", "//", ";", "a;b", "a,b", ",",
            "x".repeat(4096),
            "\ud83d\ude00".repeat(700), "a\r\nb", "\t", "2023-02-30", "0000", "-0044", "10000", "+999999999", "2016-12-31T23:59:60Z",
            "9998", "2023-02-06?",
            "../..", "2023/2022", "javascript:alert(1)", "data:text/plain,x", "https://", "https://[::1", "http://a b", "denies:1",
            "1-1-1-1-1",
            "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44", "all", "none", "anonymous");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;
    /** The id of one that was offered, but for its last digit. */
    private static final String DRAFT = "6b5eeb49-4c3c-31a2-bb14-01553000000";
    private static final double OPTIONAL = 0.25;
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            entry("date",
                    List.of("2023-02-06", "2023-02", "2023", "2023-02-06T14:05:00Z", "2023-01-29/2023-02-04", "../2023-02-06", "2022~",
                            "1000")),
            entry("published", List.of("2023-02-07", "2023-03", "2023-02-06?")),
            entry("from", List.of("2001", "2022-12-31", "2023-01", "2023-02-06T00:00:00Z")),
            entry("to", List.of("2023-02-07", "2023-12", "2024", "2023-02-06T14:05:00+03:30")),
            entry("language", List.of("en", "fa-IR", "de")), entry("medium", List.of("Twitter", "television")),
            entry("firstFrom", List.of("2001", "1675641600000")), entry("firstTo", List.of("2024", "2023-12")),
            entry("minLatency", List.of("PT1H", "P1D")), entry("maxLatency", List.of("P30D", "PT48H")),
            entry("minStatements", List.of("1", "2")), entry("maxStatements", List.of("5", "1000")),
            entry("limit", List.of("1", "2", "50", "1000")), entry("top", List.of("1", "3")),
            entry("dateFormat", List.of("MMMM d, uuuu", "M/d/yy H:mm", "epoch")), entry("separator", List.of(";", "tab")),
            entry("dateLocale", List.of("en", "fr")),
            entry("rule", List.of("speaker-that", "naming")), entry("html", List.of("<p>Ann said no.", "<p>“No,” said Ann &amp; Ben.")),
            entry("dataset", List.of("ministries", "tweets")),
            entry("Idempotency-Key", List.of("key-1", "key-2")), entry("reason", List.of("as printed", "a typo \u2013 \u0627")),
            entry("q", List.of("drone", "the", "iran", "n")), entry("If-Match", List.of("*", "*", "*", "\"1\"")));
    /** What an object must have although its schema cannot say so, and never along with it. */
    private static final Map<String, String> NEEDED = Map.of("SpeakerDraft", "name", "DocumentDraft", "url", "ClaimDraft", "text");
    private static final Set<String> ALONE = Set.of("anonymous");
    private static final Map<String, String> COLLECTIONS = Map.ofEntries(entry("speaker", "/speakers"), entry("publisher", "/speakers"),
            entry("via", "/speakers"), entry("organization", "/speakers"), entry("claim", "/claims"), entry("document", "/documents"),
            entry("statement", "/statements"), entry("asOf", "changeset"), entry("since", "changeset"));

    private final Random random;
    private final JsonNode description;
    private final FuzzedRecord record;

    FuzzedValues(Random random, JsonNode description, FuzzedRecord record) {
        this.random = random;
        this.description = description;
        this.record = record;
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean chance(double likelihood) {
        return random.nextDouble() < likelihood;
    }

    /** @param path of the operation that takes it, {@code name} of the field or parameter that it is for */
    JsonNode of(JsonNode schema, String name, String path) {
        return of(schema, name, path, 0);
    }

    private JsonNode of(JsonNode schema, String name, String path, int depth) {
        if (schema.has("oneOf")) {
            return of(
                    depth >= DEEPEST
                            ? schema.path("oneOf").path(0)
                            : pick(List.of(schema.path("oneOf").path(0), schema.path("oneOf").path(1))),
                    name, path, depth);
        } else if (schema.has("allOf")) {
            return of(schema.path("allOf").path(0), name, path, depth);
        } else if (schema.has("$ref")) {
            String ref = schema.path("$ref").asText();
            JsonNode value = of(description.at(ref.substring(1)), name, path, depth);
            return value instanceof ObjectNode object ? whole(object, ref.substring(ref.lastIndexOf('/') + 1)) : value;
        } else if (schema.has("enum")) {
            return pick(
                    StreamSupport.stream(schema.path("enum").spliterator(), false).filter(word -> !ALONE.contains(word.asText())).toList());
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, path, depth);
            case "array" -> array(schema, name, path, depth);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> NODES.numberNode(random.nextInt(100));
            default -> NODES.textNode(
                    name.equals("id") && path.equals("/drafts/outcomes") ? DRAFT + random.nextInt(10) : text(name, path));
        };
    }

    private ObjectNode object(JsonNode schema, String path, int depth) {
        Set<String> required = Set
                .copyOf(StreamSupport.stream(schema.path("required").spliterator(), false).map(JsonNode::asText).toList());
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || depth < DEEPEST && chance(OPTIONAL)) {
                object.set(property.getKey(), of(property.getValue(), property.getKey(), path, depth + 1));
            }
        });
        return object;
    }

    private ObjectNode whole(ObjectNode object, String schema) {
        if (NEEDED.containsKey(schema)) {
            object.remove(ALONE);
            if (!schema.equals("ClaimDraft")) {
                object.remove("id");
            }
            object.put(NEEDED.get(schema), text(NEEDED.get(schema), ""));
            return schema.equals("SpeakerDraft") && chance(0.1) ? NODES.objectNode().put("anonymous", "officials") : object;
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, String path, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(2) + schema.path("minItems").asInt(); i > 0; i--) {
            array.add(of(schema.path("items"), name, path, depth + 1));
        }
        return array;
    }

    private String text(String name, String path) {
        if (name.equals("statements") && path.endsWith("/split")) {
            return record.splitOff();
        } else if (name.equals("into")) {
            return record.one(FuzzedRecord.collection(path));
        } else if (name.equals("cursor")) {
            return record.one("cursor of " + path);
        } else if (name.equals("links")) {
            return "denies:" + record.one("/statements");
        } else if (name.equals("url") || name.equals("sameAs") || name.equals("document") && chance(0.3)) {
            return "https://news.example/" + random.nextInt(1000);
        } else if (name.equals("id") || name.equals("externalId")) {
            return "id-" + random.nextInt(10_000);
        } else if (COLLECTIONS.containsKey(name)) {
            return record.one(COLLECTIONS.get(name));
        } else if (WORDS.containsKey(name)) {
            return pick(WORDS.get(name));
        }
        return pick(List.of("Somebody", "Zo\u00eb \ud83d\ude80", "\u0627\u0644", "It's <b>", "=1+1")) + " " + random.nextInt(10_000);
    }

    /** Anything, of any type. */
    JsonNode hostile() {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.numberNode(random.nextBoolean() ? random.nextLong() : random.nextInt(3) - 1L);
            case 1 -> NODES.numberNode(1.9);
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.nullNode();
            case 4 -> NODES.arrayNode().add(pick(HOSTILE));
            case 5 -> NODES.objectNode().put(pick(List.of("name", "id", "text", "\u0000", "url", "$ref", "__proto__")), pick(HOSTILE));
            default -> NODES.textNode(pick(HOSTILE));
        };
    }
}
