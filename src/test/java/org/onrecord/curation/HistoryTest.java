package org.onrecord.curation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.replace;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.EmptyRecord;

/** Who changed what of speakers, claims and documents, when and why, each state whole. */
@BehaviourTest
class HistoryTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aSpeakerHasEachStateThatItHadWithWhoLeftItSo() {
        record(saying("1").by(Map.of("name", "Agency", "affiliations", List.of(Map.of("organization", "Council", "role", "outlet")))));
        record(saying("2").by(Map.of("name", "Agency", "kind", "outlet", "aliases", List.of("The Agency"))));
        replace("/speakers/agency", Map.of("id", "news-agency", "name", "News Agency", "kind", "outlet", "sameAs",
                List.of("https://agency.example/")));
        record(saying("3").by("Bureau"));
        merge("/speakers/news-agency", "bureau");
        unmerge("/speakers/news-agency");

        for (String path : List.of("/speakers/news-agency/history", "/speakers/agency/history")) {
            given().get(path).then().statusCode(200).body("items", hasSize(5)).body("changeset", equalTo(6))
                    .body("items.changeset.number", contains(1, 2, 3, 5, 6))
                    .body("items.changeset.by", contains("alice", "alice", "alice", "alice", "alice"))
                    .body("items[2].changeset.reason", equalTo("known better"))
                    .body("items[2].changeset.speakers", contains("agency", "news-agency"))
                    .body("items[0].state", equalTo(Map.of("id", "agency", "name", "Agency", "affiliations",
                            List.of(Map.of("organization", "council", "role", "outlet")))))
                    .body("items[0]", not(hasKey("changed"))).body("items[1].changed", contains("aliases", "kind"))
                    .body("items[1].state.aliases.name", contains("The Agency"))
                    .body("items[2].changed", contains("affiliations", "aliases", "formerIds", "id", "name", "sameAs"))
                    .body("items[2].state.formerIds", contains("agency"))
                    .body("items[3].changed", contains("mergedInto")).body("items[3].state.mergedInto", equalTo("bureau"))
                    .body("items[4].changed", contains("mergedInto")).body("items[4].state", not(hasKey("mergedInto")))
                    .body("items[4].state.name", equalTo("News Agency"));
        }
        merge("/speakers/news-agency", "bureau");
        given().get("/speakers/news-agency/history").then().body("items", hasSize(6));
        given().get("/speakers/bureau/history").then().body("items.changeset.number", contains(4, 5, 6, 7));
        given().get("/speakers/nobody/history").then().statusCode(404);
        given().get("/speakers/agency/history?format=txt").then().statusCode(200).body(containsString("known better"));
        given().get("/changes/verify").then().body("altered", hasSize(0)).body("intact", equalTo(true));
    }

    @Test
    void claimsAndDocumentsHaveThemToo() {
        record(saying("1").about(Map.of("id", "plant", "text", "A plant is planned")).in("url", "https://news.example/1"));
        record(saying("2").about(Map.of("id", "plant", "text", "A plant is planned", "negation", "None is"))
                .in("url", "https://news.example/1").in("title", "A plant"));
        replace("/claims/plant", Map.of("text", "A drone plant is planned"));
        String document = get("/documents").getString("items[0].id");
        replace("/documents/" + document, Map.of("url", "https://news.example/1", "title", "No plant", "publisher", "Post"));

        given().get("/claims/plant/history").then().statusCode(200).body("items.changeset.number", contains(1, 2, 3))
                .body("items.state.text", contains("A plant is planned", "A plant is planned", "A drone plant is planned"))
                .body("items.changed", contains(null, List.of("negation"), List.of("negation", "text")));
        given().get("/documents/" + document + "/history").then().statusCode(200).body("items.changeset.number", contains(1, 2, 4))
                .body("items.state.title", contains(null, "A plant", "No plant")).body("items[2].state.publisher", equalTo("post"))
                .body("items[2].changeset.documents", contains(document)).body("items[2].changed", contains("publisher", "title"));
    }

    @Test
    void theyAreExportedAndRestoredAndCannotBeForged() {
        record(saying("1").about(Map.of("id", "plant", "text", "A \ud83d\ude00 plant \u2013 \"planned\"")));
        replace("/claims/plant", Map.of("text", "A drone plant"));
        replace("/claims/plant", Map.of("text", "The drone plant"));
        String before = given().get("/claims/plant/history").asString();
        String export = given().get("/export").asString();
        EmptyRecord.now();

        for (String forged : List.of(export.replaceFirst("planned", "built"), export.replaceFirst("\\{\"type\":\"former-state\".*\n", ""),
                export.replaceFirst("(\"type\":\"former-state\",.*\"changeset\":)1,", "$12,"),
                export.replaceFirst("(\"type\":\"former-state\",.*\"changeset\":)1,", "$19,"))) {
            int status = restore(forged);
            assertEquals(true, status == 400 || status == 422, forged);
        }
        assertEquals(201, restore(export));
        assertEquals(export, given().get("/export").asString());
        assertEquals(before, given().get("/claims/plant/history").asString());
    }

    private static int restore(String export) {
        String all = export.substring(0, export.lastIndexOf("{\"type\":\"end\""));
        // Of the format before, which had no digest of the whole: what is found out is found out by the seals.
        String old = all.replaceFirst("\"format\":3", "\"format\":2");
        return asRoot().contentType("application/x-ndjson")
                .body((old + "{\"type\":\"end\",\"lines\":" + (old.lines().count() - 1) + "}\n").getBytes(StandardCharsets.UTF_8))
                .post("/imports?restore=true").statusCode();
    }

    @Test
    void whatWasKeptIsFoundOutWhereItIsAlteredOrMissing() throws SQLException {
        record(saying("1").about(Map.of("id", "plant", "text", "A plant")));
        replace("/claims/plant", Map.of("text", "A drone plant"));
        given().get("/changes/verify").then().body("intact", equalTo(true));

        alter("update former_state set state = replace(state, 'A plant', 'The plant')");
        given().get("/changes/verify").then().body("altered.subject", contains("claim")).body("altered.id", contains("plant"))
                .body("altered[0].changeset", equalTo(1)).body("altered[0].detail", containsString("former state"));
        alter("delete from former_state");
        given().get("/changes/verify").then().body("altered.detail", contains("has lost the former state that that changeset left"));
        given().get("/claims/plant/history").then().body("items[0]", not(hasKey("state"))).body("items[1].state.text",
                equalTo("A drone plant"));
    }

    private void alter(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
