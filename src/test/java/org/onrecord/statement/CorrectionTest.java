package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Curate.etag;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asBob;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.patch;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;
import static org.onrecord.support.Record.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.restassured.response.Response;
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

    @Test
    void whatOnlyTheServiceSetsIsRefusedAtOnceWhereItIsNotOnRecord() {
        String id = record(
                saying("first").by(Map.of("name", "Ann", "affiliations", List.of(Map.of("organization", "Times", "role", "editor"))))
                        .in("publisher", "Ann"));
        Map<String, Object> read = given().get("/statements/" + id).jsonPath().getMap("");
        assertEquals(List.of("times"), get("/statements/" + id).getList("speaker.roles.organization"));
        Map<String, Object> changed = new HashMap<>(read);
        changed.putAll(
                Map.of("id", "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44", "version", 2, "changeset", 9, "recordedAt", "2023-01-01T00:00:00Z",
                        "retracted", true, "purged", 3, "created", Map.of("speakers", List.of("ann"))));
        changed.put("speaker", Map.of("id", "ann", "name", "Ben", "kind", "person", "roles", List.of()));

        put(id, changed).then().statusCode(400)
                .body("errors.pointer",
                        containsInAnyOrder("/id", "/version", "/changeset", "/recordedAt", "/retracted", "/purged",
                                "/speaker/roles", "/speaker/name"))
                .body("errors.find { it.pointer == '/version' }.detail",
                        equalTo("is set by the service and is 1 on record; leave it out or send that"))
                .body("errors.find { it.pointer == '/purged' }.detail", containsString("not on record; leave it out"))
                .body("errors.find { it.pointer == '/speaker/name' }.detail", containsString("'Ann' on record"));
        changed.put("texts", "x");
        changed.put("date", "yesterday");
        put(id, changed).then().statusCode(400).body("errors.pointer", hasItems("/id", "/version", "/texts", "/date"));
        asAlice().body(read).post("/statements").then().statusCode(400)
                .body("errors.pointer", hasItems("/id", "/version", "/changeset", "/recordedAt", "/retracted", "/speaker/roles"));
        assertEquals(1, get("/statements").getInt("changeset"));
    }

    @Test
    void aRetractedStatementThatIsSentBackAsItIsStaysRetracted() {
        String id = record(saying("first"));
        retract(id);
        Map<String, Object> read = get("/statements/" + id).getMap("");

        put(id, read).then().statusCode(200).body("retracted", equalTo(true)).body("version", equalTo(2));
        patch("/statements/" + id, Map.of()).then().statusCode(200).body("version", equalTo(2));
        patch("/statements/" + id, Map.of("retracted", false)).then().statusCode(400).body("errors.pointer", contains("/retracted"));
        patch("/statements/" + id, Collections.singletonMap("retracted", null)).then().statusCode(200).body("retracted", equalTo(false))
                .body("version", equalTo(3));
        retract(id);
        patch("/statements/" + id, Map.of("text", "second")).then().statusCode(200).body("retracted", equalTo(false));
    }

    @Test
    void aPatchIsForTheVersionThatWasReadAndHasAReason() {
        String id = record(saying("first"));
        String path = "/statements/" + id;
        Map<String, Object> patch = Map.of("text", "second");

        asBob().queryParam("reason", "r").body(patch).patch(path).then().statusCode(428).body("errors.parameter", contains("If-Match"));
        asBob().queryParam("reason", "r").header("If-Match", "\"7\"").body(patch).patch(path).then().statusCode(412);
        asBob().header("If-Match", "\"1\"").body(patch).patch(path).then().statusCode(400).body("errors.parameter", contains("reason"));
        given().contentType("application/json").queryParam("reason", "r").header("If-Match", "\"1\"").body(patch).patch(path).then()
                .statusCode(401);
        asBob().contentType("application/json-patch+json;charset=UTF-8").queryParam("reason", "r").header("If-Match", "\"1\"").body("[]")
                .patch(path)
                .then()
                .statusCode(415).header("Accept-Patch", equalTo("application/json, application/merge-patch+json"))
                .body("detail", containsString("application/merge-patch+json"));
        asBob().contentType("application/merge-patch+json;charset=UTF-8").queryParam("reason", "r").header("If-Match", "\"1\"").body("{}")
                .put(path)
                .then()
                .statusCode(415).body("detail", not(containsString("merge-patch")));
        for (String body : List.of("[]", "null", "", "1", "{", "{\"text\": \"a\", \"text\": \"b\"}", "{} {}")) {
            asBob().contentType("application/merge-patch+json;charset=UTF-8").queryParam("reason", "r").header("If-Match", "\"1\"")
                    .body(body).patch(path)
                    .then().statusCode(400).body("type", endsWith(":malformed-json"));
        }
        patchOf("/statements/019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44", Map.of(), "*").then().statusCode(404);
        assertEquals(1, get("/statements").getInt("changeset"));
        asBob().queryParam("reason", "r").header("If-Match", "\"1\"").body(patch).patch(path).then().statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("text", equalTo("second"));
        given().get(path + "/history").then().body("items.changeset.reason", contains("recorded", "r"))
                .body("items.changeset.by", contains("alice", "bob"));
    }

    @Test
    void aPatchThatNamesAnotherSpeakerOrClaimKeepsNothingOfTheOneBefore() {
        record(saying("other").by(Map.of("name", "Ben", "kind", "person")).about(Map.of("id", "plant", "text", "A plant is planned")));
        String path = "/statements/" + record(saying("x").by(Map.of("name", "Ann", "kind", "person", "affiliations",
                List.of(Map.of("organization", "Times")))).about(Map.of("text", "Something else")));

        patch(path, Map.of("speaker", Map.of("id", "ben"), "claim", Map.of("id", "plant"))).then().statusCode(200)
                .body("speaker", equalTo(Map.of("id", "ben", "name", "Ben", "kind", "person")))
                .body("claim.text", equalTo("A plant is planned"));
        patch(path, Map.of("speaker", Map.of("anonymous", "officials"))).then().statusCode(200)
                .body("speaker.id", equalTo("anonymous-officials")).body("created.speakers", contains("anonymous-officials"));
        patch(path, Map.of("speaker", "Ann")).then().statusCode(200).body("speaker.roles.organization", contains("times"));
        patch(path, Map.of("speaker", Map.of("name", "Ben"))).then().statusCode(409).body("errors.pointer", contains("/speaker/name"));
        patch(path, Map.of("claim", Map.of("text", "A third thing"))).then().statusCode(409).body("errors.pointer",
                contains("/claim/text"));
    }

    @Test
    void patchesOfWhateverStateThereIsLoseNothingOfEachOther() throws Exception {
        String path = "/statements/" + record(saying("first"));
        List<Map<String, Object>> patches = List.of(Map.of("language", "en"), Map.of("verbatim", true), Map.of("stance", "denial"),
                Map.of("externalId", "row-1"), Map.of("text", "second"), Map.of("stanceBasis", "cue"));
        ExecutorService editors = Executors.newFixedThreadPool(patches.size());
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Map<String, Object> patch : patches) {
                answers.add(editors.submit(() -> patchOf(path, patch, "*").statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        } finally {
            editors.shutdownNow();
        }
        Map<String, Object> statement = get(path).getMap("");
        patches.forEach(patch -> patch.forEach((member, value) -> assertEquals(value, statement.get(member))));
        assertEquals(1 + patches.size(), statement.get("version"));
    }

    @Test
    void whatAMergeShowsAsOneStaysWithItsOwn() {
        record(saying("other").by("Reuters"));
        String id = record(saying("x").by("Somebody").via("Reuters News"));
        merge("/speakers/reuters-news", "reuters");
        int changesets = get("/statements").getInt("changeset");
        Map<String, Object> read = get("/statements/" + id).getMap("");
        assertEquals("reuters", get("/statements/" + id).getString("appearances[0].chain[0].speaker.id"));

        Map<String, Object> shorter = new HashMap<>(read);
        shorter.remove("version");
        put(id, shorter).then().statusCode(200).body("version", equalTo(1));
        assertEquals(changesets, get("/statements").getInt("changeset"));
        patch("/statements/" + id, Map.of("text", "y")).then().statusCode(200).body("version", equalTo(2));
        unmerge("/speakers/reuters-news");
        assertEquals("reuters-news", get("/statements/" + id).getString("appearances[0].chain[0].speaker.id"));
    }

    private static Response put(String id, Map<String, Object> body) {
        return asBob().header("If-Match", etag("/statements/" + id)).queryParam("reason", "r").body(body).put("/statements/" + id);
    }

    private static Response patchOf(String path, Map<String, Object> body, String ifMatch) {
        return asBob().contentType("application/merge-patch+json;charset=UTF-8").header("If-Match", ifMatch).queryParam("reason", "r")
                .body(body)
                .patch(path);
    }

    @Test
    void whatPostAnsweredIsTakenBackTooAndWhatSearchFoundAndInstantsAsClientsWriteThem() {
        Response recorded = asAlice().body(saying("Six drones").json()).post("/statements");
        Map<String, Object> sent = recorded.then().statusCode(201).body("created.speakers.size()", equalTo(1)).extract().path("");
        sent.put("recordedAt", sent.get("recordedAt").toString().replace("Z", "+00:00"));
        String path = "/statements/" + sent.get("id");

        asAlice().header("If-Match", recorded.header("ETag")).queryParam("reason", "none").body(sent).put(path).then().statusCode(200)
                .body("version", equalTo(1));
        Map<String, Object> found = given().get("/statements?q=drones").path("items[0]");
        found.put("text", "Seven drones");
        asAlice().header("If-Match", etag(path)).queryParam("reason", "misheard").body(found).put(path).then().statusCode(200)
                .body("version", equalTo(2)).body("text", equalTo("Seven drones"));
    }
}
