package org.onrecord.index;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.replace;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.onrecord.support.BehaviourTest;

/** Lists come from the index, and histories from the database: they show the same, whatever has been curated. */
@BehaviourTest
class CurationInTheIndexTest {
    private static final Map<String, Object> ELSEWHERE = Map.of("organization", "Ministry", "role", "adviser");

    @BeforeEach
    void aRecord() {
        record(saying("one").by(Map.of("name", "Agency", "affiliations", List.of(Map.of("organization", "Council", "role", "outlet"))))
                .via("Relay").about(Map.of("text", "a claim")).in("url", "https://one.example/1").in("publisher", "Paper"));
        record(saying("two").by("Bureau").via("Agency", "Relay").about(Map.of("text", "another claim")).in("url", "https://one.example/2")
                .in("publisher", "Agency"));
        record(saying("three").by("Council").about(Map.of("text", "a claim")).in("url", "https://one.example/1"));
        record(saying("four").by("Ministry").in("url", "https://one.example/4").in("publisher", "Council"));
    }

    static Stream<List<Runnable>> curations() {
        Runnable renamed = () -> state("/speakers/agency", Map.of("name", "News Agency", "kind", "outlet"));
        Runnable moved = () -> state("/speakers/agency", Map.of("id", "the-agency", "name", "Agency"));
        Runnable employed = () -> state("/speakers/bureau", Map.of("name", "Bureau", "affiliations", List.of(ELSEWHERE)));
        Runnable merged = () -> merge("/speakers/agency", "bureau").then().statusCode(200);
        Runnable unmerged = () -> unmerge("/speakers/agency").then().statusCode(200);
        Runnable claimMerged = () -> merge("/claims/a-claim", "another-claim").then().statusCode(200);
        return Stream.of(
                List.of(renamed),
                List.of(moved),
                List.of(employed, () -> state("/speakers/ministry", Map.of("id", "office", "name", "Office"))),
                List.of(() -> state("/speakers/council", Map.of("id", "board", "name", "Board"))),
                List.of(() -> state("/speakers/paper", Map.of("name", "Daily Paper"))),
                List.of(() -> state("/speakers/relay", Map.of("name", "Transmitter"))),
                List.of(merged, () -> state("/speakers/bureau", Map.of("id", "joined", "name", "Joined"))),
                List.of(merged, employed, unmerged),
                List.of(employed, merged, unmerged, renamed),
                List.of(() -> merge("/speakers/council", "ministry").then().statusCode(200), () -> state("/speakers/ministry",
                        Map.of("id", "office", "name", "Office")), () -> unmerge("/speakers/council").then().statusCode(200)),
                List.of(() -> state("/claims/a-claim", Map.of("text", "a claim, put otherwise", "negation", "no such thing"))),
                List.of(claimMerged, () -> state("/claims/another-claim", Map.of("id", "the-claim", "text", "the claim")),
                        () -> unmerge("/claims/a-claim").then().statusCode(200)),
                List.of(() -> merge(document("/1"), id("/4")).then().statusCode(200),
                        () -> state(document("/4"), Map.of("url", "https://one.example/4", "title", "Four", "publisher", "Paper")),
                        () -> unmerge(document("/1")).then().statusCode(200)),
                List.of(() -> merge(document("/4"), id("/2")).then().statusCode(200),
                        () -> state("/speakers/agency", Map.of("name", "News Agency"))),
                List.of(() -> record(saying("five").by(Map.of("name", "Bureau", "affiliations", List.of(ELSEWHERE))))));
    }

    /** The id of a document by the end of its URL, which it keeps where it is merged. */
    private static String id(String end) {
        return given().get("/export").asString().lines()
                .filter(line -> line.startsWith("{\"type\":\"document\"") && line.contains(end + "\""))
                .map(line -> JsonPath.from(line).getString("id")).findFirst().orElseThrow();
    }

    private static String document(String end) {
        return "/documents/" + id(end);
    }

    private static void state(String path, Map<String, Object> state) {
        replace(path, state).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("curations")
    void itShowsWhatTheDatabaseShows(List<Runnable> curations) {
        for (Runnable curation : curations) {
            curation.run();

            for (Map<String, Object> statement : get("/statements?limit=1000").<Map<String, Object>>getList("items")) {
                Object id = statement.get("id");
                assertEquals(get("/statements/" + id + "/history").getMap("items[-1].statement"), statement);
                assertEquals(get("/statements/" + id).getMap(""), statement);
            }
        }
    }

    @Test
    void whatIsCuratedIsFoundByItsNewNameOnly() {
        state("/speakers/agency", Map.of("name", "Newsroom"));

        assertEquals(List.of("one"), get("/statements?q=newsroom").getList("items.text"));
        given().get("/statements?q=newsroom&speaker=council").then().statusCode(200);
    }
}
