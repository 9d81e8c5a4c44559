package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asBob;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.texts;

import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

@BehaviourTest
class RecordingTest {
    @Test
    void aStatementIsKeptAsItWasSent() {
        String denied = record(saying("They plan a plant").by(Map.of("anonymous", "officials")).via("The Wall Street Journal"));
        Draft draft = saying("We plan no plant \u2014 \ud83d\udeab").stance("denial").on("2023-02-06~").by("Nour News")
                .about(Map.of("id", "plant", "text", "A plant is planned", "negation", "No plant is planned"))
                .with("verbatim", true).with("language", "en").with("stanceBasis", "cue").with("externalId", "row-17")
                .in("title", "A denial").in("publisher", "Press Agency").in("published", "2023-02")
                .via("The Wall Street Journal", "Reuters")
                .appearing("medium", "Twitter").appearing("printedName", "the agency").appearing("cue", "said")
                .appearing("quote", Map.of("exact", "no plant", "prefix", "We plan", "suffix", "!"))
                .linked("denies", denied);

        String location = asAlice().body(draft.json()).post("/statements").then().statusCode(201).header("ETag", "\"2\"").extract()
                .header("Location");

        given().get(location).then().statusCode(200).header("ETag", startsWith("\"2-"))
                .body("text", equalTo("We plan no plant \u2014 \ud83d\udeab"))
                .body("stance", equalTo("denial")).body("stanceBasis", equalTo("cue")).body("date", equalTo("2023-02-06~"))
                .body("verbatim", equalTo(true)).body("language", equalTo("en")).body("externalId", equalTo("row-17"))
                .body("speaker.id", equalTo("nour-news")).body("speaker.name", equalTo("Nour News"))
                .body("claim", equalTo(Map.of("id", "plant", "text", "A plant is planned", "negation", "No plant is planned")))
                .body("appearances[0].document.url", equalTo("https://news.example/article"))
                .body("appearances[0].document.title", equalTo("A denial"))
                .body("appearances[0].document.publisher.id", equalTo("press-agency"))
                .body("appearances[0].document.publisher.kind", equalTo("outlet"))
                .body("appearances[0].document.published", equalTo("2023-02"))
                .body("appearances[0].chain.speaker.id", contains("the-wall-street-journal", "reuters"))
                .body("appearances[0].chain.verb", contains("cited", "cited"))
                .body("appearances[0].medium", equalTo("Twitter")).body("appearances[0].printedName", equalTo("the agency"))
                .body("appearances[0].cue", equalTo("said"))
                .body("appearances[0].quote", equalTo(Map.of("exact", "no plant", "prefix", "We plan", "suffix", "!")))
                .body("links", equalTo(List.of(Map.of("type", "denies", "statement", denied))))
                .body("version", equalTo(1)).body("changeset", equalTo(2)).body("recordedAt", notNullValue())
                .body("retracted", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eright to left\u202c", "zero\u200bwidth\u200c\u200d", "bell \u0007, line\r\nand \u0085", "\ufeffmark",
            "<script>alert(1)</script>",
            "e\u0301 and \u00e9", "\ud83d\udc69\u200d\ud83d\ude80", "\u2028", "%s %d {0} ${x} \\"})
    void wordsAreKeptToTheLetterWhateverTheyHide(String words) {
        String id = record(saying("said: " + words).appearing("quote", Map.of("exact", "x" + words, "prefix", words + "x")));

        given().get("/statements/" + id).then().body("text", equalTo("said: " + words))
                .body("appearances[0].quote.exact", equalTo("x" + words))
                .body("appearances[0].quote.prefix", equalTo(words + "x"));
        assertEquals(List.of("said: " + words), texts());
    }

    @Test
    void whatIsLeftOutIsAbsentOrHasItsDefault() {
        given().get("/statements/" + record(saying("x"))).then()
                .body("$", not(hasKey("claim"))).body("$", not(hasKey("language"))).body("$", not(hasKey("externalId")))
                .body("verbatim", equalTo(false)).body("stanceBasis", equalTo("editor"))
                .body("links", hasSize(0)).body("appearances[0].chain", hasSize(0));
    }

    @Test
    void theAnswerSaysWhatWasNotOnRecordYet() {
        Draft draft = saying("x").by("Nour News").about(Map.of("text", "A plant is planned")).in("publisher", "Press Agency");

        JsonPath first = recorded(draft);
        assertEquals(List.of("nour-news", "press-agency"), first.getList("created.speakers"));
        assertEquals(List.of("a-plant-is-planned"), first.getList("created.claims"));
        assertEquals(1, first.getList("created.documents").size());
        asAlice().body(draft.json()).post("/statements").then().statusCode(201).body("$", not(hasKey("created")));
    }

    @Test
    void aDocumentIsKnownByItsUrlWhateverTheCaseOfTheHost() {
        recorded(saying("x").in("url", "https://News.Example/Article").in("title", "T"));
        recorded(saying("y").in("url", "https://news.example/Article").in("published", "2023"));
        recorded(saying("z").in("url", "https://news.example/article"));

        given().get("/documents?q=example").then().statusCode(200).body("items", hasSize(2));
        given().get("/statements").then().body(
                "items.findAll { it.appearances[0].document.title == 'T' && it.appearances[0].document.published == '2023' }", hasSize(2));
    }

    @Test
    void aDocumentWithoutAUrlIsKnownByTitlePublisherAndDate() {
        Map<String, Object> broadcast = Map.of("title", "Evening news", "publisher", "Radio", "published", "2023-02-06");
        Map<String, Object> nextDay = Map.of("title", "Evening news", "publisher", "Radio", "published", "2023-02-07");
        record(saying("x").appearing("document", broadcast));
        record(saying("y").appearing("document", broadcast));
        record(saying("z").appearing("document", nextDay));

        List<String> documents = get("/documents").getList("items.id");
        assertEquals(2, documents.size());
        given().get("/documents/" + documents.get(1)).then().statusCode(200).body("title", equalTo("Evening news"))
                .body("statements.text", containsInAnyOrder("x", "y"));
    }

    @Test
    void aDocumentOnRecordCanBeNamedByItsIdUrlOrTitle() {
        Map<String, Object> broadcast = Map.of("title", "Evening news", "publisher", "Radio", "published", "2023-02-06");
        String id = recorded(saying("1").appearing("document", broadcast)).getString("appearances[0].document.id");
        record(saying("2"));

        assertEquals(id, documentOf(id));
        assertEquals(id, documentOf(Map.of("id", id)));
        assertEquals(id, documentOf(Map.of("title", "evening news")));
        assertEquals(recorded(saying("3")).getString("appearances[0].document.id"), documentOf("https://news.example/article"));
        record(saying("4").appearing("document", Map.of("title", "Evening news", "publisher", "Radio", "published", "2023-02-07")));
        refused(saying("5").appearing("document", Map.of("title", "Evening news")), "/appearances/0/document");
    }

    private static String documentOf(Object document) {
        return recorded(saying("x").appearing("document", document)).getString("appearances[0].document.id");
    }

    @Test
    void whatContradictsTheRecordIsRefusedAndNothingIsWritten() {
        record(saying("x").by(Map.of("name", "Nour News", "kind", "outlet")).about(Map.of("id", "plant", "text", "A plant is planned")));

        refused(saying("y").by(Map.of("name", "Nour News", "kind", "person")), "/speaker/kind");
        refused(saying("y").about(Map.of("id", "plant", "text", "Another thing")), "/claim/text");
        assertEquals(List.of("x"), texts());
    }

    @Test
    void aRequestRepeatedWithItsKeyIsRecordedOnceAndAnsweredAlike() {
        Draft draft = saying("once").by("Newcomer");
        String first = asAlice().header("Idempotency-Key", "k1").body(draft.json()).post("/statements").then().statusCode(201).extract()
                .asString();
        String second = asAlice().header("Idempotency-Key", "k1").body(draft.json()).post("/statements").then().statusCode(201)
                .header("Location", endsWith(JsonPath.from(first).getString("id"))).extract().asString();

        assertEquals(JsonPath.from(first).getMap(""), JsonPath.from(second).getMap(""));
        assertEquals(List.of("once"), texts());
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        asAlice().header("Idempotency-Key", "k1").body(saying("once").json()).post("/statements").then().statusCode(201);

        asAlice().header("Idempotency-Key", "k1").body(saying("twice").json()).post("/statements").then().statusCode(409)
                .body("errors.parameter", contains("Idempotency-Key"));
        asBob().header("Idempotency-Key", "k1").body(saying("bob's own").json()).post("/statements").then().statusCode(201);
        assertEquals(2, texts().size());
    }

    private static void refused(Draft draft, String pointer) {
        asAlice().body(draft.json()).post("/statements").then().statusCode(409).body("type", endsWith(":conflict"))
                .body("errors.pointer", contains(pointer));
    }
}
