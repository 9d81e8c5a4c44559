package org.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.replace;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Imports.counts;
import static org.onrecord.support.Imports.lines;
import static org.onrecord.support.Imports.ndjson;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.retract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.EmptyRecord;

/** The whole record, taken out and put back. */
@BehaviourTest
class ExportTest {
    private static final String ROWS = lines(saying("row one").with("externalId", "1").by("Zo\u00eb"),
            saying("row two").with("externalId", "2").linked("denies", Map.of("externalId", "1")), saying("row three").on("2020"));
    private static final List<String> READS = List.of("/statements?limit=1000&retracted=include", "/statements?asOf=2",
            "/speakers?limit=1000",
            "/claims?limit=1000", "/documents?limit=1000", "/speakers/duplicates", "/statements?via=wire-one", "/claims/another-claim",
            "/claims/the-claim/history", "/speakers/wire/history", "/changes?limit=1000", "/changes/verify",
            "/statistics?by=speaker,stance&period=year");

    /** Everything that the record can hold. */
    private static void fill() {
        String first = record(saying("\ud83d\ude00 first \u0627\u0644").by(Map.of("name", "\u0130ran", "kind", "state", "aliases",
                List.of("Tehran", Map.of("name", "Old Name", "from", "1990", "to", "2000-02")), "sameAs",
                List.of("https://wiki.example/b", "https://wiki.example/a"), "description", "A state.")).on("../2023-02-06?"));
        String second = record(saying("second").by(Map.of("name", "Agency", "affiliations",
                List.of(Map.of("organization", "Tehran", "role", "outlet", "from", "2020")))).stance("denial").linked("denies", first)
                .about(Map.of("id", "a-claim", "text", "A claim", "negation", "No claim")).with("verbatim", true).with("language", "fa-IR")
                .via("Wire One", Map.of("anonymous", "officials")).appearing("medium", "Twitter").appearing("printedName", "the agency")
                .appearing("cue", "denied").appearing("quote", Map.of("exact", "no", "prefix", "oh ", "suffix", "!")));
        record(saying("broadcast").by(Map.of("anonymous", "officials")).with("appearances", List.of(
                Map.of("document", Map.of("title", "Evening news", "publisher", "Channel", "published", "2023-02")),
                Map.of("document", "https://news.example/article"))));
        correct(second, saying("second, corrected").by("Agency").linked("responds-to", first).on("2023-02-06T14:05:00+03:30"));
        retract(first);
        ndjson(ROWS);
        ndjson(ROWS.replace("row one", "row one, corrected"));
        replace("/speakers/wire-one", Map.of("id", "wire", "name", "Wire One", "sameAs", List.of("https://wire.example")));
        asAlice().body(Map.of("name", "Wire", "id", "the-wire", "aliases", List.of("Wire-One"))).post("/speakers");
        merge("/speakers/the-wire", "wire");
        merge("/speakers/wire", "channel");
        asAlice().body(Map.of("text", "A claim!", "id", "another-claim")).post("/claims");
        replace("/claims/another-claim", Map.of("text", "A claim!", "id", "the-claim"));
        merge("/claims/the-claim", "a-claim");
        record(saying("reprinted").in("url", "https://mirror.example/article").by("Agency"));
        String mirror = get("/documents?q=mirror").getString("items[0].id");
        replace("/documents/" + mirror, Map.of("url", "https://mirror.example/article", "title", "Reprint", "publisher", "Wire One"));
        merge("/documents/" + mirror, get("/documents?q=news.example").getString("items[0].id"));
    }

    private static String export() {
        return given().get("/export").then().statusCode(200).contentType("application/x-ndjson").extract().asString();
    }

    private static ValidatableResponse restore(String export) {
        return asRoot().contentType("application/x-ndjson").body(export.getBytes(StandardCharsets.UTF_8)).post("/imports?restore=true")
                .then();
    }

    private static List<String> reads() {
        return READS.stream().map(path -> given().get(path).then().statusCode(200).extract().asString()).toList();
    }

    @Test
    void aRecordThatWasRestoredIsTheSameAndGoesOnWhereItWas() {
        fill();
        String export = export();
        List<String> before = reads();
        given().get("/changes/verify").then().body("alterations", equalTo(0)).body("intact", equalTo(true)).body("changeset", equalTo(17));
        EmptyRecord.now();

        restore(export).statusCode(201).body("state", equalTo("finished")).body("format", equalTo("export"))
                .body("rows", equalTo((int) export.lines().count() - 2)).body("changesets.last", equalTo(17)).body("created", equalTo(10));
        assertEquals(export, export());
        assertEquals(
                List.of("affiliation", "changeset", "claim", "document", "end", "export", "former-state", "merged-claim", "merged-document",
                        "merged-speaker", "row",
                        "speaker", "version"),
                export.lines().map(line -> JsonPath.from(line).getString("type")).distinct().sorted().toList());
        assertEquals(before, reads());
        assertEquals("0 0 3 0", counts(ndjson(ROWS.replace("row one", "row one, corrected"))));
        JsonPath next = recorded(saying("next").by("Tehran").about("a-claim"));
        assertEquals(18, next.getLong("changeset"));
        assertEquals("\u0130ran", next.getString("speaker.name"));
        unmerge("/speakers/wire").then().statusCode(200).body("merged.id", contains("the-wire"));
        given().get("/changes/verify").then().body("altered", empty()).body("changeset", equalTo(19));
    }

    @Test
    void anEmptyRecordIsExportedAndRestoredToo() {
        assertEquals("{\"type\":\"export\",\"format\":3}\n{\"type\":\"end\",\"lines\":0,\"sha256\":"
                + "\"906ede0eba3a9189179f6dc38dd68591d1a2821ae5515a91e79a4a68808f7737\"}\n", export());
        restore(export()).statusCode(201).body("rows", equalTo(0));
    }

    /** With a statement that was purged when nothing was salted yet. */
    @Test
    void anExportOfTheFormatBeforeIsRestoredAndStaysAsItWas() throws IOException {
        String before;
        try (InputStream saved = ExportTest.class.getResourceAsStream("/released/export-2.ndjson")) {
            before = new String(saved.readAllBytes(), StandardCharsets.UTF_8);
        }
        restore(before).statusCode(201).body("changesets.last", equalTo(8));
        given().get("/changes/verify").then().body("altered", empty()).body("intact", equalTo(true));
        assertEquals(between(before), between(export()));
        String again = export();
        EmptyRecord.now();
        restore(again).statusCode(201);
        assertEquals(again, export());
    }

    private static List<String> between(String export) {
        List<String> lines = export.lines().toList();
        return lines.subList(1, lines.size() - 1);
    }

    @Test
    void onlyAnEmptyRecordCanBeRestored() {
        fill();
        String export = export();
        restore(export).statusCode(409).body("detail", containsString("The record is not empty"));
        assertEquals(export, export());
    }

    @Test
    void anExportThatWasCutOffOrChangedIsNotRestoredAtAll() {
        fill();
        String export = export();
        EmptyRecord.now();

        List<String> lines = export.lines().toList();
        refused(String.join("\n", lines.subList(0, lines.size() - 1)), "cut off or changed");
        refused(String.join("\n", lines.subList(1, lines.size())), "Line 1 should begin an export");
        refused(export.replaceFirst("\\{\"type\":\"speaker\".*\n", ""), "names a speaker that is not there");
        refused(export.replaceFirst("(\\{\"type\":\"changeset\",\"number\":3.*\n)", ""), "changesets follow each other without gaps");
        refused(export.replaceFirst("(\\{\"type\":\"speaker\".*\n)", "$1$1"), "in line 3 is that of another thing already");
        refused(export.replace("\"stance\":\"denial\"", "\"stance\":\"lie\""), "should be one of denial, allegation, reaction");
        refused(export.replaceFirst("(\\{\"type\":\"claim\".*\n)", "$1" + lines.get(1) + "\n"), "comes too late");
        refused(export.replaceFirst("\\{\"type\":\"claim\"", "{\"type\":\"rumour\""),
                "should have one of these types: export, speaker, ");
        refused(export.replaceFirst("\\{\"type\":\"claim\",", "{"), "should have one of these types: export, speaker, ");
        refused("", "Line 0 should begin an export");
        restore(export).statusCode(201);
        assertEquals(export, export());
    }

    private static void refused(String export, String why) {
        String detail = restore(export).statusCode(400).body("type", endsWith(":validation")).extract().path("detail");
        assertTrue(detail.toLowerCase(java.util.Locale.ROOT).contains(why.toLowerCase(java.util.Locale.ROOT)), detail);
        list("retracted", "include").body("changeset", equalTo(0)).body("items", hasSize(0));
        assertEquals(List.of(), get("/speakers").getList("items"));
    }

    @Test
    void aRestoreNeedsTheTokenOfAnAdminAndNothingElse() {
        given().contentType("application/x-ndjson").body(new byte[0]).post("/imports?restore=true").then().statusCode(401);
        asAlice().contentType("application/x-ndjson").body(new byte[0]).post("/imports?restore=true").then().statusCode(403);
        asRoot().contentType("application/x-ndjson").body(new byte[0]).post("/imports?restore=true&dataset=x").then().statusCode(400)
                .body("detail", containsString("goes with no other parameter"));
    }
}
