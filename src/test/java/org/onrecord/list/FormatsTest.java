package org.onrecord.list;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.record;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.json.JsonObject;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.ValidatableResponse;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.ReadList;

@BehaviourTest
class FormatsTest {
    private static final String SCHEMA = "https://schema.org/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            json   | application/json
            ndjson | application/x-ndjson
            csv    | text/csv
            jsonld | application/ld+json
            atom   | application/atom+xml
            txt    | text/plain
            """)
    void theAcceptHeaderAndTheParameterChooseTheFormat(String format, String type) {
        record(saying("a"));

        String byParameter = get("/statements?format=" + format).contentType(startsWith(type)).extract().asString();
        String byHeader = given().accept("image/png, " + type).get("/statements").then().statusCode(200).contentType(startsWith(type))
                .extract()
                .asString();
        if (!format.equals("atom")) {
            assertEquals(byHeader, byParameter);
        }
        given().accept("image/png").get("/statements?format=" + format).then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void whoAcceptsAnythingGetsJson() {
        for (String accept : List.of("*/*", "application/*")) {
            given().accept(accept).get("/statements").then().statusCode(200).contentType(startsWith("application/json"));
        }
        given().accept("text/csv;q=0.5, application/x-ndjson;q=0.9").get("/statements").then()
                .contentType(startsWith("application/x-ndjson"));
    }

    @Test
    void whatIsRefusedByAWeightOfZeroIsNotSent() {
        given().accept("text/html;q=0").get("/statements").then().statusCode(406).contentType(startsWith("application/problem+json"));
        given().accept("text/html;q=0.0, text/*").get("/statements").then().statusCode(200).contentType(startsWith("text/csv"));
        given().accept("*/*, application/json;q=0").get("/statements").then().statusCode(200)
                .contentType(startsWith("application/x-ndjson"));
        given().accept("text/html;q=0, */*;q=0.1").get("/speakers").then().statusCode(200).contentType(startsWith("application/json"));
        given().accept("text/html;q=0").get("/nothing").then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/speakers", "/claims", "/documents", "/changes", "/statistics?by=stance", "/statements/{id}/history"})
    void everyListHasTheFormatsThatFitIt(String path) {
        String id = record(saying("a").by("Ann").about(Map.of("text", "A claim")));
        String list = path.replace("{id}", id);
        String also = list.contains("?") ? "&" : "?";

        assertEquals(1, get(list + also + "format=ndjson").extract().asString().lines().count());
        assertEquals(1, ReadList.csv(get(list + also + "format=csv").extract().asString()).size());
        assertEquals(2, get(list + also + "format=txt").extract().asString().lines().count());
        given().get(list + also + "format=atom").then().statusCode(406).body("type", endsWith(":not-acceptable"))
                .body("detail", containsString("text/csv"));
    }

    @Test
    void emptyListsAreWellFormedInEveryFormat() {
        assertEquals("", get("/statements?format=ndjson").extract().asString());
        assertTrue(get("/statements?format=csv").extract().asString().startsWith("id,date,stance,"));
        assertEquals("DATE  STANCE  SPEAKER  CUE  VIA  TEXT\n", get("/statements?format=txt").extract().asString());
        assertTrue(ReadList.expanded(get("/statements?format=jsonld").extract().asString()).isEmpty());
        assertTrue(ReadList.children(ReadList.feed(get("/statements?format=atom").extract().asString()), "entry").isEmpty());
    }

    @Test
    void onlyWhatIsStreamedMayHaveNoLimit() {
        for (int i = 0; i < 3; i++) {
            record(saying("s" + i));
        }

        for (String format : List.of("ndjson", "csv")) {
            get("/statements?limit=all&format=" + format).header("Link", equalTo(null));
            assertEquals(3, ReadList.of(format, get("/statements?limit=all&format=" + format).extract().response()).ids().size());
            get("/statements?limit=2&format=" + format).header("Link", containsString("rel=\"next\""));
        }
        for (String format : List.of("json", "jsonld", "atom", "txt")) {
            given().get("/statements?limit=all&format=" + format).then().statusCode(400).body("errors[0].parameter", equalTo("limit"));
        }
    }

    @Test
    void aSpreadsheetFindsNoFormulas() {
        List<String> texts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''@", "'quoted'", "1-1", "a\r\n\"b\", c");
        texts.forEach(text -> record(saying(text)));

        List<NamedCsvRecord> rows = ReadList.csv(get("/statements?format=csv&sort=recorded").extract().asString());
        assertEquals(List.of("'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", "'\rx", "''=1", "'''@", "'quoted'", "1-1", "a\r\n\"b\", c"),
                rows.stream().map(row -> row.getField("text")).toList());
        assertEquals(texts, rows.stream().map(row -> ReadList.restored(row.getField("text"))).toList());
        assertEquals(texts, get("/statements?sort=recorded").extract().path("items.text"));
    }

    @Test
    void tablesTellWhereAndThroughWhomAStatementCame() {
        String denied = record(saying("a"));
        record(saying("b").by(Map.of("name", "Nour News", "kind", "outlet")).on("2023-02-06~").via("The Wall Street Journal", "Reuters")
                .about(Map.of("id", "plant", "text", "A plant")).in("publisher", "The Times").appearing("medium", "Twitter")
                .appearing("cue", "denied")
                .linked("denies", denied));

        NamedCsvRecord row = ReadList.csv(get("/statements?format=csv&claim=plant").extract().asString()).get(0);
        assertEquals(
                List.of("nour-news", "Nour News", "2023-02-06~", "plant", "the-times", "https://news.example/article", "Twitter", "denied",
                        "the-wall-street-journal; reuters", "denies:" + denied, "false"),
                List.of("speaker", "speakerName", "date", "claim", "publisher", "url", "medium", "cue", "via", "links", "retracted")
                        .stream()
                        .map(row::getField).toList());
    }

    @Test
    void statementsAreQuotationsOfSchemaOrg() {
        String denied = record(saying("a"));
        String id = record(
                saying("b").by(Map.of("name", "Nour News", "kind", "outlet")).via("Reuters").about(Map.of("id", "plant", "text", "A plant"))
                        .in("publisher", "The Times").linked("denies", denied).with("language", "en"));

        JsonObject node = ReadList.expanded(get("/statements?format=jsonld&claim=plant").extract().asString()).getJsonObject(0);
        assertEquals(SCHEMA + "Quotation", node.getJsonArray("@type").getString(0));
        assertTrue(node.getString("@id").matches("http://[^/]+/statements/" + id), node.getString("@id"));
        JsonObject speaker = first(node, SCHEMA + "creator");
        assertEquals(SCHEMA + "NewsMediaOrganization", speaker.getJsonArray("@type").getString(0));
        assertEquals("Nour News", value(speaker, SCHEMA + "name"));
        JsonObject claim = first(node, SCHEMA + "about");
        assertEquals(SCHEMA + "Claim", claim.getJsonArray("@type").getString(0));
        assertEquals("A plant", value(claim, SCHEMA + "text"));
        JsonObject document = first(node, SCHEMA + "isBasedOn");
        assertEquals("https://news.example/article", first(document, SCHEMA + "url").getString("@id"));
        assertEquals("The Times", value(first(document, SCHEMA + "publisher"), SCHEMA + "name"));
        assertEquals("allegation", value(node, "urn:onrecord:stance"));
        assertTrue(first(node, "urn:onrecord:denies").getString("@id").endsWith("/statements/" + denied));
        JsonObject hop = first(first(node, "urn:onrecord:appearance"), "urn:onrecord:chain").getJsonArray("@list").getJsonObject(0);
        assertEquals("Reuters", value(first(hop, "urn:onrecord:speaker"), SCHEMA + "name"));
    }

    @Test
    void claimsSpeakersAndDocumentsAreNodesOfTheSameGraph() {
        record(saying("b").by(Map.of("name", "D\u00fa\u00f1", "kind", "person")).about(Map.of("id", "plant", "text", "A plant")));

        String statement = get("/statements?format=jsonld").extract().asString();
        for (String path : List.of("/claims", "/speakers", "/documents")) {
            String id = ReadList.expanded(get(path + "?format=jsonld").extract().asString()).getJsonObject(0).getString("@id");
            assertTrue(statement.contains("\"" + id + "\""), id + " should stand in " + statement);
            given().urlEncodingEnabled(false).get(id).then().statusCode(200);
        }
    }

    @Test
    void aFeedHasWhatAtomRequiresAndItsEntriesKeepTheirIds() {
        String id = record(saying("They said \u0001 so").by("Ann").stance("reaction"));
        record(saying("b"));
        Element feed = feed("/statements?format=atom&sort=recorded&limit=1");
        Element entry = ReadList.children(feed, "entry").get(0);

        for (String required : List.of("id", "title", "updated")) {
            assertEquals(1, ReadList.children(feed, required).size(), required);
            assertEquals(1, ReadList.children(entry, required).size(), required);
        }
        assertEquals("urn:uuid:" + id, text(entry, "id"));
        assertEquals("Ann, reaction: They said \ufffd so", text(entry, "title"));
        assertEquals("Ann", ReadList.children(entry, "author").get(0).getValue());
        assertEquals("reaction", ReadList.children(entry, "category").get(0).getAttributeValue("term"));
        given().urlEncodingEnabled(false).get(link(entry, "alternate")).then().statusCode(200).body("id", equalTo(id));
        assertEquals("b", text(ReadList.children(feed(link(feed, "next")), "entry").get(0), "content"));
        String updated = text(entry, "updated");

        correct(id, saying("They said no").by("Ann"));
        Element corrected = ReadList.children(feed("/statements?format=atom&speaker=Ann"), "entry").get(0);
        assertEquals("urn:uuid:" + id, text(corrected, "id"));
        assertTrue(updated.compareTo(text(corrected, "updated")) <= 0);
        assertEquals(text(feed, "id"), text(feed("/statements?format=atom&sort=recorded&limit=5"), "id"));
    }

    @Test
    void anEntryTellsWhenItWasSaidAndWhereItStood() {
        record(saying("x").on("1066-10-14/1066-10-20").in("publisher", "The Times").in("title", "A title"));
        record(saying("y").on("../2023").with("appearances", List.of(Map.of("document", Map.of("title", "A broadcast")))));
        List<Element> entries = ReadList.children(feed("/statements?format=atom&sort=recorded"), "entry");

        assertEquals("1066-10-14T00:00:00Z", text(entries.get(0), "published"));
        assertEquals("1066-10-14/1066-10-20", created(entries.get(0)));
        assertEquals("https://news.example/article", link(entries.get(0), "via"));
        Element source = ReadList.children(entries.get(0), "source").get(0);
        assertEquals("The Times", text(source, "title"));
        assertEquals("The Times", ReadList.children(source, "author").get(0).getValue());
        assertEquals(text(entries.get(0), "updated").substring(0, 10), text(source, "updated").substring(0, 10));
        given().urlEncodingEnabled(false).get(text(source, "id")).then().statusCode(200).body("name", equalTo("The Times"));
        assertEquals("../2023", created(entries.get(1)));
        for (String absent : List.of("published", "source")) {
            assertTrue(ReadList.children(entries.get(1), absent).isEmpty(), absent);
        }
        assertTrue(ReadList.children(entries.get(1), "link").stream().noneMatch(link -> "via".equals(link.getAttributeValue("rel"))));
    }

    private static String created(Element entry) {
        return entry.getChildText("created", Namespace.getNamespace("http://purl.org/dc/terms/"));
    }

    @Test
    void aTerminalGetsAlignedColumnsOfAtMostAHundred() {
        String text = String.join(" ", IntStream.range(0, 60).mapToObj(i -> i % 9 == 0 ? "\u6c34\u6c34\u6c34" : "word" + i).toList());
        record(saying(text).by("A speaker with a name that is far too long for a column")
                .on("2023-02-06T14:05:00+03:30/2023-02-07T14:05:00Z")
                .via("A relay with a name that is long"));
        record(saying("short \u001b[31m\u202ered\nline").by("Ann").on("2023"));

        List<String> lines = get("/statements?format=txt&sort=recorded").extract().asString().lines().toList();
        int column = lines.get(0).indexOf("TEXT");
        for (String line : lines) {
            assertTrue(line.codePoints().map(c -> c == 0x6c34 ? 2 : 1).sum() <= 100, line);
            assertTrue(line.codePoints().noneMatch(c -> c < ' ' || c == 0x202e), line);
        }
        assertEquals(text, String.join(" ", lines.subList(1, lines.size() - 1).stream().map(line -> line.substring(column)).toList()));
        assertTrue(lines.get(lines.size() - 1).startsWith("2023 "));
        assertEquals("short  [31mred line".replaceAll(" +", " "), lines.get(lines.size() - 1).substring(column));
        assertTrue(get("/statements?format=txt&limit=1").extract().asString().contains("# more: /statements?format=txt&limit=1&cursor="));
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    private static Element feed(String url) {
        return ReadList.feed(get(url).extract().asString());
    }

    private static String text(Element parent, String child) {
        return ReadList.children(parent, child).get(0).getText();
    }

    private static String link(Element parent, String relation) {
        return ReadList.children(parent, "link").stream().filter(link -> relation.equals(link.getAttributeValue("rel"))).findFirst()
                .orElseThrow()
                .getAttributeValue("href");
    }

    private static JsonObject first(JsonObject node, String property) {
        return node.getJsonArray(property).getJsonObject(0);
    }

    private static String value(JsonObject node, String property) {
        return first(node, property).getString("@value");
    }
}
