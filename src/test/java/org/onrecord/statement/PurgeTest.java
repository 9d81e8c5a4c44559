package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.support.EmptyRecord;
import org.onrecord.support.Imports;

@BehaviourTest
class PurgeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Draft DEFAMATION = saying("defamation").by("Somebody").with("verbatim", true)
            .appearing("quote", Map.of("exact", "defamation in print", "prefix", "oh, "))
            .appearing("printedName", "the defamer").appearing("cue", "defamed");

    private static Response purge(String id) {
        return asRoot().delete("/statements/" + id + "?purge=true&reason=court order");
    }

    @Test
    void theWordsAreGoneEverywhereAndItSaysWhyAndTheChainHolds() {
        asAlice().header("Idempotency-Key", "k").body(DEFAMATION.json()).post("/statements").then().statusCode(201);
        String id = given().get("/statements").path("items[0].id");
        correct(id, saying("defamation, corrected").by("Somebody"));
        String other = record(saying("an answer").linked("denies", id));

        purge(id).then().statusCode(200).body("text", equalTo("[removed]")).body("retracted", equalTo(true)).body("purged", equalTo(4))
                .body("speaker.name", equalTo("Somebody"));
        for (String path : List.of("/statements/" + id, "/statements/" + id + "?asOf=1", "/statements/" + id + "/history",
                "/statements?retracted=include", "/statements?asOf=1", "/statements?asOf=2&format=csv", "/statements/" + other + "/thread",
                "/export")) {
            assertFalse(given().get(path).then().statusCode(200).extract().asString().contains("defam"), path);
        }
        given().get("/statements/" + id + "?asOf=1").then().body("purged", equalTo(4)).body("retracted", equalTo(false));
        given().get("/changes/4").then().body("reason", equalTo("court order")).body("by", equalTo("root")).body("statements",
                contains(id));
        given().get("/statements").then().body("items.id", contains(other));
        given().get("/changes/verify").then().body("altered.detail", equalTo(List.of())).body("intact", equalTo(true));

        String export = given().get("/export").asString();
        EmptyRecord.now();
        asRoot().contentType("application/x-ndjson").body(export.getBytes(StandardCharsets.UTF_8)).post("/imports?restore=true").then()
                .statusCode(201);
        assertEquals(export, given().get("/export").asString());
        given().get("/changes/verify").then().body("intact", equalTo(true));
    }

    /** The digests that stay are of the words together with a salt, which goes with them; the rest can be compared with what was written all the same. */
    @Test
    void nobodyCanGuessTheWordsByWhatStays() throws Exception {
        String id = record(DEFAMATION);
        ObjectNode before = version(id);
        byte[] salt = Base64.getUrlDecoder().decode(before.get("salt").asText());
        assertEquals(16, salt.length);
        assertNotEquals(before.get("salt").asText(), version(record(DEFAMATION)).get("salt").asText());

        purge(id).then().statusCode(200);
        ObjectNode after = version(id);
        assertFalse(after.has("salt"), after.toString());
        ObjectNode words = JSON.createObjectNode().put("type", "words").put("salt", before.get("salt").asText()).put("text", "defamation")
                .put("verbatim", true);
        words.putArray("appearances").addObject().put("printedName", "the defamer").put("cue", "defamed").set("quote",
                before.at("/appearances/0/quote"));
        assertEquals(sha256(words), after.get("words").asText());
        ObjectNode sealed = after.deepCopy().put("words", sha256(words));
        sealed.remove(List.of("until", "text", "purged", "digest"));
        assertEquals(sha256(sealed), after.get("digest").asText());
    }

    private static ObjectNode version(String id) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(given().get("/export").asString().lines()
                .filter(line -> line.startsWith("{\"type\":\"version\",\"id\":\"" + id + "\",\"version\":1,")).findFirst().orElseThrow());
    }

    private static String sha256(ObjectNode line) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(List.of(line))));
    }

    @Test
    void noDigestOfTheRowStaysThatTheWordsCameIn() {
        String rows = Imports.lines(saying("defamation by id").with("externalId", "7"), saying("defamation by content"));
        Imports.ndjson(rows);
        assertEquals(2, rows());
        for (String purged : given().get("/statements").jsonPath().<String>getList("items.id")) {
            purge(purged).then().statusCode(200);
        }
        assertEquals(
                List.of("{\"type\":\"row\",\"dataset\":\"test\",\"externalId\":\"7\",\"statement\":\"" + byId() + "\",\"digest\":\"\"}"),
                given().get("/export").asString().lines().filter(line -> line.contains("\"row\"")).toList());

        var report = Imports.ndjson(rows);
        assertEquals("1 0 0 1", Imports.counts(report));
        assertEquals("/externalId", report.getString("errors[0].field"));
        assertEquals("7", report.getString("errors[0].value"));
        assertTrue(report.getString("errors[0].reason").contains("was purged by changeset"), report.prettify());
    }

    private static long rows() {
        return given().get("/export").asString().lines().filter(line -> line.contains("\"type\":\"row\"")).count();
    }

    private static String byId() {
        return given().get("/statements?retracted=only").jsonPath().getString("items.find { it.externalId == '7' }.id");
    }

    @Test
    void whatWasPurgedStaysSo() {
        String id = record(DEFAMATION);
        String tag = purge(id).header("ETag");
        purge(id).then().statusCode(409).body("detail", containsString("was purged by changeset 2"));
        asAlice().delete("/statements/" + id + "?reason=x").then().statusCode(409);
        asAlice().header("If-Match", tag).body(DEFAMATION.json()).put("/statements/" + id + "?reason=x").then().statusCode(409);
        given().get("/statements/" + id).then().body("version", equalTo(2)).body("text", not(containsString("defam")));
    }

    @Test
    void onlyAnAdministratorPurges() {
        String id = record(DEFAMATION);
        asAlice().delete("/statements/" + id + "?purge=true&reason=x").then().statusCode(403).contentType("application/problem+json");
        asRoot().delete("/statements/" + id + "?purge=true").then().statusCode(400);
        asRoot().delete("/statements/" + id + "?purge=maybe&reason=x").then().statusCode(400);
        assertTrue(given().get("/statements/" + id).asString().contains("defamation"));
        asRoot().delete("/statements/" + id + "?purge=false&reason=x").then().statusCode(200).body("text", equalTo("defamation"));
    }
}
