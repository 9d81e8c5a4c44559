package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class FilterTest {
    @Test
    void valuesOfAParameterAreAlternativesAndParametersCombine() {
        record(saying("a").by("Ann").stance("denial").on("2023-01-01"));
        record(saying("b").by("Ben").stance("denial").on("2023-01-02"));
        record(saying("c").by("Cat").stance("reaction").on("2023-01-03"));

        assertEquals(List.of("b", "a"), texts("speaker", "Ann", "speaker", "ben"));
        assertEquals(List.of("b"), texts("speaker", "Ben", "speaker", "cat", "stance", "denial"));
        assertEquals(List.of("c", "b", "a"), texts("stance", "denial", "stance", "reaction"));
    }

    @Test
    void theVerbOfAnOutletIsFoundHoweverItIsSpelled() {
        record(saying("a").appearing("cue", "D\u00e9nied"));
        record(saying("b").on("2023-02-07").appearing("cue", "denied"));
        record(saying("c").appearing("cue", "said"));
        record(saying("d"));

        assertEquals(List.of("b", "a"), texts("cue", "DENIED"));
        assertEquals(List.of("b", "c", "a"), texts("cue", "denied", "cue", "said"));
        assertEquals(List.of(), texts("cue", "whispered"));
        given().get("/statistics?by=cue&order=-count").then().body("items.statements", equalTo(List.of(2, 1, 1)))
                .body("items.cue", equalTo(Arrays.asList("D\u00e9nied", "said", null)));
    }

    @Test
    void anUncertainDateIsFoundWhereItIsPossibleAndNotWhereItIsCertain() {
        record(saying("week").on("2023-01-29/2023-02-04"));
        record(saying("day").on("2023-01-30"));
        record(saying("perhaps").on("2023-01-30?"));
        record(saying("open").on("../2023-02-06"));
        record(saying("month").on("2023-01"));
        record(saying("later").on("2023-02-07"));

        assertEquals(List.of("perhaps", "day", "week", "month", "open"), texts("from", "2023-01-30", "to", "2023-01-31"));
        assertEquals(List.of("day"), texts("from", "2023-01-30", "to", "2023-01-31", "match", "certain"));
        assertEquals(List.of("day", "week", "month"), texts("from", "2023", "to", "2023-02-06", "match", "certain"));
        assertEquals(List.of("later"), texts("from", "2023-02-07"));
        assertEquals(List.of("open"), texts("to", "2022"));
        assertEquals(List.of("day", "month"), texts("to", "2023-01", "match", "certain"));
    }

    @Test
    void relaysAreFoundAnywhereInTheChain() {
        record(saying("direct"));
        record(saying("once").via("Reuters").on("2023-02-07"));
        record(saying("twice").via("The Guardian", "Reuters").on("2023-02-08"));

        assertEquals(List.of("twice", "once"), texts("via", "reuters"));
        assertEquals(List.of("twice"), texts("via", "The Guardian"));
        assertEquals(List.of("direct"), texts("via", "none"));
        assertEquals(List.of("twice", "direct"), texts("via", "none", "via", "the-guardian"));
    }

    @Test
    void whatRestsOnAnAnonymousSourceIsTold() {
        record(saying("named"));
        record(saying("unnamed").by(Map.of("anonymous", "officials")).on("2023-02-07"));
        record(saying("through one").via(Map.of("anonymous", "a courier")).on("2023-02-08"));

        assertEquals(List.of("through one", "unnamed"), texts("anonymous", true));
        assertEquals(List.of("named"), texts("anonymous", false));
    }

    @Test
    void appearancesAreSearched() {
        record(saying("tweet").appearing("medium", "Twitter").in("publisher", "Agency").with("language", "fa-IR").with("verbatim", true));
        record(saying("talk").appearing("medium", "television").in("url", "https://tv.example/1").with("language", "en").on("2023-02-07"));

        assertEquals(List.of("tweet"), texts("medium", "twitter"));
        assertEquals(List.of("tweet"), texts("publisher", "Agency"));
        assertEquals(List.of("talk"), texts("document", "https://tv.example/1"));
        assertEquals(List.of("tweet"), texts("language", "fa"));
        assertEquals(List.of(), texts("language", "%"));
        assertEquals(List.of("talk"), texts("document", "HTTPS://TV.example/1"));
        assertEquals(List.of("talk"), texts("verbatim", false));
    }

    @Test
    void linksAndClaimsAreSearched() {
        String allegation = record(saying("allegation").about(Map.of("id", "plant", "text", "A plant")).on("2023-02-05"));
        record(saying("denial").about("plant").linked("denies", allegation));
        record(saying("reply").linked("responds-to", allegation).on("2023-02-07"));

        assertEquals(List.of("denial", "allegation"), texts("claim", "plant"));
        assertEquals(List.of("denial"), texts("links", "denies:" + allegation));
        assertEquals(List.of("reply", "denial"), texts("links", "denies:" + allegation, "links", "responds-to:" + allegation));
    }

    @Test
    void theOrderIsByDateOrByRecording() {
        record(saying("b").on("2023-02"));
        record(saying("c").on("2023-03"));
        record(saying("a").on("2023-01"));

        assertEquals(List.of("c", "b", "a"), texts());
        assertEquals(List.of("a", "b", "c"), texts("sort", "date"));
        assertEquals(List.of("b", "c", "a"), texts("sort", "recorded"));
        assertEquals(List.of("a", "c", "b"), texts("sort", "-recorded"));
    }

    @Test
    void aListSaysWhichChangesetItShows() {
        record(saying("a"));
        record(saying("b"));

        list().body("changeset", equalTo(2));
        list("asOf", 1).body("changeset", equalTo(1)).body("items.text", contains("a"));
        list("count", "exact", "limit", 1).body("total", equalTo(2));
    }
}
