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
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

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
            Draft draft = saying("s" + i).by("Speaker " + i).about(Map.of("id", "claim-" + (9 - i), "text", "Claim " + i))
                    .in("url", "https://news.example/" + i);
            record(i == 3 ? draft : draft.in("published", "2023-02-0" + (1 + i * 3 % 5)));
        }
        List<String> speakers = List.of("Speaker 0", "Speaker 1", "Speaker 2", "Speaker 3", "Speaker 4");
        List<String> claims = List.of("Claim 0", "Claim 1", "Claim 2", "Claim 3", "Claim 4");
        List<String> documents = Stream.of(0, 1, 2, 3, 4).map(i -> "https://news.example/" + i).toList();
        List<String> published = Stream.of(3, 0, 2, 4, 1).map(i -> "https://news.example/" + i).toList();

        for (int limit : List.of(1, 2, 1000)) {
            assertSorted(speakers, "/speakers?limit=" + limit, "name");
            assertSorted(claims, "/claims?limit=" + limit, "text");
            assertSorted(reversed(claims), "/claims?limit=" + limit, "id");
            assertSorted(documents, "/documents?limit=" + limit, "recorded");
            assertSorted(published, "/documents?limit=" + limit, "published");
        }
        assertEquals(speakers, walk("/speakers", NOTHING));
        assertEquals(reversed(claims), walk("/claims", NOTHING));
        assertEquals(reversed(documents), walk("/documents", NOTHING));
    }

    private static void assertSorted(List<String> expected, String path, String sort) {
        assertEquals(expected, walk(path + "&sort=" + sort, NOTHING));
        assertEquals(reversed(expected), walk(path + "&sort=-" + sort, NOTHING));
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
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
