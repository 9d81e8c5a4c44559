package org.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Imports.counts;
import static org.onrecord.support.Imports.ndjson;
import static org.onrecord.support.Imports.send;
import static org.onrecord.support.Record.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.support.Imports;

/** Real statements of others, as they were published; README.md beside them names their origins and licences. */
@BehaviourTest
class RealDataImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Object[] TWEETS = {"dateFormat", "M/d/yy H:mm", "column.created_at", "date", "column.user", "speaker",
            "column.replies",
            "ignore", "column.retweets", "ignore", "column.favorites", "ignore", "default.stance", "reaction", "default.medium", "Twitter",
            "default.verbatim", "true"};

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = RealDataImportTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void tweetsInASpreadsheetThatIsNotValidUtf8() throws IOException {
        JsonPath report = send("text/csv", sample("tweets.csv"), TWEETS).statusCode(201).extract().jsonPath();

        assertEquals("6 0 0 5", counts(report), report::prettify);
        assertEquals(List.of(5, 6, 9, 10, 12), report.getList("errors.line"));
        assertTrue(report.getList("errors.reason", String.class).stream().allMatch(reason -> reason.contains("has the byte 0xE4")),
                report.prettify());
        list("speaker", "BarackObama", "from", "2017-10-16").statusCode(200).body("items", hasSize(1))
                .body("items[0].date", equalTo("2017-10-16T22:59:00Z"));
        assertEquals("0 0 6 5", counts(send("text/csv", sample("tweets.csv"), TWEETS).statusCode(201).extract().jsonPath()));
        assertEquals("5 0 6 0",
                counts(send("text/csv; charset=windows-1252", sample("tweets.csv"), TWEETS).statusCode(201).extract().jsonPath()));
    }

    @Test
    void statementsWithTheirClaimsAndSources() throws IOException {
        Map<String, JsonNode> claims = new HashMap<>();
        for (JsonNode claim : lines("factopolis-claims.jsonl")) {
            claims.put(claim.path("slug").asText(), claim);
        }
        List<Draft> rows = new ArrayList<>();
        for (JsonNode statement : lines("factopolis-statements.jsonl")) {
            statement.path("claims").forEach(claim -> rows.add(draft(statement, claims.get(claim.asText()))));
        }
        JsonPath report = ndjson(Imports.lines(rows.toArray(Draft[]::new)));

        assertEquals("6 0 0 0", counts(report), report::prettify);
        given().get("/claims").then().body("items", hasSize(6)).body("items.alleged.statements", everyItem(equalTo(1)))
                .body("items.status", everyItem(equalTo("unanswered")));
        given().get("/claims/river-of-blood").then().body("negation", equalTo("there was no \"River of Blood\""))
                .body("timeline[0].speaker.id", equalTo("donald-trump")).body("timeline[0].date", equalTo("2015-11-24"));
        list("claim", "river-of-blood").body("items[0].appearances.document.url",
                equalTo(List.of(
                        "https://www.NYTimes.com/2015/11/25/us/politics/in-renovation-of-golf-club-donald-trump-also-dressed-up-history.html")));
        assertEquals("0 0 6 0", counts(ndjson(Imports.lines(rows.toArray(Draft[]::new)))));
    }

    @Test
    void aTableWhoseTitlesAreCorrectedCorrectsItsStatements() throws IOException {
        Object[] titled = with(with(TWEETS, "column.replies", "externalId"), "default.title", "A tweet");
        assertEquals("6 0 0 5", counts(send("text/csv", sample("tweets.csv"), titled).statusCode(201).extract().jsonPath()));

        JsonPath report = send("text/csv", sample("tweets.csv"), with(titled, "default.title", "A post on Twitter")).statusCode(201)
                .extract()
                .jsonPath();
        assertEquals("0 6 0 5 6", counts(report) + " " + report.getInt("differs"), report::prettify);
        list().body("items.appearances.flatten().title", everyItem(equalTo("A post on Twitter")))
                .body("items.appearances.flatten().document.title", everyItem(equalTo("A tweet")));
    }

    @Test
    void sourcesOfSeveralQuotationsUnderSeveralTitles() throws IOException {
        List<Draft> rows = new ArrayList<>();
        for (JsonNode statement : lines("factopolis-statements.jsonl")) {
            for (String title : List.of(statement.path("where").asText(), "Another headline")) {
                rows.add(Draft.saying(title).in("url", "https://news.example/" + statement.path("speaker_slug").asText()).in("title", title)
                        .with("externalId", statement.path("id").asText() + title));
            }
        }
        JsonPath report = ndjson(Imports.lines(rows.toArray(Draft[]::new)));
        assertEquals("10 0 0 0", counts(report), report::prettify);
        assertTrue(report.getInt("differs") >= 5, report::prettify);
    }

    private static Object[] with(Object[] parameters, String name, String value) {
        List<Object> all = new ArrayList<>(List.of(parameters));
        int known = all.indexOf(name);
        if (known >= 0) {
            all.set(known + 1, value);
        } else {
            all.addAll(List.of(name, value));
        }
        return all.toArray();
    }

    private static List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(sample(name), StandardCharsets.UTF_8).lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** One speaker and one proposition: a quotation on two claims is two statements. */
    private static Draft draft(JsonNode statement, JsonNode claim) {
        List<Object> appearances = new ArrayList<>();
        for (JsonNode source : statement.path("sources")) {
            String url = source.path("url").asText(switch (source.path("type").asText()) {
                case "youtube" -> "https://www.youtube.com/watch?v=" + source.path("id").asText();
                case "twitter" -> "https://twitter.com/" + source.path("user").asText() + "/status/" + source.path("id").asText();
                default -> "";
            });
            appearances.add(Map.of("document", url.isEmpty() ? Map.of("title", statement.path("where").asText()) : Map.of("url", url)));
        }
        return Draft.saying(statement.path("quote").asText()).with("verbatim", true).on(statement.path("date").asText())
                .by(Map.of("name", statement.path("speaker").asText(), "sameAs",
                        List.of("https://en.wikipedia.org/wiki/" + statement.path("wikipedia").asText())))
                .about(Map.of("id", claim.path("slug").asText(), "text", claim.path("title").asText(), "negation",
                        claim.path("negative").asText()))
                .with("appearances", appearances).with("externalId", statement.path("id").asText() + "#" + claim.path("slug").asText());
    }
}
