package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asBob;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.onrecord.exchange.Seeds;
import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

/** What holds of corrections whatever the statement: of those of the seeds, and of some with all that statements can have. */
@BehaviourTest
class CorrectionPropertiesTest {
    private static final long SEED = Long.getLong("onrecord.test.seed", 20230206L);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a new version has of its own. */
    private static final List<String> OF_THE_VERSION = List.of("version", "changeset", "recordedAt");
    private static final List<String> DATES = List.of("2023-02-06", "2023-02", "2023?", "2023-02-06T14:05:00+03:30",
            "2023-01-29/2023-02-04",
            "../2023-02-06", "2022-12/..", "1905~");
    private static final List<Object> SPEAKERS = List.of("Nour News", "\u0646\u0648\u0631 \u0646\u06cc\u0648\u0632",
            Map.of("name", "Ann", "kind", "person", "aliases", List.of("Annie", Map.of("name", "The Chair", "from", "2020")), "sameAs",
                    List.of("https://ann.example/"), "description", "Chairs", "affiliations",
                    List.of(Map.of("organization", Map.of("name", "Council", "kind", "organization"), "role", "chair", "to", "2024"))),
            Map.of("anonymous", "officials of a ministry"), Map.of("name", "Ruritania", "kind", "state"));
    private static final List<Object> CLAIMS = List.of(Map.of("text", "A plant is planned"),
            Map.of("id", "plant", "text", "A plant is built", "negation", "No plant is built"));

    @Inject
    Seeds seeds;

    private final Random random = new Random(SEED);

    @Test
    void whatWasReadIsGoodToBeSentBackAndChangesOnlyWhatWasChanged() throws IOException {
        seeds.load(Path.of("seeds"));
        List<String> ids = new ArrayList<>(get("/statements?limit=1000").getList("items.id", String.class));
        for (int i = 0; i < 15; i++) {
            ids.add(record(anyDraft(i, ids)));
        }
        retract(ids.get(1));
        assertTrue(ids.size() > 20, ids.size() + " statements");

        for (String id : ids) {
            nothingChangesWhereNothingIsChanged(id);
            if (!read(id).path("retracted").asBoolean()) {
                oneWordIsChanged(id);
                aPatchOfAMemberIsTheWholeWithItChanged(id);
            }
        }
        assertEquals(true, get("/changes/verify").getBoolean("intact"));
    }

    private static void nothingChangesWhereNothingIsChanged(String id) throws JsonProcessingException {
        ObjectNode read = read(id);
        int changesets = changesets();
        String state = "\"" + read.path("changeset").asText() + "\"";

        put(id, read).then().statusCode(200).header("ETag", equalTo(state));
        patch(id, JSON.createObjectNode()).then().statusCode(200).header("ETag", equalTo(state));
        patch(id, read).then().statusCode(200).header("ETag", equalTo(state));
        if (!read.path("retracted").asBoolean()) {
            ObjectNode shorter = read.deepCopy();
            OF_THE_VERSION.forEach(shorter::remove);
            shorter.put("speaker", read.path("speaker").path("id").asText());
            put(id, shorter).then().statusCode(200).header("ETag", equalTo(state));
        }
        assertEquals(changesets, changesets(), read.toString());
        assertEquals(read, read(id));
    }

    private static void oneWordIsChanged(String id) throws JsonProcessingException {
        ObjectNode changed = read(id);
        int changesets = changesets();
        changed.put("text", changed.path("text").asText() + " Indeed.");

        put(id, changed).then().statusCode(200);
        assertEquals(changesets + 1, changesets());
        assertEquals(changed.path("version").asInt() + 1, read(id).path("version").asInt());
        assertEquals(content(changed), content(read(id)));
        assertEquals(changed.path("version").asInt() + 1, get("/statements/" + id + "/history").getList("items").size());
    }

    private void aPatchOfAMemberIsTheWholeWithItChanged(String id) throws JsonProcessingException {
        ObjectNode before = read(id);
        ObjectNode patch = JSON.createObjectNode();
        switch (random.nextInt(5)) {
            case 0 -> patch.put("stance", before.path("stance").asText().equals("denial") ? "reaction" : "denial");
            case 1 -> patch.putNull("claim").put("verbatim", !before.path("verbatim").asBoolean());
            case 2 -> patch.put("language", before.path("language").asText().equals("fa") ? "de" : "fa").putNull("externalId");
            case 3 -> {
                patch.set("appearances", before.path("appearances").deepCopy());
                ((ObjectNode) patch.path("appearances").path(0)).put("medium", "radio " + random.nextInt(1000));
            }
            default -> patch.putArray("links").addObject().put("type", "repeats").put("statement",
                    get("/statements?limit=1000").getList("items.id", String.class).stream().filter(other -> !other.equals(id)).findFirst()
                            .orElseThrow());
        }
        ObjectNode whole = before.deepCopy();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                whole.remove(member.getKey());
            } else {
                whole.set(member.getKey(), member.getValue());
            }
        });

        patch(id, patch).then().statusCode(200);
        assertEquals(content(whole), content(read(id)));
        put(id, before.deepCopy().setAll(ofTheVersion(read(id)))).then().statusCode(200);
        assertEquals(content(before), content(read(id)));
        put(id, whole.deepCopy().setAll(ofTheVersion(read(id)))).then().statusCode(200);
        assertEquals(content(whole), content(read(id)));
    }

    private Draft anyDraft(int number, List<String> ids) {
        Draft draft = saying("Statement " + number + " \ud83d\ude80").by(pick(SPEAKERS)).on(pick(DATES))
                .stance(pick(List.of("denial", "allegation", "reaction")));
        draft.with("appearances", IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> anyAppearance(number * 10 + i)).toList());
        maybe(() -> draft.about(pick(CLAIMS)));
        maybe(() -> draft.with("language", pick(List.of("en", "fa-IR"))));
        maybe(() -> draft.with("verbatim", true));
        maybe(() -> draft.with("stanceBasis", pick(List.of("editor", "import", "cue"))));
        maybe(() -> draft.with("externalId", "row-" + number));
        maybe(() -> draft.linked("denies", pick(ids)));
        maybe(() -> draft.linked("responds-to", pick(ids)));
        return draft;
    }

    private Map<String, Object> anyAppearance(int number) {
        Map<String, Object> document = new HashMap<>();
        document.put("title", "Article " + number);
        maybe(() -> document.put("url", "HTTPS://News.Example/" + number));
        maybe(() -> document.put("publisher", pick(List.of("Example News", "Nour News"))));
        maybe(() -> document.put("published", pick(DATES)));
        Map<String, Object> appearance = new HashMap<>(Map.of("document", document));
        maybe(() -> appearance.put("chain",
                List.of(Map.of("speaker", "Reuters", "verb", "cited", "url", "https://reuters.example/" + number),
                        Map.of("speaker", Map.of("anonymous", "a diplomat")), Map.of("speaker", pick(SPEAKERS)))));
        maybe(() -> appearance.put("medium", "Twitter"));
        maybe(() -> appearance.put("printedName", "the agency"));
        maybe(() -> appearance.put("cue", "said"));
        maybe(() -> appearance.put("quote", Map.of("exact", "the\nwords", "prefix", "before")));
        return appearance;
    }

    private void maybe(Runnable step) {
        if (random.nextBoolean()) {
            step.run();
        }
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static ObjectNode content(ObjectNode statement) {
        return statement.deepCopy().without(OF_THE_VERSION);
    }

    private static ObjectNode ofTheVersion(ObjectNode statement) {
        return statement.deepCopy().retain(OF_THE_VERSION);
    }

    private static ObjectNode read(String id) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(given().get("/statements/" + id).then().statusCode(200).extract().asString());
    }

    private static int changesets() {
        return get("/statements?limit=1").getInt("changeset");
    }

    private static Response put(String id, Object body) {
        return asBob().queryParam("reason", "r").header("If-Match", etag(id)).body(body.toString()).put("/statements/" + id);
    }

    private static Response patch(String id, Object body) {
        return asBob().contentType("application/merge-patch+json;charset=UTF-8").queryParam("reason", "r").header("If-Match", etag(id))
                .body(body.toString()).patch("/statements/" + id);
    }

    private static String etag(String id) {
        return given().get("/statements/" + id).header("ETag");
    }
}
