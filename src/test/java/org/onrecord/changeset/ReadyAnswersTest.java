package org.onrecord.changeset;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Metrics;

/** What is asked again is answered as before, for as long as nothing is recorded. */
@BehaviourTest
class ReadyAnswersTest {
    private static final String READY = "onrecord_answers_total{how=\"ready\"}";
    private static final String UNCHANGED = "onrecord_answers_total{how=\"unchanged\"}";

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/statements?format=csv", "/statements?format=txt&limit=1", "/statistics?by=stance", "/speakers/somebody",
            "/claims", "/changes", "/statements?q=said"})
    void whatIsAskedAgainAndAgainIsReady(String path) {
        record(saying("as it was said"));
        record(saying("and said again"));
        Response first = given().get(path);
        given().get(path);
        Map<String, Double> before = Metrics.all();

        Response third = given().get(path);

        assertEquals(first.statusCode(), third.statusCode());
        assertEquals(first.asString(), third.asString());
        assertEquals(headers(first), headers(third));
        assertEquals(1, Metrics.since(before, READY));
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().forEach(header -> headers.put(header.getName().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        headers.keySet().removeAll(Set.of("date", "server-timing"));
        return headers;
    }

    @Test
    void aStatementIsAnsweredReadyToo() {
        String path = "/statements/" + record(saying("something"));
        Response first = given().get(path);
        given().get(path);
        Map<String, Double> before = Metrics.all();

        Response third = given().get(path);

        assertEquals(first.asString(), third.asString());
        assertEquals(headers(first), headers(third));
        assertEquals(1, Metrics.since(before, READY));
    }

    @Test
    void aStatementIsAnsweredAtOnceAsItWouldBeOtherwise() {
        String path = "/statements/" + record(saying("something"));
        Response first = given().get(path);

        Response made = asAlice().get(path);

        assertEquals(made.asString(), first.asString());
        assertEquals(headers(made), headers(first));
        given().get("/statements/00000000-0000-7000-8000-000000000000").then().statusCode(404).contentType("application/problem+json");
        given().accept("text/csv").get(path).then().statusCode(406);
        given().get(path + "?wrong=1").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/statements?limit=1", "/statements?speaker=somebody&stance=denial&stance=allegation&limit=1",
            "/statements?from=2020&match=certain&sort=recorded", "/statements?asOf=1", "/statements?claim=none", "/statements?q=said",
            "/statements?limit=all", "/statements?limit=1&cursor=x", "/statements?stance=denail", "/statements?wrong=1",
            "/statements?sort=date&sort=date", "/statements?from=", "/statements?format=csv", "/statements?speaker=nobody",
            "/statistics", "/statistics?by=stance&period=month", "/statistics?by=speaker&top=1", "/statistics?by=claim&limit=1",
            "/statistics?by=stance&fill=zero"})
    void aListIsAnsweredAtOnceAsItWouldBeOtherwise(String path) {
        record(saying("as it was said").stance("denial"));
        record(saying("and said again").stance("allegation"));
        // What it takes to answer at once is there from the second time on.
        given().urlEncodingEnabled(false).get(path);

        Response first = given().urlEncodingEnabled(false).get(path);
        Response made = asAlice().urlEncodingEnabled(false).get(path);

        assertEquals(made.statusCode(), first.statusCode());
        assertEquals(made.asString(), first.asString());
        assertEquals(headers(made), headers(first));
    }

    @Test
    void pagesAreTheSameWhoeverAnswersThem() {
        for (int i = 0; i < 5; i++) {
            record(saying("statement " + i));
        }
        String path = "/statements?limit=2&sort=recorded";
        for (int page = 0; page < 3; page++) {
            String made = asAlice().urlEncodingEnabled(false).get(path).asString();
            assertEquals(made, given().urlEncodingEnabled(false).get(path).asString());
            path = JsonPath.from(made).getString("next");
        }
        assertEquals(null, path);
    }

    @Test
    void whateverIsRecordedIsInTheNextAnswer() {
        String first = record(saying("first"));
        for (int i = 0; i < 3; i++) {
            given().get("/statements?count=exact").then().body("total", is(1));
        }
        record(saying("second"));
        given().get("/statements?count=exact").then().body("total", is(2));
        retract(first);
        given().get("/statements?count=exact").then().body("total", is(1));
        given().get("/statements/" + first).then().body("retracted", is(true));
    }

    @Test
    void whoHasTheAnswerIsToldSo() {
        record(saying("something"));
        String tag = given().get("/statements").header("ETag");
        Map<String, Double> before = Metrics.all();

        given().header("If-None-Match", tag).get("/statements").then().statusCode(304).header("ETag", equalTo(tag))
                .header("Cache-Control", "no-cache").header("Access-Control-Allow-Origin", "*");

        assertEquals(1, Metrics.since(before, UNCHANGED));
        record(saying("something else"));
        given().header("If-None-Match", tag).get("/statements").then().statusCode(200);
    }

    @Test
    void theFormatAndTheHostBelongToTheQuestion() {
        record(saying("something"));
        for (int i = 0; i < 3; i++) {
            given().accept("application/json").get("/statements").then().contentType("application/json");
            given().accept("text/csv").get("/statements").then().contentType(containsString("text/csv"));
            given().accept("application/ld+json").header("Host", "one.example").get("/statements").then()
                    .body(containsString("http://one.example/"));
            given().accept("application/ld+json").header("Host", "other.example").get("/statements").then()
                    .body(containsString("http://other.example/"));
        }
    }

    @Test
    void aLongAnswerIsCompressedOnceMore() {
        for (int i = 0; i < 20; i++) {
            record(saying("statement " + i));
        }
        String plain = given().header("Accept-Encoding", "identity").get("/statements").asString();
        for (int i = 0; i < 4; i++) {
            Response compressed = given().header("Accept-Encoding", "gzip").get("/statements");
            assertEquals("gzip", compressed.header("Content-Encoding"));
            assertEquals(plain, compressed.asString());
        }
    }

    @Test
    void whatAProblemOfTheRequestIsIsNotKept() {
        for (int i = 0; i < 3; i++) {
            given().get("/statements?speaker=nobody").then().statusCode(400);
        }
        record(saying("something").by("Nobody"));
        given().get("/statements?speaker=nobody").then().statusCode(200);
    }

    @Test
    void headHasNoBody() {
        record(saying("something"));
        for (int i = 0; i < 3; i++) {
            given().get("/statements");
        }
        given().head("/statements").then().statusCode(200).header("ETag", notNullValue()).body(emptyString());
        assertTrue(asAlice().get("/statements").asString().contains("something"));
    }
}
