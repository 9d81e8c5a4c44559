package org.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Imports.counts;
import static org.onrecord.support.Imports.line;
import static org.onrecord.support.Imports.lines;
import static org.onrecord.support.Imports.ndjson;
import static org.onrecord.support.Imports.send;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;
import static org.onrecord.support.Record.texts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.support.RawHttp;

/** Uploads of rows in the form in which single statements are recorded. */
@BehaviourTest
class ImportTest {
    private static final String NDJSON = "application/x-ndjson";

    private static Draft row(String id, String text) {
        return saying(text).with("externalId", id);
    }

    private static Draft linked(String id, String target) {
        return row(id, id).linked("denies", Map.of("externalId", target));
    }

    @Test
    void rowsAreRecordedOnceHoweverOftenTheyAreSent() {
        String rows = lines(row("a", "one").by("Ann"), row("b", "two").by("Ben").about(Map.of("text", "A claim")),
                saying("three").by("Ann"));

        JsonPath report = ndjson(rows);
        assertEquals("3 0 0 0", counts(report));
        assertEquals(3, report.getInt("rows"));
        assertEquals(2, report.getInt("speakersCreated"));
        assertEquals(1, report.getInt("claimsCreated"));
        assertEquals(1, report.getInt("documentsCreated"));
        assertEquals(Map.of("first", 1, "last", 1, "count", 1), report.getMap("changesets"));
        list("sort", "recorded").body("items.text", contains("one", "two", "three")).body("items[0].stanceBasis", equalTo("import"))
                .body("items[0].externalId", equalTo("a"));
        given().get("/changes").then().body("items.by", contains("alice")).body("items[0].reason", containsString("of test, lines 1 to 3"))
                .body("items[0].statements", hasSize(3));

        JsonPath again = ndjson(rows);
        assertEquals("0 0 3 0", counts(again));
        assertNull(again.get("changesets"));
        assertEquals(1, get("/changes").getList("items").size());
        assertEquals("3 0 0 0", counts(ndjson(rows, "dataset", "another")));
    }

    @Test
    void aRowThatHasChangedIsTheNextVersionOfItsStatement() {
        ndjson(lines(row("a", "one"), row("b", "two")));
        assertEquals("0 1 1 0", counts(ndjson(lines(row("a", "one, corrected").on("2023-02-07"), row("b", "two")))));

        String id = list("from", "2023-02-07").statusCode(200).extract().path("items[0].id");
        given().get("/statements/" + id + "/history").then().body("items.statement.text", contains("one", "one, corrected"))
                .body("items.changeset.by", contains("alice", "alice"));
        assertEquals(List.of("two", "one"), texts("asOf", 1));
    }

    @Test
    void whatAnEditorHasCorrectedStaysUntilTheRowItselfChanges() {
        ndjson(lines(row("a", "one")));
        String id = get("/statements").getString("items[0].id");
        correct(id, saying("one, as the editor has it"));

        assertEquals("0 0 1 0", counts(ndjson(lines(row("a", "one")))));
        assertEquals(List.of("one, as the editor has it"), texts());
        assertEquals("0 1 0 0", counts(ndjson(lines(row("a", "one, again")))));
        assertEquals(List.of("one, again"), texts());
        retract(id);
        JsonPath report = ndjson(lines(row("a", "one, once more")));
        assertEquals("0 0 0 1", counts(report));
        assertTrue(report.getString("errors[0].reason").contains("was retracted by changeset 4"), report.prettify());
        assertEquals(List.of(), texts());
    }

    @Test
    void rowsLinkToOthersFurtherUpAndFurtherDownAndInCircles() {
        JsonPath report = ndjson(
                lines(linked("a", "c"), linked("b", "a"), linked("c", "d"), row("d", "d"), linked("x", "y"), linked("y", "x"),
                        linked("z", "y")));

        assertEquals("7 0 0 0", counts(report));
        Map<String, String> ids = get("/statements").getList("items.externalId", String.class).stream()
                .collect(Collectors.toMap(id -> id, id -> get("/statements").getString("items.find { it.externalId == '" + id + "' }.id")));
        for (String link : List.of("a c", "b a", "c d", "x y", "y x", "z y")) {
            String[] ends = link.split(" ");
            list("links", "denies:" + ids.get(ends[1])).body("items.externalId", hasItem(ends[0]));
        }
        assertEquals("1 0 0 0", counts(ndjson(lines(linked("later", "a")))));
    }

    @Test
    void rowsThatLinkToNoneOrToRejectedOnesAreRejected() {
        JsonPath report = ndjson(lines(linked("a", "nobody"), linked("b", "a"), linked("c", "bad"),
                row("first", "first").by(Map.of("name", "Ann", "kind", "person")),
                row("bad", "bad").by(Map.of("name", "Ann", "kind", "state")), linked("loop", "knot"),
                linked("knot", "loop").on("2999-12-31"),
                row("good", "good")));

        assertEquals("2 0 0 6", counts(report));
        assertFault(report, 1, "links", "nobody", "is the externalId of no row of this upload and of none imported before");
        assertFault(report, 2, "links", "a", "is the externalId of line 1, which was rejected");
        assertFault(report, 3, "links", "bad", "is the externalId of line 5, which was rejected");
        assertFault(report, 5, "/speaker/kind", "state", "contradicts what is recorded of ann");
        assertFault(report, 6, "links", null, "is linked with line 7, which was rejected");
        assertFault(report, 7, "/date", "2999-12-31", "lies in the future");
        assertEquals(List.of("first", "good"), texts().stream().sorted().toList());
    }

    @Test
    void everyBadRowIsNamedWithItsPlaceItsValueAndWhatWouldBeRight() {
        List<String> rows = new ArrayList<>(List.of(
                "\uFEFF" + line(row("bom", "good")) + "\r",
                "{\"text\": \"not closed",
                line(saying("x").on("July 28, 2022")),
                line(saying("x").stance("lie")),
                line(saying("x").with("mood", "angry")),
                line(saying("LONE")).replace("LONE", "\\ud800"),
                line(saying("nul\u0000")),
                "{\"text\": \"x\", \"text\": \"y\"}",
                line(saying("x".repeat(1 << 20))),
                "",
                "[1]",
                line(row("bom", "again")),
                line(saying("x").by("Nobody\u202e")),
                line(row("last", "good too"))));

        JsonPath report = ndjson(String.join("\n", rows));
        assertEquals("2 0 0 11", counts(report));
        assertEquals(13, report.getInt("rows"));
        assertEquals(Map.of("read", 14, "header", 0, "blank", 1, "continued", 0), report.getMap("lines"));
        assertEquals(List.of(2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13), report.getList("errors.line"));
        assertFault(report, 2, null, null, "no well-formed JSON");
        assertFault(report, 3, "/date", "July 28, 2022",
                "it should be 2022-07-28, or say how dates are written with dateFormat=MMMM d, uuuu");
        assertFault(report, 4, "/stance", "lie", "should be one of denial, allegation, reaction");
        assertFault(report, 5, "/mood", "angry", "is no field here");
        assertFault(report, 6, "/text", "\\uD800", "half of a surrogate pair");
        assertFault(report, 7, "/text", "nul\\u0000", "U+0000");
        assertFault(report, 8, null, null, "each field once");
        assertFault(report, 9, null, null, "more than 1 MB");
        assertFault(report, 11, null, "[1]", "should be one JSON object");
        assertFault(report, 12, "/externalId", "bom", "was given to line 1 already");
        assertFault(report, 13, "/speaker/name", "Nobody\u202e", "bidirectional");
        assertEquals(List.of("good", "good too"), texts().stream().sorted().toList());
    }

    private static void assertFault(JsonPath report, int line, String field, String value, String reason) {
        Map<String, Object> error = report.getMap("errors.find { it.line == " + line + " }");
        assertEquals(field, error.get("field"), error.toString());
        assertTrue(value == null || value.equals(error.get("value")), error.toString());
        assertTrue(error.get("reason").toString().contains(reason), error.toString());
    }

    @Test
    void bytesThatAreNotUtf8SpoilTheirRowAlone() {
        byte[] body = ("" + line(saying("caf\u00e9 1")) + "\n" + line(saying("caf\u00e9 2")) + "\n" + line(saying("3")))
                .getBytes(StandardCharsets.ISO_8859_1);
        JsonPath report = send(NDJSON, body).statusCode(201).extract().jsonPath();

        assertEquals("1 0 0 2", counts(report));
        assertFault(report, 2, null, null, "is not UTF-8: byte 0xE9 in column ");
        assertTrue(report.getString("errors[0].value").contains("caf\\xE9 1"), report.prettify());
    }

    /** What takes two units of UTF-16 stands beside a byte that is nothing. */
    @Test
    void charactersBesideABrokenByteAreRead() {
        byte[] body = ("\ud83d\ude00 " + line(saying("\ud83d\ude00\ud83d\ude00"))).getBytes(StandardCharsets.UTF_8);
        body[5] = (byte) 0xF2;
        JsonPath report = send(NDJSON, body).statusCode(201).extract().jsonPath();

        assertFault(report, 1, null, null, "is not UTF-8: byte 0xF2 in column ");
        assertTrue(report.getString("errors[0].value").startsWith("\ud83d\ude00"), report.prettify());
    }

    @Test
    void datesAreReadAsTheyAreWrittenWhereTheUploadSaysHow() {
        JsonPath report = ndjson(lines(saying("day").on("July 28, 2022").in("published", "july 29, 2022"), saying("edtf").on("2022-07"),
                saying("neither").on("28.7.2022")), "dateFormat", "MMMM d, uuuu");

        assertEquals("2 0 0 1", counts(report));
        list("sort", "date").body("items.date", contains("2022-07", "2022-07-28"))
                .body("items[1].appearances[0].document.published", equalTo("2022-07-29"));
        send(NDJSON, new byte[0], "dateFormat", "foo").statusCode(400).body("errors.parameter", contains("dateFormat"));
        send(NDJSON, new byte[0], "dateLocale", "tlh").statusCode(400).body("errors.parameter", contains("dateLocale"));
        assertEquals("1 0 0 0", counts(ndjson(lines(saying("time").on("10/16/17 22:59")), "dateFormat", "M/d/yy H:mm")));
        list("from", "2017", "to", "2017").body("items.date", contains("2017-10-16T22:59:00Z"));
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfTheRowsAndRecordsNothing() {
        ndjson(lines(row("a", "one").by("Ann"), row("b", "two").by("Ann")));
        String rows = lines(row("a", "one").by("Ann"), row("b", "two, corrected").by("Ann"), row("c", "three").by("Ben"),
                linked("d", "c").by("Cay"),
                row("e", "five").on("someday"));

        JsonPath dry = ndjson(rows, "dryRun", true);
        assertEquals("2 1 1 1", counts(dry));
        assertEquals(2, dry.getInt("speakersCreated"));
        assertNull(dry.get("changesets"));
        list().body("changeset", equalTo(1)).body("items", hasSize(2));
        given().get("/speakers/ben").then().statusCode(404);
        given().get("/imports/" + dry.getString("id")).then().statusCode(200).body("dryRun", equalTo(true))
                .body("state", equalTo("finished"))
                .body("errors.line", contains(5));
        assertEquals("2 1 1 1", counts(ndjson(rows)));
    }

    @Test
    void aBadRowKeepsAllOthersOutWhereThatIsAskedFor() {
        String good = IntStream.range(0, 70).mapToObj(i -> line(row("row-" + i, "text " + i).by("Speaker " + i % 3)))
                .collect(Collectors.joining("\n"));
        String location = send(NDJSON, (good + "\n{}").getBytes(StandardCharsets.UTF_8), "onError", "abort").statusCode(400)
                .body("type", endsWith(":import-aborted")).body("errors.detail", hasItem(containsString("line 71, /text ")))
                .extract().path("detail").toString().replaceAll("(?s).*(/imports/\\S+)\\.", "$1");
        list().body("changeset", equalTo(0)).body("items", hasSize(0));
        given().get(location).then().body("state", equalTo("aborted")).body("created", equalTo(0)).body("rejected", equalTo(1));

        assertEquals("70 0 0 0", counts(ndjson(good, "onError", "abort")));
    }

    @Test
    void rowsThatContradictEachOtherAreTakenBackWithoutLosingWhatWasThereBefore() {
        record(saying("before").by("Ann"));
        ndjson(lines(row("row-1", "text of before")));
        String rows = IntStream.range(0, 90).mapToObj(i -> line(row("row-" + i, "text " + i)
                .by(i == 80 ? Map.of("name", "Zoe", "kind", "state") : i == 2 ? Map.of("name", "Zoe", "kind", "person") : "Ann")))
                .collect(Collectors.joining("\n"));

        send(NDJSON, rows.getBytes(StandardCharsets.UTF_8), "onError", "abort").statusCode(400)
                .body("errors.detail", contains(containsString("line 81, /speaker/kind, 'state', contradicts")));
        assertEquals(List.of("before", "text of before"), texts().stream().sorted().toList());
        JsonPath changes = get("/changes?limit=1000");
        assertTrue(changes.getString("items[-1].reason").contains("was aborted; this takes back changeset"), changes.prettify());
        assertEquals("89 0 0 1", counts(ndjson(rows)).replace("88 1 0 1", "89 0 0 1"));
        assertEquals(90, texts("limit", 1000).size());
    }

    @Test
    void theAnswerTellsHowFarItHasComeWhereThatIsAskedFor() {
        String rows = lines(row("a", "one"), saying("two").on("someday"));

        String lines = asAlice().contentType(NDJSON).accept(NDJSON).body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/imports?dataset=test").then().statusCode(201)
                .contentType(NDJSON).extract().asString();
        JsonPath last = JsonPath.from(lines.strip().lines().reduce((a, b) -> b).orElseThrow());
        assertEquals("1 0 0 1", counts(last));
        assertEquals(100, last.getInt("percent"));

        String events = asAlice().contentType(NDJSON).accept("text/event-stream").body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/imports?dataset=test").then()
                .statusCode(201).contentType("text/event-stream").extract().asString();
        assertTrue(events.matches("(?s)(event: progress\ndata: \\{.*?}\n\n)*event: report\ndata: \\{.*\"state\":\"finished\".*}\n\n"),
                events);
    }

    @Test
    void anUploadThatBreaksOffLeavesWholeBatchesAndIsCompletedWhenItIsSentAgain() throws Exception {
        String rows = IntStream.range(0, 200).mapToObj(i -> line(row("row-" + i, "text " + i))).collect(Collectors.joining("\n", "", "\n"));
        RawHttp.breakOff(RestAssured.port, "POST /imports?dataset=test HTTP/1.1\nHost: localhost\nAuthorization: Bearer a-token-for-alice\n"
                + "Content-Type: application/x-ndjson\nContent-Length: 1000000\n\n", rows);

        JsonPath report = awaitEnd();
        assertEquals("interrupted", report.getString("items[0].state"));
        assertTrue(report.getString("items[0].problem").contains("broke off"), report.prettify());
        int created = report.getInt("items[0].created");
        assertTrue(created < 200, report.prettify());
        assertEquals(created, texts("limit", 1000).size());
        assertEquals(created, report.getInt("items[0].line"));
        assertEquals(200 - created + " 0 " + created + " 0", counts(ndjson(rows)));
    }

    private static JsonPath awaitEnd() throws InterruptedException {
        JsonPath imports = get("/imports");
        for (int i = 0; i < 200 && (imports.getList("items").isEmpty() || imports.getString("items[0].state").equals("running")); i++) {
            Thread.sleep(50);
            imports = get("/imports");
        }
        return imports;
    }

    @Test
    void allErrorsOfAnImportCanBeListed() {
        String rows = IntStream.rangeClosed(1, 150).mapToObj(i -> line(saying("x").on("day " + i))).collect(Collectors.joining("\n"));
        JsonPath report = ndjson(rows);

        assertEquals(100, report.getList("errors").size());
        String all = report.getString("moreErrors");
        assertEquals("/imports/" + report.getString("id") + "/errors", all);
        JsonPath first = get(all + "?limit=100&count=exact");
        assertEquals(150, first.getInt("total"));
        assertEquals(IntStream.rangeClosed(1, 100).boxed().toList(), first.getList("items.line"));
        assertEquals(IntStream.rangeClosed(101, 150).boxed().toList(), get(first.getString("next")).getList("items.line"));
        given().get(all + "?format=csv&limit=all").then().statusCode(200).body(containsString("line,field,value,reason\r\n1,/date,day 1,"));
        given().get("/imports?format=txt").then().statusCode(200).body(containsString("finished"));
        given().get("/imports/unknown").then().statusCode(404);
    }

    @Test
    void whatTheBodyIsCanBeSaidInTheUrl() {
        String row = line(saying("A row"));
        send("text/csv", row.getBytes(StandardCharsets.UTF_8), "bodyFormat", "ndjson").statusCode(201).body("format", equalTo("ndjson"))
                .body("created", equalTo(1));
        send("text/csv", row.getBytes(StandardCharsets.UTF_8), "bodyFormat", "export").statusCode(400)
                .body("errors[0].parameter", equalTo("bodyFormat")).body("errors[0].detail", containsString("restore=true"));
    }

    @Test
    void anUploadNeedsATokenADatasetAndATypeThatIsKnown() {
        given().contentType(NDJSON).body(new byte[0]).post("/imports?dataset=test").then().statusCode(401);
        asAlice().contentType(NDJSON).body(new byte[0]).post("/imports").then().statusCode(400).body("errors.parameter",
                contains("dataset"));
        send("application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(415)
                .body("detail", containsString("application/ld+json or application/x-ndjson or text/csv"));
        asAlice().contentType(NDJSON).header("Content-Encoding", "gzip").body(new byte[0]).post("/imports?dataset=x").then()
                .statusCode(415);
        send(NDJSON, new byte[0], "datset", "x").statusCode(400).body("errors[0].detail", containsString("did you mean dataset?"));
        send(NDJSON, new byte[0]).statusCode(201).header("Location", containsString("/imports/")).body("rows", equalTo(0))
                .body("changesets", nullValue());
    }
}
