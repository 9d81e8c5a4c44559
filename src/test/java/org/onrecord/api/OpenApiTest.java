package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.asAlice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyOperationHasAnIdASummaryAndItsProblems() {
        List<String> ids = new ArrayList<>();
        operations((path, operation) -> {
            ids.add(operation.path("operationId").asText());
            assertFalse(operation.path("summary").asText().isBlank(), path);
            assertEquals("#/components/schemas/Problem",
                    operation.at("/responses/400/content/application~1problem+json/schema/$ref").asText(), path);
            assertEquals(operation.has("security"), operation.path("responses").has("401"), path);
        });
        assertTrue(ids.size() >= 12, ids.toString());
        assertEquals(ids.size(), new TreeSet<>(ids).size(), ids.toString());
    }

    @Test
    void everyParameterIsDescribed() {
        operations((path, operation) -> operation.path("parameters").forEach(parameter -> assertFalse(
                parameter.path("description").asText().isBlank(), path + " " + parameter.path("name").asText())));
    }

    @Test
    void enumerationsHaveTheWordsOfTheWire() {
        assertEquals(List.of("denial", "allegation", "reaction"), words("Stance"));
        assertEquals(List.of("denies", "confirms", "responds-to", "repeats", "corrects", "retracts"), words("LinkType"));
    }

    @Test
    void theExamplesAreWhatTheServiceTakesAndGives() throws JsonProcessingException {
        JsonNode sent = document().at("/paths/~1statements/post/requestBody/content/application~1json/examples/denial/value");
        JsonNode shown = document().at("/paths/~1statements~1{id}/get/responses/200/content/application~1json/examples/denial/value");

        String id = asAlice().body(text(sent)).post("/statements").then().statusCode(201).extract().path("id");
        JsonNode given = JSON.readTree(given().get("/statements/" + id).asString());
        assertEquals(shape(JSON.readTree(text(shown))), shape(given));
    }

    @Test
    void theDocumentationCanBeRead() {
        given().get("/q/swagger-ui/").then().statusCode(200).contentType(ContentType.HTML);
        given().get("/q/health").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }

    private static List<String> words(String schema) {
        List<String> words = new ArrayList<>();
        document().at("/components/schemas/" + schema + "/enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static void operations(BiConsumer<String, JsonNode> check) {
        document().path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> check.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An example given as text is a string or already an object, as the reader of the annotation pleases. */
    private static String text(JsonNode example) {
        return example.isTextual() ? example.asText() : example.toString();
    }

    /** The values without what differs from time to time: ids, instants and numbers of changesets. */
    private static Object shape(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties()
                    .forEach(field -> fields.put(field.getKey(), varies(field) ? field.getValue().getNodeType() : shape(field.getValue())));
            return fields;
        } else if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            for (Iterator<JsonNode> i = node.elements(); i.hasNext();) {
                items.add(shape(i.next()));
            }
            return items;
        }
        return node.asText();
    }

    private static boolean varies(Map.Entry<String, JsonNode> field) {
        return switch (field.getKey()) {
            case "recordedAt", "changeset" -> true;
            case "id" -> field.getValue().asText().length() == 36;
            default -> false;
        };
    }
}
