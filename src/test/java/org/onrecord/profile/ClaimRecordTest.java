package org.onrecord.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

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
                .body("denialLatency", equalTo("P1DT12H"));
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

        given().get("/claims/plant").then().body("denied.first.date", equalTo("2023-02-06")).body("denialLatency", equalTo("P1D"));
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
