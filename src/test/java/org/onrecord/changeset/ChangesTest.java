package org.onrecord.changeset;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.ArrayList;
import java.util.List;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class ChangesTest {
    @Test
    void everyWriteIsListedWithItsAuthorItsReasonAndWhatItTouched() {
        String one = record(saying("a"));
        String other = record(saying("b"));
        correct(one, saying("c"));
        retract(other);

        given().get("/changes").then().statusCode(200).body("items.number", contains(1, 2, 3, 4))
                .body("items.by", contains("alice", "alice", "bob", "alice"))
                .body("items.reason", contains("recorded", "recorded", "misread", "withdrawn"))
                .body("items.statements", contains(List.of(one), List.of(other), List.of(one), List.of(other)))
                .body("items[0].at", endsWith("Z")).body("changeset", equalTo(4));
        given().get("/changes?since=2").then().body("items.number", contains(3, 4));
        given().get("/changes?since=4").then().body("items", empty());
    }

    @Test
    void changesSinceAnInstantAreThoseBehindIt() {
        record(saying("a"));
        String at = given().get("/changes").path("items[0].at");
        record(saying("b"));
        String next = given().get("/changes").path("items[1].at");

        given().get("/changes?since=2000-01-01T00:00:00Z").then().body("items.number", contains(1, 2));
        given().queryParam("since", at).get("/changes").then().body("items.number", at.equals(next) ? empty() : contains(2));
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedAndEndWhereTheRecordDidAtTheFirst() {
        for (int i = 0; i < 7; i++) {
            record(saying("s" + i));
        }

        List<Integer> seen = new ArrayList<>();
        for (String next = "/changes?since=1&limit=2&count=exact"; next != null;) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("total", equalTo(6));
            seen.addAll(page.path("items.number"));
            next = page.path("next");
            record(saying("meanwhile"));
        }
        assertEquals(List.of(2, 3, 4, 5, 6, 7), seen);
        assertEquals(10, given().get("/changes?limit=all&format=ndjson").asString().lines().map(line -> JsonPath.from(line).getLong("number"))
                .distinct().count());
    }

    @ParameterizedTest
    @CsvSource({"/changes?since=x, , since", "/changes?since=9, , since", "/changes?since=2100-01-01T00:00:00Z, , since",
            "/changes?after=1, , after", "/changes?since=9, text/event-stream, since", "/changes?limit=2, text/event-stream, limit"})
    void aBadParameterIsNamed(String path, String accept, String parameter) {
        given().accept(accept == null ? "*/*" : accept).get(path).then().statusCode(400).body("errors.parameter", hasItem(parameter));
    }

    @ParameterizedTest
    @CsvSource({"x, a number", "-1, a number", "9, the last is 0"})
    void aStreamIsResumedOnlyWhereItWasOnce(String lastEventId, String detail) {
        given().accept("text/event-stream").header("Last-Event-ID", lastEventId).get("/changes").then().statusCode(400)
                .body("errors[0].parameter", equalTo("Last-Event-ID")).body("detail", containsString(detail));
    }
}
