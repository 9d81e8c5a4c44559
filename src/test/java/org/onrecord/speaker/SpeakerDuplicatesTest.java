package org.onrecord.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.replace;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.ReadList;

@BehaviourTest
class SpeakerDuplicatesTest {
    @Inject
    AgroalDataSource database;

    private static final String PATH = "/speakers/duplicates";

    @Test
    void speakersAreAlikeByTheWordsOfTheirNamesAliasesAndIds() {
        record(saying("1").by("Donald J. Trump").via("Donald TRUMP", "Melania Trump"));
        asAlice().body(Map.of("name", "POTUS", "id", "donald-trump-45")).post("/speakers");
        record(saying("2").by(Map.of("name", "The 45th", "aliases", List.of("Donald Trump 45"))));
        record(saying("3").by("U.S. Embassy").via("US Embassy", "U.K. Embassy", "Team A", "Team B", "Malcolm X", "Malcolm"));
        record(saying("4").by(Map.of("anonymous", "officials")).via(Map.of("anonymous", "officials"), "Officials"));

        assertEquals(List.of("name: 45 donald trump: donald-trump-45, the-45th", "name: donald trump: donald-j-trump, donald-trump",
                "name: embassy us: u-s-embassy, us-embassy"), groups());
        given().get(PATH).then().body("items[1].speakers[1]", equalTo(Map.of("id", "donald-trump", "name", "Donald TRUMP")))
                .body("items[0].refused", nullValue()).header("ETag", startsWith("W/")).header("Cache-Control", equalTo("no-cache"));
        assertEquals(5, get("/changes").getInt("changeset"));
    }

    @Test
    void speakersAreAlikeByTheirIdentifiers() throws SQLException {
        record(saying("1").by(Map.of("name", "Ann", "sameAs", List.of("https://www.Wikidata.org/wiki/Q1/", "https://a.example/?x=1"))));
        asAlice().body(Map.of("name", "Ben", "sameAs", List.of("http://www.wikidata.org/entity/Q7", "https://a.example/?x=2")))
                .post("/speakers").then().statusCode(201);
        asIfRecordedBeforeIdentifiersWereOfOneOnly("Q7", "Q1");
        assertEquals(List.of("sameAs: wikidata.org/entity/Q1: ann, ben"), groups());

        replace("/speakers/ben", Map.of("name", "Ben", "sameAs", List.of("https://www.wikidata.org/wiki/Q2")));
        assertEquals(List.of(), groups());
        replace("/speakers/ben", Map.of("name", "Ann B."));
        assertEquals(List.of(), groups());
        replace("/speakers/ben", Map.of("name", "Ben", "aliases", List.of("A.N.N.")));
        assertEquals(List.of("name: ann: ann, ben"), groups());
    }

    private void asIfRecordedBeforeIdentifiersWereOfOneOnly(String thing, String other) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String column : List.of("likeness.likeness", "speaker_same_as.url")) {
                String[] names = column.split("\\.");
                assertEquals(1, statement.executeUpdate("update %s set %s = replace(%2$s, '%s', '%s') where %2$s like '%%/%3$s'"
                        .formatted(names[0], names[1], thing, other)));
            }
        }
    }

    @Test
    void articlesOrderTitlesPunctuationAndLettersThatLookTheSameCountForNothing() {
        record(saying("1").by("Daily Post").via("The Daily Post", "Novak Anna", "Anna Novak", "Cole, Ted", "Sen. Ted Cole", "Ted Cole",
                "Igor P\u0430vel", "Igor Pavel"));

        assertEquals(List.of("name: anna novak: anna-novak, novak-anna", "name: cole ted: cole-ted, sen-ted-cole, ted-cole",
                "name: daily post: daily-post, the-daily-post", "name: igor pavel: igor-pavel, igor-p\u0430vel"), groups());
    }

    @Test
    void namesakesWhomIdentifiersTellApartAreNotAlike() {
        for (int i = 1; i <= 3; i++) {
            record(saying("1").by(Map.of("name", "Pat Lee", "sameAs", List.of("https://www.wikidata.org/entity/Q" + i))));
        }
        record(saying("2").by("Ann Lee").via("Ann-Lee"));
        given().get(PATH + "?count=exact&limit=1").then().body("items.key", contains("ann lee")).body("total", equalTo(1));

        record(saying("3").by("Lee, Pat"));
        assertEquals(List.of("name: ann lee: ann-lee, ann-lee-2", "name: lee pat: lee-pat, pat-lee, pat-lee-2, pat-lee-3"), groups());
    }

    @Test
    void speakersWithSeveralIdentifiersOfOneSiteMayBeSeveral() {
        String path = "/speakers/conflated";
        record(saying("1").by(
                Map.of("name", "Ann", "sameAs", List.of("https://one.example/1", "https://www.one.example/2", "http://one.example/1/"))));
        record(saying("2").by(Map.of("name", "Ben", "sameAs", List.of("https://one.example/3", "https://two.example/3"))).via("Cy"));
        record(saying("3")
                .by(Map.of("name", "Ann", "sameAs", List.of("https://one.example/2", "https://two.example/1", "https://two.example/2"))));
        given().get(path).then().statusCode(200).body("items.speaker.id", contains("ann", "ann"))
                .body("items.kind", contains("one.example", "two.example"))
                .body("items[0].sameAs", contains("https://one.example/1", "https://www.one.example/2"));

        merge("/speakers/ben", "cy");
        asAlice().body(Map.of("name", "Dee", "sameAs", List.of("https://two.example/4"))).post("/speakers").then().statusCode(201);
        merge("/speakers/dee", "cy");
        List<String> walked = new ArrayList<>();
        for (String next = path + "?limit=1&count=exact"; next != null;) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("total", equalTo(3));
            walked.add(page.path("items[0].speaker.id") + " " + page.path("items[0].kind"));
            next = page.path("next");
        }
        assertEquals(List.of("ann one.example", "ann two.example", "cy two.example"), walked);
        given().get(path + "?format=csv").then().statusCode(200).body(startsWith("speaker,name,kind,sameAs"));
        unmerge("/speakers/dee");
        assertEquals(List.of("ann", "ann"), get(path).getList("items.speaker.id"));
    }

    @Test
    void whatIsMergedIsLeftOutAndWhatStandsForItIsAlikeInItsPlace() {
        record(saying("1").by("Ann Lee").via("Ann-Lee", "Ann M. Lee"));
        merge("/speakers/ann-lee", "ann-m-lee");
        assertEquals(List.of("name: ann lee: ann-lee-2, ann-m-lee"), groups());
        merge("/speakers/ann-lee-2", "ann-m-lee");
        given().get(PATH + "?count=exact").then().body("items", empty()).body("total", equalTo(0));
        unmerge("/speakers/ann-lee");
        assertEquals(List.of("name: ann lee: ann-lee, ann-m-lee"), groups());
    }

    @Test
    void namesAreToldForWhichWritesWereRefused() {
        record(saying("1").by(Map.of("name", "Ann", "aliases", List.of("The Envoy"))));
        record(saying("2").by(Map.of("name", "Ben", "aliases", List.of("The Envoy"))).via("Ann Other", "ann other?"));
        for (int i = 0; i < 3; i++) {
            asAlice().body(saying("3").by("the ENVOY").json()).post("/statements").then().statusCode(409);
        }

        assertEquals(List.of("name: ann other: ann-other, ann-other-2", "name: envoy: ann, ben", "ambiguous: the envoy: ann, ben"),
                groups());
        String last = given().get(PATH).then().body("items[2].refused", equalTo(3)).extract().path("items[2].lastRefused");
        assertTrue(Instant.parse(last).isAfter(Instant.now().minusSeconds(60)), last);
        List<String> walked = new ArrayList<>();
        for (String next = PATH + "?limit=1&count=exact"; next != null;) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("total", equalTo(3));
            walked.addAll(page.path("items.reason"));
            next = page.path("next");
        }
        assertEquals(List.of("name", "name", "ambiguous"), walked);
        merge("/speakers/ann", "ben");
        assertEquals(List.of("name: ann other: ann-other, ann-other-2"), groups());
    }

    @Test
    void theListHasTheFormatsOfOthers() {
        record(saying("1").by("Ann Lee").via("Ann-Lee"));

        NamedCsvRecord row = ReadList.csv(given().get(PATH + "?format=csv&limit=all").asString()).get(0);
        assertEquals(List.of("name", "ann lee", "ann-lee; ann-lee-2"), List.of(row.getField("reason"), row.getField("key"),
                row.getField("speakers")));
        assertEquals(1, given().get(PATH + "?format=ndjson").asString().lines().count());
        given().get(PATH + "?format=txt").then().statusCode(200).body(startsWith("REASON"));
        given().get(PATH + "?format=atom").then().statusCode(406);
        given().get(PATH + "?cursor=x").then().statusCode(400).body("errors.parameter", contains("cursor"));
    }

    private static List<String> groups() {
        return get(PATH).<Map<String, Object>>getList("items").stream().map(group -> group.get("reason") + ": " + group.get("key") + ": "
                + String.join(", ",
                        ((List<?>) group.get("speakers")).stream().map(speaker -> (String) ((Map<?, ?>) speaker).get("id")).toList()))
                .toList();
    }
}
