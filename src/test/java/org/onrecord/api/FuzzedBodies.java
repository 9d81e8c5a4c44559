package org.onrecord.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies with something wrong in them. */
final class FuzzedBodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WHOLE = List.of("null", "{}", "[]", "1", "\"x\"", "{", "\ufeff{}", "{} {}", "{\"text\":NaN}",
            "{\"text\":1e999999999}",
            "{\"text\":" + "9".repeat(20_000) + "}", "[".repeat(900) + "]".repeat(900), "{\"a\":".repeat(900) + "1" + "}".repeat(900),
            "\u0000",
            "{\"name\":\"\\ud800\"}", "{\"text\":\"a\u0000b\"}", "text", "text,stance\n\"", "<x/>", "a".repeat(5000), "{'text':'a'}",
            "{\"text\":\"a\",}",
            "{\"into\":null}", "{\"\":1}", "\n\n\n", "{\"@type\":\"ClaimReview\"}");
    private static final List<String> BYTES = List.of("\u0000", "\"", "\\", "{", "}", ",", "\n", "\u00ff", "\ufeff", ":", "0", "\r");

    private static final List<String> NAMES = List.of("id", "changeset", "txt", "\u0000", "name", "kind", "aliases", "anonymous",
            "x".repeat(5000));

    private FuzzedBodies() {
    }

    static byte[] spoilt(byte[] body, Random random, FuzzedValues values) {
        return switch (random.nextInt(8)) {
            case 0 -> values.pick(WHOLE).getBytes(StandardCharsets.UTF_8);
            case 1 -> Arrays.copyOf(body, random.nextInt(body.length));
            case 2 -> {
                int at = random.nextInt(body.length);
                byte[] odd = values.pick(BYTES).getBytes(random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
                yield joined(Arrays.copyOf(body, at), odd, Arrays.copyOfRange(body, at + random.nextInt(2), body.length));
            }
            case 4 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 3 -> joined(body, values.pick(WHOLE).getBytes(StandardCharsets.UTF_8));
            default -> field(body, random, values);
        };
    }

    /** Replaces, adds or takes away a value anywhere in JSON; in what is no JSON, or is none any more, something is put in. */
    private static byte[] field(byte[] body, Random random, FuzzedValues values) {
        try {
            JsonNode json = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            List<JsonNode> parents = new ArrayList<>();
            collect(json, parents);
            if (!parents.isEmpty()) {
                change(values.pick(parents), random, values);
            }
            return JSON.writer().with(random.nextBoolean() ? JsonWriteFeature.ESCAPE_NON_ASCII : JsonWriteFeature.QUOTE_FIELD_NAMES)
                    .writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            int at = random.nextInt(body.length);
            byte[] odd = values.pick(FuzzedValues.HOSTILE).getBytes(StandardCharsets.UTF_8);
            return joined(Arrays.copyOf(body, at), odd, Arrays.copyOfRange(body, at, body.length));
        }
    }

    private static void change(JsonNode parent, Random random, FuzzedValues values) {
        boolean more = parent.isEmpty() || random.nextInt(4) == 0;
        if (parent instanceof ArrayNode array) {
            if (more) {
                array.add(values.hostile());
            } else {
                array.set(random.nextInt(array.size()), values.hostile());
            }
        } else if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = values.pick(more ? NAMES : names);
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, values.hostile());
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
