package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asBob;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;
import static org.onrecord.support.Record.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

@BehaviourTest
class CorrectionTest {
    @Test
    void everyVersionStaysReadableWithItsAuthorAndReason() {
        String id = record(saying("Six thousand drones"));
        correct(id, saying("At least 6,000 drones"));
        retract(id);

        given().get("/statements/" + id + "/history").then().statusCode(200)
                .body("items.statement.version", contains(1, 2, 3))
                .body("items.statement.text", contains("Six thousand drones", "At least 6,000 drones", "At least 6,000 drones"))
                .body("items.statement.retracted", contains(false, false, true))
                .body("items.changeset.number", contains(1, 2, 3))
                .body("items.changeset.by", contains("alice", "bob", "alice"))
                .body("items.changeset.reason", contains("recorded", "misread", "withdrawn"));
    }

    @Test
    void theRecordCanBeReadAsOfEachChangeset() {
        String id = record(saying("first"));
        correct(id, saying("second"));
        retract(id);

        assertEquals(List.of(), texts("asOf", 0));
        assertEquals(List.of("first"), texts("asOf", 1));
        assertEquals(List.of("second"), texts("asOf", 2));
        assertEquals(List.of(), texts("asOf", 3));
        assertEquals(List.of(), texts());
        assertEquals("first", get("/statements/" + id + "?asOf=1").getString("text"));
        assertEquals("second", get("/statements/" + id + "?asOf=2").getString("text"));
        given().get("/statements/" + id + "?asOf=0").then().statusCode(404);
    }

    @Test
    void theRecordCanBeReadAsOfAnInstant() {
        String id = record(saying("first"));
        String recordedAt = get("/statements/" + id).getString("recordedAt");
        String correctedAt = correct(id, saying("second")).getString("recordedAt");

        assertEquals(List.of("first"), texts("asOf", recordedAt));
        assertEquals(List.of("second"), texts("asOf", correctedAt));
        assertEquals(List.of(), texts("asOf", "2020-01-01T00:00:00+03:30"));
    }

    @Test
    void aRetractedStatementLeavesListsAndCountsButStaysReadable() {
        String kept = record(saying("kept"));
        String retracted = record(saying("taken back"));
        retract(retracted);

        assertEquals(List.of("kept"), texts());
        assertEquals(List.of("taken back"), texts("retracted", "only"));
        assertEquals(2, texts("retracted", "include").size());
        given().get("/statements/" + retracted).then().statusCode(200).body("retracted", equalTo(true)).body("text", equalTo("taken back"));
        given().get("/speakers/somebody").then().statusCode(200).body("statements.allegation", equalTo(1));
        assertEquals(false, get("/statements/" + kept).getBoolean("retracted"));
        asAlice().queryParam("reason", "again").delete("/statements/" + retracted).then().statusCode(409);
    }

    @Test
    void aCorrectionPutsARetractedStatementBack() {
        String id = record(saying("said after all"));
        retract(id);
        correct(id, saying("said after all"));

        assertEquals(List.of("said after all"), texts());
    }

    @Test
    void whoDoesNotKnowTheCurrentVersionCannotReplaceIt() {
        String id = record(saying("first"));
        String first = given().get("/statements/" + id).header("ETag");
        correct(id, saying("second"));

        asBob().queryParam("reason", "r").body(saying("third").json()).put("/statements/" + id).then().statusCode(428)
                .body("errors.parameter", contains("If-Match"));
        asBob().queryParam("reason", "r").header("If-Match", first).body(saying("third").json()).put("/statements/" + id).then()
                .statusCode(412)
                .body("detail", containsString("\"2\""));
        asBob().queryParam("reason", "r").header("If-Match", first).delete("/statements/" + id).then().statusCode(412);
        assertEquals(List.of("second"), texts());
        assertEquals(2, get("/statements/" + id + "/history").getList("items").size());
    }

    @Test
    void ofCorrectionsOfOneVersionAtOnceOneWins() throws Exception {
        String id = record(saying("first"));
        ExecutorService editors = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int editor = 0; editor < 8; editor++) {
                Draft draft = saying("by editor " + editor);
                answers.add(editors.submit(() -> asBob().header("If-Match", "\"1\"").queryParam("reason", "r").body(draft.json())
                        .put("/statements/" + id).statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            Collections.sort(statuses);
            assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), statuses);
        } finally {
            editors.shutdownNow();
        }
        assertEquals(List.of(1, 2), get("/statements/" + id + "/history").getList("items.changeset.number"));
    }

    @Test
    void aCorrectionAndARetractionNeedAReason() {
        String id = record(saying("first"));

        asBob().header("If-Match", "\"1\"").body(saying("second").json()).put("/statements/" + id).then().statusCode(400)
                .body("errors.parameter", contains("reason"));
        asBob().delete("/statements/" + id).then().statusCode(400).body("errors.parameter", contains("reason"));
    }

    @Test
    void aCorrectionThatBreaksARuleChangesNothing() {
        String id = record(saying("first"));

        asBob().header("If-Match", "\"1\"").queryParam("reason", "r")
                .body(saying("second").by("Newcomer").linked("denies", id).json()).put("/statements/" + id).then().statusCode(400)
                .body("errors.pointer", contains("/links/0/statement"));
        given().get("/speakers/newcomer").then().statusCode(404);
        assertEquals(1, get("/statements").getInt("changeset"));
    }
}
