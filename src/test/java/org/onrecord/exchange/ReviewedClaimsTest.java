package org.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Imports.counts;
import static org.onrecord.support.Imports.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import org.onrecord.support.BehaviourTest;

/** Fact-checks of many publishers, in the shapes that they have on the web: each says what its words say. */
@BehaviourTest
class ReviewedClaimsTest {
    private static final Path REVIEWS = Path.of("src/test/resources/org/onrecord/exchange/reviews");
    private static final Map<String, String> STANCES = Map.of("denies", "denial", "confirms", "allegation", "responds-to", "reaction");

    private record Expected(String page, String link, Set<String> reviewers, Set<String> claimants) {
        static Expected of(String line) {
            String[] cells = line.split(",");
            return new Expected(cells[0], cells[1], Set.of(cells[2].split(";")), Set.of(cells[3].split(";")));
        }
    }

    @Test
    void eachReviewSaysWhatItsWordsSay() throws IOException {
        List<Expected> expected = Files.readAllLines(REVIEWS.resolve("verdicts.csv")).stream().skip(1).map(Expected::of).toList();
        JsonPath report = report("application/ld+json", everyDocument());
        int statements = expected.stream().mapToInt(review -> review.reviewers.size() + review.claimants.size()).sum();
        assertEquals(statements + " 0 0 0", counts(report), report::prettify);
        assertEquals(expected.size(), report.getInt("rows"));

        List<JsonNode> recorded = new ArrayList<>();
        new ObjectMapper().readTree(given().get("/statements?limit=1000").asString()).path("items").forEach(recorded::add);
        Map<String, JsonNode> byId = recorded.stream()
                .collect(Collectors.toMap(statement -> statement.path("id").asText(), statement -> statement));
        List<Executable> looks = new ArrayList<>();
        for (Expected review : expected) {
            List<JsonNode> said = recorded.stream().filter(statement -> !statement.path("links").isEmpty())
                    .filter(statement -> review.page.equals(statement.at("/appearances/0/document/url").asText())).toList();
            looks.add(() -> assertEquals(review.reviewers, names(said.stream()), review.page));
            for (JsonNode statement : said) {
                looks.add(
                        () -> assertEquals(Set.of(review.link), Set.copyOf(statement.path("links").findValuesAsText("type")), review.page));
                looks.add(() -> assertEquals(STANCES.get(review.link), statement.path("stance").asText(), review.page));
                looks.add(() -> assertEquals(review.claimants, names(
                        StreamSupport.stream(statement.path("links").spliterator(), false)
                                .map(link -> byId.get(link.path("statement").asText()))),
                        review.page));
            }
        }
        assertAll(looks);
    }

    private static Set<String> names(Stream<JsonNode> statements) {
        return statements.map(statement -> statement.at("/speaker/name").asText()).collect(Collectors.toSet());
    }

    private static String everyDocument() throws IOException {
        StringBuilder documents = new StringBuilder();
        try (Stream<Path> files = Files.list(REVIEWS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                documents.append(Files.readString(file));
            }
        }
        return documents.toString();
    }
}
