package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class PagingTest {
    private static final Runnable NOTHING = () -> {};

    @Test
    void everyOrderShowsEachStatementOnceWhateverThePageSize() {
        for (int i = 0; i < 11; i++) {
            record(saying("s" + i).on("2023-02-0" + (1 + i % 3)));
        }

        for (String sort : List.of("date", "-date", "recorded", "-recorded")) {
            List<String> whole = walk("/statements?sort=" + sort + "&limit=1000", NOTHING);
            assertEquals(11, whole.size());
            for (int limit : List.of(1, 2, 3, 10, 11)) {
                assertEquals(whole, walk("/statements?sort=" + sort + "&limit=" + limit, NOTHING));
            }
        }
    }

    @Test
    void writesDuringAWalkNeitherRepeatNorHideAnything() {
        List<String> ids = new ArrayList<>(IntStream.range(0, 9).mapToObj(i -> record(saying("s" + i).on("2023-02-0" + (1 + i)))).toList());
        List<String> before = walk("/statements?limit=1000", NOTHING);
        Collections.rotate(ids, 4);

        List<String> during = walk("/statements?limit=3", () -> {
            record(saying("new").on("2023-02-05"));
            String id = ids.remove(0);
            correct(id, saying("moved").on("2023-03-01"));
            retract(ids.remove(0));
        });

        assertEquals(before, during);
    }

    @Test
    void theNextPageIsAlsoAnnouncedInTheLinkHeader() {
        record(saying("a"));
        record(saying("b"));

        Response first = given().get("/statements?limit=1&speaker=Somebody");
        String next = first.jsonPath().getString("next");
        assertEquals("<" + next + ">; rel=\"next\"", first.header("Link"));
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("$", not(hasKey("next")));
    }

    @Test
    void aCursorServesOnlyTheRequestItBelongsTo() {
        record(saying("a"));
        record(saying("b"));
        String cursor = given().get("/statements?limit=1").jsonPath().getString("next").replaceAll(".*cursor=", "");

        refused("/statements?stance=denial&cursor=" + cursor);
        refused("/statements?sort=date&cursor=" + cursor);
        refused("/claims?cursor=" + cursor);
        refused("/statements?cursor=MTIz");
        refused("/statements?cursor=%F0%9F%98%80");
        given().get("/statements?limit=5&count=exact&cursor=" + cursor).then().statusCode(200).body("total", equalTo(2));
    }

    @Test
    void speakersClaimsAndDocumentsArePagedAlike() {
        for (int i = 0; i < 5; i++) {
            record(saying("s" + i).by("Speaker " + i).about(Map.of("text", "Claim " + i)).in("url", "https://news.example/" + i));
        }

        for (String path : List.of("/speakers", "/claims", "/documents")) {
            List<String> whole = walk(path + "?limit=1000", NOTHING);
            assertEquals(5, whole.size());
            assertEquals(whole, walk(path + "?limit=2", NOTHING));
        }
    }

    private static void refused(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400).body("errors.parameter", contains("cursor"));
    }

    private static List<String> walk(String path, Runnable betweenPages) {
        List<String> seen = new ArrayList<>();
        for (String next = path; next != null;) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.collect { it.text ?: it.name ?: it.url }"));
            next = page.jsonPath().getString("next");
            betweenPages.run();
        }
        return seen;
    }
}
