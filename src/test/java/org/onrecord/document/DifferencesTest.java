package org.onrecord.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Imports.counts;
import static org.onrecord.support.Imports.csv;
import static org.onrecord.support.Imports.lines;
import static org.onrecord.support.Imports.ndjson;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.patch;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.support.EmptyRecord;
import org.onrecord.support.ReadList;

/** What drafts say of documents on record refuses no statement: it completes the document, or stays with the appearance as it was printed. */
@BehaviourTest
class DifferencesTest {
    private static final String ARTICLE = "https://news.example/article";

    private static Draft titled(String title) {
        return saying(title).in("title", title);
    }

    private static String documents(String member) {
        return get("/documents").getList("items." + member).toString();
    }

    @Test
    void whatDiffersStaysWithTheAppearanceAndTheAnswerSaysSo() {
        String document = recorded(titled("Drone plant denied").in("publisher", "Press Agency").in("published", "2023-02-06"))
                .getString("appearances[0].document.id");

        JsonPath answer = recorded(titled("Ministry denies plant").in("publisher", "Daily Post").in("published", "2023-02-07"));
        assertEquals(List.of("/appearances/0/document/title", "/appearances/0/document/publisher", "/appearances/0/document/published"),
                answer.getList("differs.pointer"));
        assertEquals(List.of("Drone plant denied", "Press Agency", "2023-02-06"), answer.getList("differs.recorded"));
        assertEquals(List.of("Ministry denies plant", "Daily Post", "2023-02-07"), answer.getList("differs.sent"));
        assertEquals(List.of(document, document, document), answer.getList("differs.document"));
        given().get("/statements/" + answer.getString("id")).then().body("$", not(hasKey("differs")))
                .body("appearances[0].document.title", equalTo("Drone plant denied"))
                .body("appearances[0].document.publisher.name", equalTo("Press Agency"))
                .body("appearances[0].title", equalTo("Ministry denies plant")).body("appearances[0].publisher", equalTo("Daily Post"))
                .body("appearances[0].published", equalTo("2023-02-07"));
        given().get("/speakers?q=Daily").then().body("items", empty());
        assertEquals(List.of("Drone plant denied", "Ministry denies plant"),
                ReadList.csv(given().get("/statements?format=csv&sort=recorded")
                        .asString()).stream().map(row -> row.getField("title")).toList());
        recorded(saying("x").in("title", "DRONE PLANT DENIED").in("publisher", "press agency")).getMap("").forEach(
                (member, value) -> assertFalse(member.equals("differs"), value.toString()));
    }

    @ParameterizedTest
    @CsvSource({"2014-01-05, 2014-01-05T10:00:00Z, 2014-01-05T10:00:00Z, ", "2014-01-05T10:00:00Z, 2014-01-05, 2014-01-05T10:00:00Z, ",
            "2014, 2014-01, 2014-01, ", "2014-01?, 2014-01, 2014-01, ", "2014?, 2014-01-05?, 2014-01-05?, ", "../2014, 2013-06, 2013-06, ",
            "2014-01-05T10:00:00Z, 2014-01-05T11:00:00.5+01:00, 2014-01-05T10:00:00Z, ", "2014-01-05, 2014-01-06, 2014-01-05, 2014-01-06",
            "2014-01-05, 2014-01-06T00:00:00Z, 2014-01-05, 2014-01-06T00:00:00Z", "2014, 2014-01-05?, 2014, 2014-01-05?",
            "2014?, 2014~, 2014?, 2014~"})
    void aDateThatIsMoreExactCompletesTheDocument(String recorded, String sent, String then, String printed) {
        record(saying("x").in("published", recorded));

        JsonPath answer = recorded(saying("y").in("published", sent));
        assertEquals(then, answer.getString("appearances[0].document.published"));
        assertEquals(printed, answer.getString("appearances[0].published"));
        assertEquals(printed == null ? null : List.of(printed), answer.getList("differs.sent"));
        assertEquals("[" + then + "]", documents("published"));
        given().get("/statements").then().body("items[0].appearances[0].document.published", equalTo(then));
    }

    @Test
    void whatIsMissingIsCompleted() {
        record(saying("x"));
        JsonPath answer = recorded(titled("T").in("publisher", "Press Agency").in("published", "2023"));

        assertNull(answer.get("differs"));
        assertEquals("[T][Press Agency][2023]", documents("title") + documents("publisher.name") + documents("published"));
        String broadcast = recorded(saying("y").appearing("document", Map.of("title", "Evening news")))
                .getString("appearances[0].document.id");
        assertNull(recorded(saying("z").appearing("document", Map.of("id", broadcast, "url", "https://tv.example/1"))).get("differs"));
        assertEquals(broadcast, recorded(saying("z").in("url", "http://tv.example/1#top")).getString("appearances[0].document.id"));
        record(saying("new").appearing("document", Map.of("title", "Evening news")));
        assertEquals(3, get("/documents").getList("items").size());
    }

    @Test
    void anIdDecidesAndAnotherAddressStaysWithTheAppearance() {
        String broadcast = recorded(saying("x").appearing("document", Map.of("title", "Evening news")))
                .getString("appearances[0].document.id");
        record(saying("y"));
        JsonPath answer = recorded(saying("z").appearing("document", Map.of("id", broadcast, "url", ARTICLE, "title", "Morning news")));

        assertEquals(broadcast, answer.getString("appearances[0].document.id"));
        assertEquals(ARTICLE + " Morning news", answer.getString("appearances[0].url") + " " + answer.getString("appearances[0].title"));
        assertEquals(List.of("/appearances/0/document/url", "/appearances/0/document/title"), answer.getList("differs.pointer"));
        assertEquals("http://NEWS.example/article?utm_source=x", recorded(saying("w").in("url", "http://NEWS.example/article?utm_source=x"))
                .getString("appearances[0].url"));
    }

    @Test
    void aPublisherIsKnownByAllOfItsNamesAndAnAmbiguousOneRefusesNothing() {
        asAlice().body(Map.of("name", "Press Agency", "kind", "outlet", "aliases", List.of("PA", Map.of("name", "The Wire", "to", "1999"))))
                .post("/speakers");
        asAlice().body(Map.of("id", "pine-alliance", "name", "Pine Alliance", "aliases", List.of("PA"))).post("/speakers");
        asAlice().body(Map.of("name", "Public Affairs", "aliases", List.of("PAF"))).post("/speakers");
        asAlice().body(Map.of("id", "party-of-apples", "name", "Party of Apples", "aliases", List.of("PAF"))).post("/speakers");
        record(saying("x").in("publisher", "Press Agency"));

        for (Object same : List.of("PA", "press-agency", "The Wire", Map.of("name", "PA"), Map.of("id", "press-agency"))) {
            assertNull(recorded(saying("y").in("publisher", same)).get("differs"), same.toString());
        }
        assertEquals("PAF", recorded(saying("z").in("publisher", "PAF")).getString("appearances[0].publisher"));
    }

    @Test
    void whatGetGaveIsTakenBackAndEveryVersionKeepsWhatItPrinted() {
        record(titled("Recorded"));
        String id = record(titled("Printed"));
        Response response = given().get("/statements/" + id);

        asAlice().header("If-Match", response.header("ETag")).queryParam("reason", "none").body(response.asString())
                .put("/statements/" + id)
                .then().statusCode(200).body("version", equalTo(1)).body("appearances[0].title", equalTo("Printed"));
        patch("/statements/" + id, Map.of("date", "2023-02-07")).then().statusCode(200).body("version", equalTo(2))
                .body("appearances[0].title", equalTo("Printed"));
        JsonPath corrected = correct(id, saying("Printed").in("title", "Corrected"));
        assertEquals(3, corrected.getInt("version"));
        assertEquals(List.of("Corrected"), corrected.getList("differs.sent"));
        assertEquals(List.of("Corrected"), correct(id, saying("Printed").in("title", "Corrected")).getList("differs.sent"));
        assertNull(correct(id, titled("Recorded")).getString("appearances[0].title"));
        given().get("/statements/" + id + "/history").then()
                .body("items.statement.collect { it.appearances[0].title }",
                        equalTo(Arrays.asList("Printed", "Printed", "Corrected", null)));
        given().get("/statements/" + id + "?asOf=2").then().body("appearances[0].title", equalTo("Printed"));
        given().get("/changes/verify").then().body("intact", equalTo(true));
    }

    @Test
    void rowsOfOneImportThatDifferAreCountedAndNotRejected() {
        String rows = lines(titled("T").with("externalId", "1"), titled("U").with("externalId", "2"), titled("T").with("externalId", "3"),
                titled("V").in("published", "2023").with("externalId", "4"));
        JsonPath tried = ndjson(rows, "dryRun", "true");
        assertEquals("4 0 0 0 2", counts(tried) + " " + tried.getInt("differs"));
        assertEquals(Arrays.asList(null, null), tried.getList("differences.statement"));
        JsonPath report = ndjson(rows);

        assertEquals("4 0 0 0 2", counts(report) + " " + report.getInt("differs"));
        assertEquals(List.of(2, 4), report.getList("differences.line"));
        assertEquals(List.of("/appearances/0/document/title", "/appearances/0/document/title"), report.getList("differences.field"));
        assertEquals(List.of("T T", "U V"), List.of(String.join(" ", report.getList("differences.recorded", String.class)),
                String.join(" ", report.getList("differences.sent", String.class))));
        given().get("/statements/" + report.getString("differences[0].statement")).then().body("appearances[0].title", equalTo("U"));
        given().get("/imports/" + report.getString("id")).then().body("differences", hasSize(2)).body("differs", equalTo(2));
        assertEquals("[T][2023]", documents("title") + documents("published"));
        given().get("/imports").then().body("items[0].differs", equalTo(2)).body("items[0].differences", nullValue());
    }

    @Test
    void aCorrectedFileCorrectsItsStatementsWhateverItsDocumentsAreOnRecord() {
        String header = "externalId,text,stance,date,speaker,url,title,publisher,published\n";
        String first = header + "1,One,denial,2014-01-04,Ann,https://a.example/1,Tilte,Daily Post,2014-01-05\n"
                + "2,Two,denial,2014-01-04,Ann,https://a.example/1,Tilte,Daily Post,2014-01-05\n"
                + "3,Three,denial,2014-01-04,Ann,https://a.example/3,Three,Daily Post,2014-01-05\n";
        assertEquals("3 0 0 0", counts(csv(first)));
        JsonPath report = csv(
                first.replace("Tilte", "Title").replace("Three,Daily Post,2014-01-05", "Three,Daily Post,2014-01-05T10:00:00Z"));

        assertEquals("0 3 0 0 2", counts(report) + " " + report.getInt("differs"));
        assertEquals(List.of("title", "title"), report.getList("differences.field"));
        given().get("/statements").then().body("items.appearances.flatten().title", containsInAnyOrder("Title", "Title", null));
        assertEquals("[2014-01-05T10:00:00Z, 2014-01-05]", documents("published"));
    }

    @Test
    void whoeverComesFirstIsTheRecordAndNobodyIsRefused() {
        List<CompletableFuture<Response>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Draft draft = titled("Title " + i);
            sent.add(CompletableFuture.supplyAsync(() -> asAlice().body(draft.json()).post("/statements")));
        }
        List<JsonPath> answers = sent.stream().map(one -> one.join().then().statusCode(201).extract().jsonPath()).toList();

        assertEquals(7, answers.stream().filter(answer -> answer.get("differs") != null).count());
        given().get("/documents").then().body("items", hasSize(1));
        String title = get("/documents").getString("items[0].title");
        for (JsonPath answer : answers) {
            assertEquals(answer.getString("text").equals(title) ? null : answer.getString("text"),
                    answer.getString("appearances[0].title"));
        }
    }

    @Test
    void whatWasPrintedIsExportedAndRestored() {
        record(titled("Recorded").in("publisher", "Press Agency"));
        String id = ndjson(lines(titled("Defaming").in("publisher", "Daily Post").in("published", "2023").in("url", ARTICLE + "#x")))
                .getString("differences[0].statement");
        String export = given().get("/export").asString();
        EmptyRecord.now();
        asRoot().contentType("application/x-ndjson").body(export.getBytes(StandardCharsets.UTF_8)).post("/imports?restore=true").then()
                .statusCode(201);
        assertEquals(export, given().get("/export").asString());
        given().get("/statements/" + id).then().body("appearances[0].title", equalTo("Defaming"))
                .body("appearances[0].publisher", equalTo("Daily Post")).body("appearances[0].url", equalTo(ARTICLE + "#x"));
        given().get("/changes/verify").then().body("intact", equalTo(true));
    }

    @Test
    void aTitleAsPrintedIsRemovedWithTheWords() {
        record(titled("Recorded"));
        JsonPath report = ndjson(lines(saying("x").in("title", "Defaming").in("published", "2024")));
        String id = report.getString("differences[0].statement");
        record(saying("other").in("published", "2023"));

        asRoot().delete("/statements/" + id + "?purge=true&reason=court").then().statusCode(200);
        for (String path : List.of("/statements/" + id, "/statements/" + id + "/history", "/export",
                "/imports/" + report.getString("id"))) {
            assertFalse(given().get(path).then().statusCode(200).extract().asString().contains("Defaming"), path);
        }
        given().get("/changes/verify").then().body("altered", empty()).body("intact", equalTo(true));
    }

    @Test
    void whatIsPrintedMayBeSaidForCertain() {
        record(titled("Recorded"));
        JsonPath answer = recorded(saying("x").appearing("title", "Printed").appearing("publisher", "Somebody's Post")
                .appearing("published", "2023-01").appearing("url", "https://cache.example/article"));

        assertNull(answer.get("differs"));
        given().get("/statements?format=jsonld").then().statusCode(200);
        given().get("/statements/" + answer.getString("id")).then().body("appearances[0].title", equalTo("Printed"))
                .body("appearances[0].publisher", equalTo("Somebody's Post")).body("appearances[0].published", equalTo("2023-01"))
                .body("appearances[0].url", equalTo("https://cache.example/article"));
        asAlice().body(saying("y").appearing("title", " ").appearing("published", "9000").appearing("url", "ftp://x").json())
                .post("/statements").then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/appearances/0/title", "/appearances/0/url"));
    }
}
