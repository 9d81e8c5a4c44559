package org.onrecord.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Curate.everything;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.redirected;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.retract;
import static org.onrecord.support.Record.texts;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class SpeakerMergeTest {
    private static final Map<String, Object> TRUMP = Map.of("name", "Donald Trump", "kind", "person", "aliases", List.of("The Donald"),
            "sameAs", List.of("https://www.wikidata.org/wiki/Q22686"), "description", "A president",
            "affiliations", List.of(Map.of("organization", "United States", "role", "president", "from", "2017", "to", "2021")));
    private static final Map<String, Object> INITIALED = Map.of("name", "Donald J. Trump", "aliases",
            List.of("DJT", Map.of("name", "The Chair", "to", "2021")), "sameAs", List.of("https://viaf.example/49272447"),
            "affiliations", List.of(Map.of("organization", "United States", "role", "president", "from", "2017", "to", "2021"),
                    Map.of("organization", "Trump Organization", "role", "owner")));

    @Test
    void whatWasMergedIsReadAsWhatStandsForItAndComesBackWholeWhenThatIsUndone() {
        writeOfBoth();
        Map<String, String> before = everything("/statements?speaker=donald-j-trump", "/statements?speaker=united-states&affiliates=true");

        merge("/speakers/donald-j-trump", "donald-trump").then().statusCode(200).body("id", equalTo("donald-trump"))
                .body("statements", equalTo(Map.of("denial", 1, "allegation", 4, "reaction", 0)))
                .body("first", equalTo("2018")).body("last", equalTo("2023-02-08"))
                .body("aliases.name", contains("The Donald", "Donald J. Trump", "DJT", "The Chair"))
                .body("affiliations.organization.id", contains("united-states", "trump-organization"))
                .body("sameAs", containsInAnyOrder("https://www.wikidata.org/wiki/Q22686", "https://viaf.example/49272447"))
                .body("description", equalTo("A president")).body("merged.id", contains("donald-j-trump"))
                .body("denies.speaker.id", contains("ann", "donald-trump")).body("deniedBy.speaker.id", contains("ann", "donald-trump"))
                .body("months.month", contains("2018-01", "2023-02"));
        String all = String.join("\n", everything().entrySet().stream().filter(read -> !read.getKey().startsWith("/speakers"))
                .map(Map.Entry::getValue).toList());
        assertEquals(-1, all.indexOf("donald-j-trump"));
        redirected("/speakers/donald-j-trump?asOf=1").header("Location", endsWith("/speakers/donald-trump?asOf=1"));
        given().get("/speakers?count=exact&q=djt").then().body("items.id", contains("donald-trump")).body("total", equalTo(1));
        given().get("/statements?speaker=ann").then().body("items.speaker.id", everyItem(equalTo("ann")));

        unmerge("/speakers/donald-j-trump").then().statusCode(200).body("id", equalTo("donald-j-trump")).body("$", not(hasKey("merged")));
        assertEquals(before, everything("/statements?speaker=donald-j-trump", "/statements?speaker=united-states&affiliates=true"));
    }

    @Test
    void whatIsSaidOfTheOneIsRecordedOfTheOtherAndStaysWithItWhenTheMergeIsUndone() {
        record(saying("before").by(INITIALED).on("2023-02-01"));
        record(saying("other").by(TRUMP).on("2023-02-02"));
        String corrected = record(saying("misheard").by("DJT").on("2023-02-03"));
        merge("/speakers/donald-j-trump", "donald-trump");

        for (Object name : List.of("donald-j-trump", "donald j. trump", "djt", INITIALED, TRUMP)) {
            assertEquals("donald-trump", recorded(saying("after").by(name).on("2023-02-04")).getString("speaker.id"), name.toString());
        }
        assertEquals("donald-trump", correct(corrected, saying("heard").by("Donald J. Trump").on("2023-02-03")).getString("speaker.id"));
        assertEquals(List.of("after", "after", "after", "after", "after", "heard", "other", "before"), texts("speaker", "DJT"));
        asAlice().body(saying("x").by(Map.of("name", "Ann", "aliases", List.of("Donald J. Trump"))).json()).post("/statements").then()
                .statusCode(409).body("errors.pointer", contains("/speaker/aliases/0"));
        assertEquals("donald-trump",
                recorded(saying("earlier").on("2022").by(Map.of("name", "DJT", "description", "A president", "affiliations",
                        List.of(Map.of("organization", "Donald Trump"))))).getString("speaker.id"));
        unmerge("/speakers/donald-j-trump");

        assertEquals(List.of("heard", "before"), texts("speaker", "DJT"));
        assertEquals(List.of("after", "after", "after", "after", "after", "other", "earlier"), texts("speaker", "donald-trump"));
        given().get("/speakers/donald-trump").then().body("aliases.name", contains("The Donald"))
                .body("affiliations.organization.id", contains("united-states")).body("sameAs.size()", equalTo(1));
    }

    @Test
    void chainsOfMergesAreUndoneLinkByLinkInAnyOrder() {
        for (String name : List.of("Ann", "Ben", "Cat", "Dan")) {
            record(saying(name).by(name));
        }
        merge("/speakers/ann", "ben");
        merge("/speakers/dan", "ann").then().statusCode(200).body("id", equalTo("ben"));
        merge("/speakers/ben", "cat").then().statusCode(200).body("merged.id", contains("ann", "ben", "dan"));

        assertEquals(List.of("Dan", "Cat", "Ben", "Ann"), texts("speaker", "ann"));
        redirected("/speakers/dan").header("Location", endsWith("/speakers/cat"));
        unmerge("/speakers/ben").then().statusCode(200).body("merged.id", contains("ann", "dan"));
        assertEquals(List.of("Dan", "Ben", "Ann"), texts("speaker", "ann"));
        assertEquals(List.of("Cat"), texts("speaker", "cat"));
        merge("/speakers/ben", "cat");
        unmerge("/speakers/ann").then().statusCode(200).body("id", equalTo("ann"));
        assertEquals(List.of("Ann"), texts("speaker", "ann"));
        assertEquals(List.of("Dan", "Cat", "Ben"), texts("speaker", "dan"));
        unmerge("/speakers/dan");
        unmerge("/speakers/ben");
        assertEquals(List.of(List.of("Ann"), List.of("Ben"), List.of("Cat"), List.of("Dan")),
                List.of(texts("speaker", "ann"), texts("speaker", "ben"), texts("speaker", "cat"), texts("speaker", "dan")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ann    | ann       | 409 | /into | itself
            ann    | merged    | 409 | /into | itself
            merged | ben       | 409 | ''    | merged into ann
            ann    | nobody    | 400 | /into | on record
            ann    | anonymous-officials | 409 | /into | anonymous
            anonymous-officials | ann    | 409 | /into | anonymous
            times  | ann       | 409 | /into | kind
            nobody | ann       | 404 |       | no speaker
            """)
    void whatCannotBeOneIsNotMerged(String slug, String into, int status, String pointer, String detail) {
        record(saying("1").by(Map.of("name", "Ann", "kind", "person")).via("Ben", "Merged"));
        record(saying("2").by(Map.of("anonymous", "officials")).in("publisher", Map.of("name", "Times", "kind", "outlet")));
        merge("/speakers/merged", "ann").then().statusCode(200);

        merge("/speakers/" + slug, into).then().statusCode(status).body("detail", containsString(detail)).body("errors.pointer",
                pointer == null ? equalTo(null) : contains(pointer));
        assertEquals(3, get("/speakers").getInt("changeset"));
    }

    @Test
    void whatWasMergedIsChangedOnlyAsWhatStandsForIt() {
        record(saying("1").by("Ann").via("Ben"));
        unmerge("/speakers/ann").then().statusCode(409).body("detail", containsString("not merged"));
        merge("/speakers/ann", "ben");

        asAlice().queryParam("reason", "r").header("If-Match", "*").body(Map.of("name", "Anna")).put("/speakers/ann").then().statusCode(409)
                .body("detail", containsString("merged into ben"));
        asAlice().body(Map.of("into", "ben")).post("/speakers/ann/merge").then().statusCode(400).body("errors.parameter",
                contains("reason"));
        asAlice().post("/speakers/ann/unmerge").then().statusCode(400).body("errors.parameter", contains("reason"));
        asAlice().queryParam("reason", "r").body(Map.of("onto", "ben")).post("/speakers/ann/merge").then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/onto", "/into"));
        given().queryParam("reason", "r").contentType("application/json").body(Map.of("into", "ben")).post("/speakers/ann/merge").then()
                .statusCode(401);
        assertEquals(2, get("/statements").getInt("changeset"));
    }

    /** Both spoke, relayed and published; they denied each other, and Ann denied both. */
    private static void writeOfBoth() {
        String one = record(saying("1").by(TRUMP).on("2023-02-05").about(Map.of("id", "wall", "text", "A wall is built")));
        String two = record(saying("2").by(INITIALED).on("2018").about("wall").via("Reuters", "DJT").in("publisher", "Donald Trump"));
        record(saying("3").by("Donald J. Trump").on("2023-02-06").stance("denial").linked("denies", one).in("url", "https://x.example/3")
                .in("publisher", "Donald J. Trump"));
        String anns = record(
                saying("4").by("Ann").stance("denial").on("2023-02-07").about("wall").linked("denies", one).linked("denies", two));
        record(saying("5").by("Donald Trump").on("2023-02-08").linked("denies", anns).via("donald-trump", "donald-j-trump"));
        record(saying("6").by(Map.of("name", "Campaign", "affiliations", List.of(Map.of("organization", "DJT")))).on("2023-02-09"));
        record(saying("7").by("donald-j-trump").on("2023-02-03"));
        retract(record(saying("8").by("Donald J. Trump").on("2023-02-10")));
    }
}
