package org.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.BehaviourTest;

/** The founding article: what a reader of it would ask. */
@BehaviourTest
class SeedsTest {
    private static final Path SEEDS = Path.of("seeds");

    @Inject
    Seeds seeds;

    @Test
    void theOutletsDenialsAreFoundWithWhatTheyDeny() {
        seeds.load(SEEDS);

        list("speaker", "Nour News", "stance", "denial").statusCode(200).body("items", hasSize(2))
                .body("items.date", everyItem(equalTo("2023-02-06"))).body("items.verbatim", everyItem(equalTo(true)))
                .body("items.links.type.flatten()", everyItem(equalTo("denies")))
                .body("items.collect { it.links.size() > 0 }", everyItem(equalTo(true)))
                .body("items.speaker.roles.organization.flatten()", everyItem(equalTo("supreme-national-security-council")))
                .body("items.appearances.medium.flatten()", everyItem(equalTo("Twitter")));
    }

    @Test
    void theStatesAffiliatesSpeakForItOnlyWhenTheyAreAskedFor() {
        seeds.load(SEEDS);

        list("speaker", "iran", "affiliates", true).statusCode(200)
                .body("items.speaker.id", hasItems("nour-news", "iranian-defence-ministry", "iran"));
        list("speaker", "Tehran").statusCode(200).body("items.speaker.id", everyItem(equalTo("iran")))
                .body("items.date", everyItem(equalTo("../2023-02-06"))).body("items.stance", hasItem("denial"));
        list("speaker", "Moscow", "affiliates", true).statusCode(200).body("items.speaker.id", contains("kremlin-spokesman"));
        list("speaker", "Mykhailo Podolyak").body("items.text", contains("Ukraine did warn you."))
                .body("items[0].speaker.roles[0]", equalTo(Map.of("organization", "ukraine", "role", "adviser to the president")));
    }

    @Test
    void theUnnamedOfficialsAreFoundThroughThePaperThatRelayedThem() {
        seeds.load(SEEDS);

        list("via", "the-wall-street-journal", "anonymous", true).statusCode(200).body("items", hasSize(2))
                .body("items.stance", everyItem(equalTo("allegation"))).body("items.date", everyItem(equalTo("2023-02-05")))
                .body("items.speaker.name", everyItem(equalTo("officials from a country aligned with the US")));
        list("via", "WSJ").body("items", hasSize(2));
    }

    @Test
    void theDronePlantIsDisputed() {
        seeds.load(SEEDS);

        given().get("/claims/iran-russia-drone-plant").then().statusCode(200).body("status", equalTo("disputed"))
                .body("alleged.speakers.speaker.kind", contains("anonymous")).body("denied.speakers.speaker.id", contains("nour-news"))
                .body("denialLatency.min", equalTo("P1D"));
    }

    @Test
    void theMinistrysStatementOfTheWeekBeforeIsFoundWhereItIsPossible() {
        seeds.load(SEEDS);

        list("from", "2023-01-30", "to", "2023-01-31").body("items.speaker.id", hasItem("iranian-defence-ministry"));
        list("from", "2023-01-30", "to", "2023-01-31", "match", "certain").body("items", hasSize(0));
        list("speaker", "Iranian Defence Ministry").body("items.externalId",
                containsInAnyOrder("isfahan-attack-repelled", "isfahan-no-loss-of-life", "isfahan-work-goes-on"));
    }

    @Test
    void aFileIsOneChangeset() {
        seeds.load(SEEDS);

        list("limit", 1000).body("changeset", equalTo(1)).body("items.changeset", everyItem(equalTo(1)));
    }

    @Test
    void aBadSeedIsNamedByFileAndLineAndNothingIsLoaded(@TempDir Path directory) throws IOException {
        List<String> lines = Files.readAllLines(SEEDS.resolve("2023-02-06-drone-plant.ndjson"));
        Files.write(directory.resolve("a.ndjson"), lines);
        Files.write(directory.resolve("b.ndjson"), List.of(lines.get(0), lines.get(3)));
        String dangling = assertThrows(IllegalArgumentException.class, () -> seeds.load(directory)).getMessage();
        assertTrue(dangling.contains("b.ndjson, line 2: /links/1/statement/externalId"), dangling);
        Files.write(directory.resolve("b.ndjson"), List.of(lines.get(0), "{\"text\": \"x\"}"));
        String incomplete = assertThrows(IllegalArgumentException.class, () -> seeds.load(directory)).getMessage();
        assertTrue(incomplete.contains("b.ndjson, line 2: /appearances should have"), incomplete);

        list().body("changeset", equalTo(0)).body("items", hasSize(0));
    }
}
