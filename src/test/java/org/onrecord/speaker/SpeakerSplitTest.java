package org.onrecord.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRita;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;
import static org.onrecord.support.Record.texts;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class SpeakerSplitTest {
    private String late;
    private String relayed;

    @BeforeEach
    void recordTwoOfOneName() {
        record(saying("early").by("Pat Example").on("2011"));
        late = record(saying("late").by("Pat Example").on("2021-05"));
        relayed = record(saying("relayed").by("Ann").via("Pat Example").on("2021-06"));
        asAlice().body(Map.of("id", "pat-example-2", "name", "Pat Example")).post("/speakers").then().statusCode(201);
    }

    @Test
    void whatIsNamedMovesInOneChangesetAndBackAgain() {
        long before = get("/statements").getLong("changeset");
        int changeset = split("pat-example", Map.of("into", "pat-example-2", "statements", List.of(late, relayed, late))).statusCode(200)
                .body("from", equalTo("pat-example")).body("into", equalTo("pat-example-2")).body("statements", equalTo(2))
                .extract().path("changeset");

        assertEquals(before + 1, changeset);
        assertEquals(List.of("late"), texts("speaker", "pat-example-2"));
        assertEquals(List.of("relayed"), texts("via", "pat-example-2"));
        assertEquals(List.of("early"), texts("speaker", "pat-example"));
        assertEquals(List.of("late", "early"), texts("speaker", "pat-example", "asOf", before));
        given().get("/changes?since=" + before).then().body("items.statements.flatten()", containsInAnyOrder(late, relayed))
                .body("items.speakers.flatten()", containsInAnyOrder("pat-example", "pat-example-2"))
                .body("items.reason", equalTo(List.of("two people")));

        record(saying("later").by("pat-example-2").on("2022"));
        split("pat-example-2", Map.of("into", "pat-example", "changeset", changeset)).statusCode(200).body("statements", equalTo(2));
        assertEquals(List.of("late", "early"), texts("speaker", "pat-example"));
        assertEquals(List.of("relayed"), texts("via", "pat-example"));
        assertEquals(List.of("later"), texts("speaker", "pat-example-2"));
        assertEquals(3, get("/statements/" + late).getInt("version"));
        asRoot().get("/changes/verify").then().body("intact", equalTo(true));
    }

    @Test
    void whatIsFoundMovesRetractedOnesToo() {
        String retracted = record(saying("retracted").by("P. Example").on("2020"));
        merge("/speakers/p-example", "pat-example").then().statusCode(200);
        retract(retracted);

        split("pat-example", Map.of("into", "pat-example-2"), "from", "2020", "retracted", "include").statusCode(200);

        assertEquals(Set.of("late", "retracted"), Set.copyOf(texts("speaker", "pat-example-2", "retracted", "include")));
        given().get("/statements/" + retracted).then().body("retracted", equalTo(true));
        split("pat-example", Map.of("into", "pat-example-2"), "from", "2020").statusCode(200).body("statements", equalTo(0))
                .body("$", not(hasKey("changeset")));
    }

    @Test
    void whatWasMergedHasItsOwnAgainWhenAllIsUndone() {
        merge("/speakers/pat-example", "ann").then().statusCode(200);
        int changeset = split("ann", Map.of("into", "pat-example-2", "statements", List.of(late, relayed))).statusCode(200).extract()
                .path("changeset");
        split("pat-example-2", Map.of("into", "ann", "changeset", changeset)).statusCode(200).body("statements", equalTo(2));
        unmerge("/speakers/pat-example").then().statusCode(200);
        assertEquals(List.of("late", "early"), texts("speaker", "pat-example"));
        assertEquals(List.of("relayed"), texts("via", "pat-example"));
        assertEquals(List.of("relayed"), texts("speaker", "ann"));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        String other = record(saying("other").by("Ann"));
        String nobodys = "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44";
        refused(split("pat-example", Map.of("into", "pat-example-2")), 400, "which statements move");
        refused(split("pat-example", Map.of("into", "pat-example-2", "statements", List.of(late)), "from", "2020"), 400,
                "which statements move");
        refused(split("pat-example", Map.of("into", "pat-example-2", "statements", List.of())), 400, "at least one");
        refused(split("pat-example", Map.of("into", "pat-example-2", "statements", Collections.nCopies(9000, "x"))), 400, "/statements/0");
        refused(split("pat-example", Map.of("into", "pat-example-2", "changeset", new BigInteger("9".repeat(20)))), 400, "whole number");
        refused(split("pat-example", Map.of("into", "pat-example-2", "changeset", 1)), 409, "moved nothing");
        refused(split("pat-example", Map.of("into", "pat-example-2", "statements", List.of(late, other))), 400, "/statements/1");
        refused(split("pat-example", Map.of("into", "pat-example-2", "statements", List.of(nobodys))), 400, "on record");
        refused(split("pat-example", Map.of("into", "pat-example-2"), "speaker", "ann"), 400, "speaker");
        refused(split("pat-example", Map.of("into", "pat-example-2"), "asOf", "1"), 400, "asOf");
        refused(split("pat-example", Map.of("into", "nobody", "statements", List.of(late))), 400, "POST /speakers");
        refused(split("pat-example", Map.of("into", "pat-example", "statements", List.of(late))), 409, "itself");
        refused(split("nobody", Map.of("into", "pat-example", "statements", List.of(late))), 404, "nobody");
        String anonymous = get("/statements/" + record(saying("hidden").by(Map.of("anonymous", "officials")))).getString("speaker.id");
        refused(split("pat-example", Map.of("into", anonymous, "statements", List.of(late))), 409, "anonymous");
        asRita().queryParam("reason", "x").body(Map.of("into", "pat-example-2", "statements", List.of(late)))
                .post("/speakers/pat-example/split").then().statusCode(403);
        asAlice().body(Map.of("into", "pat-example-2", "statements", List.of(late))).post("/speakers/pat-example/split").then()
                .statusCode(400).body("errors.parameter", equalTo(List.of("reason")));
        given().get("/statements?speaker=pat-example-2").then().body("items", empty());
    }

    private static void refused(ValidatableResponse response, int status, String says) {
        response.statusCode(status).contentType("application/problem+json").body(containsString(says));
    }

    private static ValidatableResponse split(String speaker, Map<String, Object> body, Object... parameters) {
        RequestSpecification request = asAlice().queryParam("reason", "two people").body(body);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.post("/speakers/" + speaker + "/split").then();
    }
}
