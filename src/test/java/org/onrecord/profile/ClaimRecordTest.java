package org.onrecord.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

@BehaviourTest
class ClaimRecordTest {
    private static final Map<String, String> PLANT = Map.of("id", "plant", "text", "A plant is planned");

    @Test
    void aClaimSaysWhoAllegedDeniedAndReactedAndHowLongTheDenialTook() {
        String allegation = record(allegation().by("Ann").on("2023-02-05"));
        record(allegation().by("Ann").on("2023-02-07"));
        record(allegation().by("Ben").on("2023-02-06"));
        String denial = record(denial().by("Cat").on("2023-02-06T12:00:00Z"));
        record(reaction().by("Dan").on("2023-02"));

        given().get("/claims/plant").then().statusCode(200).body("status", equalTo("disputed")).body("text", equalTo("A plant is planned"))
                .body("alleged.statements", equalTo(3)).body("alleged.first.statement", equalTo(allegation))
                .body("alleged.speakers.speaker.id", contains("ann", "ben")).body("alleged.speakers.statements", contains(2, 1))
                .body("denied.statements", equalTo(1)).body("denied.first.statement", equalTo(denial))
                .body("denied.first.date", equalTo("2023-02-06T12:00:00Z")).body("denied.first.speaker.name", equalTo("Cat"))
                .body("reacted.speakers.speaker.id", contains("dan"))
                .body("denialLatency", equalTo(Map.of("min", "PT12H", "max", "P1DT12H")));
    }

    @Test
    void theStatusFollowsTheRecord() {
        String allegation = record(allegation());
        assertEquals("unanswered", status());
        record(allegation().by("Another"));
        assertEquals("unanswered", status());
        record(allegation().by("A third").linked("confirms", allegation));
        assertEquals("undisputed", status());
        String denial = record(denial());
        assertEquals("disputed", status());
        retract(denial);
        assertEquals("undisputed", status());
        assertEquals("disputed", get("/claims/plant?asOf=4").getString("status"));
    }

    @Test
    void aClaimIsConfirmedByWhatConfirmsAStatementOnIt() {
        String allegation = record(allegation());
        String confirmation = record(
                allegation().by("Another").about(Map.of("text", "A plant has been built")).linked("confirms", allegation));

        assertEquals("undisputed", status());
        assertEquals("unanswered", get("/claims/a-plant-has-been-built").getString("status"));
        retract(confirmation);
        assertEquals("unanswered", status());
        record(reaction().by("Another").about(Map.of("text", "Something else")).linked("confirms", allegation));
        assertEquals("undisputed", status());
        retract(allegation);
        assertEquals("unanswered", status());
    }

    @Test
    void whoeverSaidItFirstComesFirstByTheSameRuleAsTheFirstStatement() {
        record(allegation().by("Zoe").on("2023-03-01"));
        record(allegation().by("Ann").on("../2022"));
        record(allegation().by("Ben").on("2023-03-01"));
        record(allegation().by("Cat").on("2023-02"));
        record(allegation().by("Ann").on("2024"));

        given().get("/claims/plant").then().body("alleged.first.speaker.id", equalTo("cat"))
                .body("alleged.speakers.speaker.id", contains("cat", "zoe", "ben", "ann"));
    }

    @Test
    void aClaimThatIsOnlyDeniedIsDenied() {
        record(denial());

        given().get("/claims/plant").then().body("status", equalTo("denied")).body("$", not(hasKey("denialLatency")));
    }

    @Test
    void aDateWithoutAStartComesFirstOnlyWhereNothingElseIsKnown() {
        record(denial().on("../2023-02-01"));
        given().get("/claims/plant").then().body("denied.first.date", equalTo("../2023-02-01"));
        record(denial().on("2023-02-06"));
        record(allegation().on("2023-02-05"));

        given().get("/claims/plant").then().body("denied.first.date", equalTo("2023-02-06")).body("denialLatency.min", equalTo("P1D"));
    }

    @ParameterizedTest
    @CsvSource({"2023-02-05, 2023-02-06, P1D, P1D", "2023-02-05, 2023-02-05, P0D, P0D", "2023-02, 2023-03-05, P5D, P32D",
            "2023-02-05T19:15:00Z, 2023-02-06, PT4H45M, P1DT4H45M", "2023-02-05, 2023-02-05T12:00:00Z, PT0S, PT12H",
            "2023-02-05T19:15:00Z, 2023-02-06T20:15:30+01:00, P1DT30S, P1DT30S", "2023-02-05T19:15:00Z, 2023-02-05T19:15:00Z, PT0S, PT0S",
            "2023-02-05, 2023, P0D, P329D", "2023-02-05/2023-02-07, 2023-02-06, P0D, P1D", "2023-02-05, 2023-02-07/.., P2D,",
            "2023-02-06, 2023-02-05, ,", "2023-02-06T10:00:00Z, 2023-02-06T09:59:59Z, ,", "../2023, 2024, ,", "2022, ../2023, ,"})
    void theLatencyIsARangeWhereTheDatesAreNoInstants(String alleged, String denied, String min, String max) {
        record(allegation().on(alleged));
        record(denial().on(denied));

        Map<String, Object> latency = new HashMap<>();
        if (min != null) {
            latency.put("min", min);
        }
        if (max != null) {
            latency.put("max", max);
        }
        assertEquals(latency.isEmpty() ? null : latency, get("/claims/plant").getMap("denialLatency"));
    }

    @Test
    void whatItsSpeakerCorrectsOrRetractsIsWithdrawnAndTheStatusFollows() {
        String anns = record(allegation().by("Ann").on("2023-02-01"));
        String bens = record(denial().by("Ben").on("2023-02-02").linked("denies", anns));
        record(reaction().by("Cat").on("2023-02-03").linked("retracts", anns));
        assertEquals("disputed", status());
        assertNull(get("/claims/plant").get("withdrawn"));
        String taken = record(reaction().by("Ann").on("2023-02-05").linked("retracts", anns).linked("responds-to", bens));

        Map<String, Object> withdrawn = Map.of("type", "retracts", "statement", taken, "speaker", Map.of("id", "ann", "name", "Ann"),
                "date",
                "2023-02-05");
        given().get("/claims/plant").then().body("status", equalTo("denied")).body("alleged.statements", equalTo(0))
                .body("alleged", not(hasKey("first"))).body("alleged.speakers", empty()).body("$", not(hasKey("denialLatency")))
                .body("withdrawn",
                        equalTo(Map.of("statements", 1, "items", List.of(Map.of("statement", anns, "stance", "allegation", "speaker",
                                Map.of("id", "ann", "name", "Ann"), "date", "2023-02-01", "withdrawn", withdrawn)))))
                .body("timeline.withdrawn", contains(withdrawn, null, null, null));
        assertEquals("disputed", get("/claims/plant?asOf=3").getString("status"));
        assertEquals(withdrawn, get("/statements/" + anns).getMap("withdrawn"));
        assertNull(get("/statements/" + anns + "?asOf=3").get("withdrawn"));
        assertNull(get("/statements/" + bens).get("withdrawn"));
        assertEquals(Arrays.asList(null, null, null, withdrawn), list("claim", "plant").extract().path("items.withdrawn"));
        assertEquals(List.of(withdrawn), list("q", "plan", "claim", "plant").extract().<List<Object>>path("items.withdrawn").stream()
                .filter(Objects::nonNull).toList());
        assertEquals(withdrawn, get("/statements/" + bens + "/thread").getMap("answers[0].statement.withdrawn"));

        retract(bens);
        assertEquals("withdrawn", status());
        retract(taken);
        assertEquals("undisputed", status());
        assertNull(get("/statements/" + anns).get("withdrawn"));
    }

    @Test
    void aDenialThatWasCorrectedLeavesTheClaimAnsweredButNotDisputed() {
        record(allegation().by("Ann").on("2023-02-01"));
        String bens = record(denial().by("Ben").on("2023-02-02"));
        record(denial().by("Cat").on("2023-02-04"));
        record(allegation().by("Ben").on("2023-02-03").about(Map.of("text", "Something else")).linked("corrects", bens));
        given().get("/claims/plant").then().body("status", equalTo("disputed")).body("denied.first.date", equalTo("2023-02-04"))
                .body("denialLatency.min", equalTo("P3D")).body("withdrawn.items.withdrawn.type", contains("corrects"));
        retract(get("/claims/plant").getString("denied.first.statement"));
        assertEquals("undisputed", status());
    }

    @Test
    void whoWithdrewIsOneSpeakerAsLongAsTheyAreMerged() {
        String anns = record(allegation().by("Ann").on("2023-02-01"));
        record(reaction().by("Anna").on("2023-02-02").about(Map.of("text", "Something else")).linked("corrects", anns));
        assertEquals("unanswered", status());
        merge("/speakers/anna", "ann").then().statusCode(200);
        assertEquals("withdrawn", status());
        assertEquals("ann", get("/statements/" + anns).getString("withdrawn.speaker.id"));
        unmerge("/speakers/anna").then().statusCode(200);
        assertEquals("unanswered", status());
        assertNull(get("/statements/" + anns).get("withdrawn"));
    }

    @Test
    void aConfirmationCountsWhileBothStatementsStand() {
        String anns = record(allegation().by("Ann"));
        String bens = record(allegation().by("Ben").about(Map.of("text", "It was built")).linked("confirms", anns));
        assertEquals("undisputed", status());
        record(reaction().by("Ben").about(Map.of("text", "Something else")).linked("retracts", bens));
        assertEquals("unanswered", status());
    }

    @Test
    void aClaimNamesFiveOfEachSideAndTheOthersInAListOfTheirOwn() {
        for (int i = 0; i < 8; i++) {
            record(allegation().by("Speaker " + i).on("2023-02-0" + (9 - i)));
        }
        record(denial().by("Speaker 0").on("2023-03-01"));
        String first = record(allegation().by("Speaker 0").on("2023-01-01"));
        record(reaction().by("Speaker 0").on("2023-03-02").linked("corrects", first));

        given().get("/claims/plant").then().body("alleged.speakers.speaker.id",
                contains("speaker-7", "speaker-6", "speaker-5", "speaker-4", "speaker-3"))
                .body("alleged.speakerCount", equalTo(8)).body("alleged.statements", equalTo(8));
        given().get("/claims").then().body("items[0].alleged.speakers", hasSize(5)).body("items[0].alleged.speakerCount", equalTo(8));
        List<String> seen = new ArrayList<>();
        for (String next = "/claims/plant/speakers?stance=allegation&limit=3&count=exact"; next != null;) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("total", equalTo(8));
            seen.addAll(page.path("items.speaker.id"));
            next = page.path("next");
        }
        assertEquals(IntStream.range(0, 8).mapToObj(i -> "speaker-" + (7 - i)).toList(), seen);
        given().get("/claims/plant/speakers?stance=allegation&limit=1000").then().body("items[7].statements", equalTo(1))
                .body("items[7].withdrawn", equalTo(1)).body("items[7].first.date", equalTo("2023-02-09"));
        given().get("/claims/plant/speakers").then().body("items", hasSize(10)).body("items[9].stance", equalTo("reaction"));
        given().get("/claims/plant/speakers?asOf=2").then().body("items.speaker.id", contains("speaker-1", "speaker-0"));
        assertEquals("speaker,speakerName,stance,statements,withdrawn,first,statement",
                given().get("/claims/plant/speakers?format=csv").asString().split("\r\n")[0]);
        given().get("/claims/nothing/speakers").then().statusCode(404);
        given().get("/claims/plant/speakers?stance=doubt").then().statusCode(400).body("errors.parameter", hasItem("stance"));
    }

    @Test
    void claimsAreListedWithTheirRecord() {
        record(allegation());
        record(denial().about(Map.of("text", "Pigs can fly")));

        given().get("/claims").then().statusCode(200).body("items.id", contains("pigs-can-fly", "plant"))
                .body("items.status", contains("denied", "unanswered"));
        given().get("/claims?q=FLY").then().body("items.id", contains("pigs-can-fly"));
        given().get("/claims/nothing").then().statusCode(404);
    }

    @Test
    void aSpeakerSaysHowManyStatementsItMadeAndWhen() {
        record(allegation().by("Ann").on("2023-02-07"));
        record(denial().by("Ann").on("2021"));
        record(reaction().by("Ann").on("../2023"));

        given().get("/speakers/ann").then().statusCode(200)
                .body("statements", equalTo(Map.of("denial", 1, "allegation", 1, "reaction", 1)))
                .body("first", equalTo("2021")).body("last", equalTo("2023-02-07"));
        given().get("/speakers/ann?asOf=1").then().body("statements.allegation", equalTo(1)).body("statements.denial", equalTo(0));
    }

    @Test
    void aClaimHasATimelineWithTheStanceAndTheLinksOfEachStatement() {
        String allegation = record(allegation().by("Ann").on("2023-02-05"));
        String reaction = record(reaction().by("Cat").on("2023-02-07").linked("responds-to", allegation));
        String denial = record(denial().by("Ben").on("2023-02-06").linked("denies", allegation));
        record(denial().about(Map.of("text", "Pigs can fly")));
        retract(record(denial().by("Dan").on("2023-02-01")));

        given().get("/claims/plant").then().statusCode(200).body("timeline.statement", contains(allegation, denial, reaction))
                .body("timeline.stance", contains("allegation", "denial", "reaction"))
                .body("timeline.speaker.name", contains("Ann", "Ben", "Cat"))
                .body("timeline.date", contains("2023-02-05", "2023-02-06", "2023-02-07"))
                .body("timeline[1].links", equalTo(List.of(Map.of("type", "denies", "statement", allegation))));
        given().get("/claims/plant?asOf=1").then().body("timeline.statement", contains(allegation));
        given().get("/claims?q=plant").then().body("items[0]", not(hasKey("timeline")));
    }

    @Test
    void aSpeakerSaysWhomItDeniesWhoDeniesItAndWhenItSpoke() {
        String anns = record(allegation().by("Ann").on("2023-01-31"));
        String bens = record(allegation().by("Ben").on("2023-02-01"));
        String cats = record(denial().by("Cat").on("2023-02-02").linked("denies", anns).linked("denies", bens));
        record(denial().by("Cat").on("2023-02-03T23:59:59Z").linked("denies", anns));
        record(denial().by("Ann").on("../2023").linked("denies", cats));
        record(reaction().by("Ann").on("2023-03").linked("responds-to", bens));
        String withdrawn = record(denial().by("Ben").linked("denies", anns));
        retract(withdrawn);

        given().get("/speakers/cat").then().statusCode(200).body("denies.speaker.id", contains("ann", "ben"))
                .body("denies.statements", contains(2, 1))
                .body("deniedBy.speaker.id", contains("ann")).body("months", equalTo(List.of(month("2023-02", 2, 0, 0))));
        given().get("/speakers/ann").then().body("denies.speaker.id", contains("cat")).body("deniedBy.speaker.id", contains("cat"))
                .body("deniedBy.statements", contains(2))
                .body("months", equalTo(List.of(month("2023-01", 0, 1, 0), month("2023-03", 0, 0, 1))));
        given().get("/speakers/ann?asOf=7").then().body("deniedBy.speaker.id", contains("cat", "ben"));
        given().get("/speakers/ann?asOf=2").then().body("deniedBy", empty()).body("denies", empty());
        given().get("/speakers").then().body("items[0]", not(hasKey("months")));
    }

    private static Map<String, Object> month(String month, int denial, int allegation, int reaction) {
        return Map.of("month", month, "denial", denial, "allegation", allegation, "reaction", reaction);
    }

    private static String status() {
        return get("/claims/plant").getString("status");
    }

    private static Draft allegation() {
        return saying("They plan a plant").about(PLANT);
    }

    private static Draft denial() {
        return saying("We do not").stance("denial").about(PLANT);
    }

    private static Draft reaction() {
        return saying("Shame").stance("reaction").about(PLANT);
    }
}
