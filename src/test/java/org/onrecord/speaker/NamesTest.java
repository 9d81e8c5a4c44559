package org.onrecord.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Curate;

@BehaviourTest
class NamesTest {
    private static final Map<String, Object> IRAN = Map.of("name", "Iran", "kind", "state", "aliases", List.of("Tehran"));

    @Test
    void aSpeakerIsKnownBySlugNameAndAliasWhateverCaseAccentsAndSpacing() {
        record(saying("1").by(Map.of("name", "Petr Pavel", "aliases", List.of("The Président"))));
        assertEquals(speakerOf("Łukasz", "2023"), speakerOf(" lukasz ", "2023"));

        for (String name : List.of("petr-pavel", "PETR  PAVEL", "Pétr Pável", "the president", "The Pre\u0301sident")) {
            assertEquals("petr-pavel", speakerOf(name, "2023"), name);
            assertEquals(1, texts("speaker", name, "to", "2023").stream().filter("1"::equals).count(), name);
        }
    }

    @Test
    void oneNameIsOneInWhateverLettersAndMarksItIsSpelt() {
        for (String spellings : List.of("\u00d8deg\u00e5rd Odegard", "AY\u015eE_I\u015eIK Ay\u015fe_I\u015f\u0131k ayse_isik",
                "O\u02bczbek O'zbek O\u2019zbek O\u02bbzbek",
                "\u0645\u062d\u0645\u0651\u062f \u0645\u062d\u0645\u062f", "Smith\u2013Jones Smith-Jones Smith\u2011Jones",
                "Wei\u00df WEISS", "\u00c6gir_\u00de\u00f3r Aegir_Thor",
                "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd \u05e9\u05dc\u05d5\u05dd")) {
            String[] all = spellings.replace(' ', ';').replace('_', ' ').split(";");
            String first = speakerOf(all[0], "2023");
            for (String spelling : all) {
                assertEquals(first, speakerOf(spelling, "2023"), spelling);
                assertEquals(List.of(first), found(spelling), spelling);
                assertEquals(texts("speaker", first), texts("speaker", spelling), spelling);
                assertEquals(texts("speaker", first), texts("q", "\"" + spelling + "\""), spelling);
            }
            asAlice().body(Map.of("name", all[1])).post("/speakers").then().statusCode(409);
        }
        assertEquals("odegard", speakerOf("\u00d8deg\u00e5rd", "2023"));
        assertNotEquals("odegard", speakerOf("\u041edegard", "2023"));
    }

    @Test
    void composedAndDecomposedLettersAreTheSameAndStayAsTheyWereSent() {
        record(saying("1").by("Zoe\u0308 C\u0327elik"));

        assertEquals("zoe-celik", speakerOf("Zo\u00eb \u00c7elik", "2023"));
        assertEquals("Zoe\u0308 C\u0327elik", get("/speakers/zoe-celik").getString("name"));
        for (String part : List.of("Zo\u00eb", "zoe\u0308", "ZOE", "\u00e7", "c\u0327")) {
            assertEquals(List.of("zoe-celik"), found(part), part);
        }
    }

    @Test
    void aNameMeansWhoeverBoreItWhenTheStatementWasMade() {
        record(saying("old").by(Map.of("name", "Ann", "aliases", List.of(Map.of("name", "The Chair", "from", "2019", "to", "2021"))))
                .on("2020"));
        record(saying("new").by(Map.of("name", "Ben", "aliases", List.of(Map.of("name", "The Chair", "from", "2022")))).on("2023"));

        assertEquals("ann", speakerOf("The Chair", "2021-12-31"));
        assertEquals("ben", speakerOf("The Chair", "2022-01-01"));
        assertEquals(List.of("new", "by the-chair 2022-01-01", "by the-chair 2021-12-31", "old"), texts("speaker", "the chair"));
        record(saying("before").by("Ben").on("2020"));
        assertEquals(List.of("new", "by the-chair 2022-01-01", "by the-chair 2021-12-31", "old"), texts("speaker", "The Chair"));
    }

    @Test
    void whomANameMeansIsLookedUpAgainOnlyWhenSomebodyIsNamedOtherwise() {
        record(saying("1").by("Ann"));
        record(saying("2").by("Ben"));
        assertEquals(List.of("1"), texts("speaker", "ann"));

        record(saying("3").by("Ann"));
        list("speaker", "ann").header("Server-Timing", startsWith("db;dur=0.0,")).body("items.text", contains("3", "1"));

        Curate.merge("/speakers/ben", "ann").then().statusCode(200);
        assertEquals(List.of("3", "2", "1"), texts("speaker", "ann"));
        Curate.unmerge("/speakers/ben").then().statusCode(200);
        assertEquals(List.of("3", "1"), texts("speaker", "ann"));
    }

    @Test
    void aNameOfSeveralSpeakersIsRefusedWithTheCandidates() {
        record(saying("1").by(Map.of("name", "Ann", "aliases", List.of("The Spokesman"))));
        record(saying("2").by(Map.of("name", "Ben", "aliases", List.of("The Spokesman"))));

        asAlice().body(saying("3").by("the spokesman").json()).post("/statements").then().statusCode(409)
                .body("type", endsWith(":ambiguous-name")).body("errors.pointer", contains("/speaker"))
                .body("errors[0].candidates.id", containsInAnyOrder("ann", "ben")).body("detail", containsString("ann"));
        list("speaker", "The Spokesman").statusCode(409).body("errors.parameter", contains("speaker"))
                .body("errors[0].candidates.name", containsInAnyOrder("Ann", "Ben"));
        assertEquals(List.of("2", "1"), texts());
    }

    @Test
    void aNameThatIsOfOtherDaysOnlyIsRefusedWithItsBearersAndTheirDays() {
        String title = "Minister of Ponds";
        record(saying("old").by(Map.of("name", "Ann", "aliases", List.of(Map.of("name", title, "to", "2015-05-31")))).on("2012"));
        record(saying("new").by(Map.of("name", "Ben", "aliases", List.of(Map.of("name", title, "from", "2016-01-01")))).on("2020"));

        asAlice().body(saying("between").by(title).on("2015-07-01").via("Cy", "minister of ponds").json()).post("/statements").then()
                .statusCode(409).body("type", endsWith(":ambiguous-name"))
                .body("errors.pointer", contains("/speaker", "/appearances/0/chain/1/speaker"))
                .body("errors[0].candidates", contains(Map.of("id", "ann", "name", "Ann", "to", "2015-05-31"),
                        Map.of("id", "ben", "name", "Ben", "from", "2016-01-01")))
                .body("detail", containsString("ann to 2015-05-31, ben from 2016-01-01"));
        given().get("/speakers/minister-of-ponds").then().statusCode(404);
        assertEquals("ann", speakerOf(title, "2012"));
        assertEquals("ben", speakerOf(title, "2020"));

        assertEquals("minister-of-ponds", recorded(saying("between").by(Map.of("name", title, "kind", "person")).on("2015-07-01"))
                .getString("speaker.id"));
    }

    @Test
    void anAliasThatIsTheNameOfAnotherSpeakerIsRefused() {
        record(saying("1").by("Nour News"));

        asAlice().body(saying("2").by(Map.of("name", "Iran", "aliases", List.of("Tehran", "nour news"))).json()).post("/statements").then()
                .statusCode(409).body("errors.pointer", contains("/speaker/aliases/1")).body("detail", containsString("nour-news"));
        assertEquals(List.of("1"), texts("speaker", "Nour News"));
        given().get("/speakers/iran").then().statusCode(404);
    }

    @Test
    void noSpeakerHasTheIdThatMeansNoRelay() {
        assertEquals("none-2", speakerOf("None", "2023"));
    }

    @Test
    void anonymousSpeakersAreOnePerUseAndNeverFoundByName() {
        String first = recorded(saying("1").by(Map.of("anonymous", "US officials"))).getString("speaker.id");
        String second = recorded(saying("2").by(Map.of("anonymous", "US officials"))).getString("speaker.id");
        String named = speakerOf("US officials", "2023");

        assertEquals("anonymous-us-officials", first);
        assertEquals("anonymous-us-officials-2", second);
        assertEquals("us-officials", named);
        assertEquals("anonymous", get("/speakers/" + first).getString("kind"));
        assertEquals(List.of("2"), texts("speaker", second));
    }

    @Test
    void aKnownSpeakerIsCompletedByWhatIsSaidOfItLater() {
        record(saying("1").by("Iran"));
        record(saying("2").by(IRAN));
        record(saying("3").by("Tehran"));
        record(saying("4").by(IRAN));

        given().get("/speakers/iran").then().statusCode(200).body("kind", equalTo("state"))
                .body("aliases.name", contains("Tehran")).body("statements.allegation", equalTo(4));
    }

    @Test
    void affiliatesAreThoseOfTheDayDirectAndThroughOthers() {
        Map<String, Object> council = Map.of("name", "Council", "affiliations", List.of(Map.of("organization", IRAN)));
        record(saying("council").by(council).on("2023-02-01"));
        record(saying("agency").by(Map.of("name", "Agency", "affiliations",
                List.of(Map.of("organization", "Council", "role", "outlet", "from", "2022", "to", "2023-06")))).on("2023-02-02"));
        record(saying("agency later").by("Agency").on("2024"));
        record(saying("iran").by("Iran").on("2023-02-03"));
        record(saying("other").by("Other").on("2023-02-04"));

        assertEquals(List.of("iran"), texts("speaker", "iran"));
        assertEquals(List.of("iran", "agency", "council"), texts("speaker", "tehran", "affiliates", true));
        assertEquals(List.of("agency", "council"), texts("speaker", "council", "affiliates", true));
        given().get("/statements?speaker=agency").then().body("items[1].speaker.roles[0].role", equalTo("outlet"))
                .body("items[1].speaker.roles[0].organization", equalTo("council"))
                .body("items[0].speaker.roles", nullValue());
    }

    @Test
    void affiliationsThatRunInACircleEnd() {
        record(saying("a").by(Map.of("name", "A", "affiliations", List.of(Map.of("organization", "B")))));
        record(saying("b").by(Map.of("name", "B", "affiliations", List.of(Map.of("organization", "A")))));

        assertEquals(List.of("b", "a"), texts("speaker", "a", "affiliates", true));
    }

    @Test
    void namesInAnyScriptHaveAReadableId() {
        assertEquals("新华社", speakerOf("新华社", "2023"));
        String slug = speakerOf("نور نیوز", "2023");
        assertNotEquals("unnamed", slug);
        given().get("/speakers/{slug}", slug).then().statusCode(200);
        assertEquals(1, texts("speaker", slug).size());
        assertEquals("unnamed", speakerOf("\u2764\ufe0f", "2023"));
        assertEquals("heart", speakerOf("Heart \u2764\ufe0f", "2023"));
    }

    @Test
    void speakersAreFoundByAPartOfTheirName() {
        record(saying("1").by(IRAN));
        record(saying("2").by("100% Sure_Thing!"));

        assertEquals(List.of("iran"), found("TEH"));
        assertEquals(List.of("iran"), get("/speakers?kind=state").getList("items.id"));
        assertEquals(List.of("100-sure-thing"), found("%"));
        assertEquals(List.of("100-sure-thing"), found("_"));
        assertEquals(List.of("100-sure-thing"), found("!"));
        assertEquals(List.of(), found("nobody"));
        given().get("/speakers/nobody").then().statusCode(404);
        list("speaker", "nobody").statusCode(400).body("errors.detail", hasItem(containsString("nobody")));
    }

    private static List<String> found(String part) {
        return given().queryParam("q", part).get("/speakers").then().statusCode(200).extract().jsonPath().getList("items.id");
    }

    private static String speakerOf(String name, String date) {
        return recorded(saying("by " + name.toLowerCase(Locale.ROOT).replace(' ', '-') + " " + date).by(name).on(date))
                .getString("speaker.id");
    }
}
