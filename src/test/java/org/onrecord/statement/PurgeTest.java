package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.support.EmptyRecord;

@BehaviourTest
class PurgeTest {
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
