package org.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.replace;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Imports.lines;
import static org.onrecord.support.Imports.ndjson;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.EmptyRecord;

/** Of an export that is not what was exported, nothing is kept, and the answer says what is wrong with it. */
@BehaviourTest
class TamperedExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 60;
    /** What no changeset seals: which statement an imported row became. */
    private static final String UNSEALED = "row";

    /** Of one record for all tests. */
    private static String export;

    @BeforeEach
    void fill() {
        if (export == null) {
            fillAndExport();
        }
    }

    private static void fillAndExport() {
        String first = record(saying("first").by(Map.of("name", "Agency", "kind", "outlet", "aliases",
                List.of(Map.of("name", "The Agency", "from", "1990", "to", "2024")), "sameAs", List.of("https://agency.example/"),
                "affiliations",
                List.of(Map.of("organization", "Council", "role", "outlet", "from", "2020"))))
                .about(Map.of("id", "a-claim", "text", "A claim", "negation", "No claim")).via("Relay").with("verbatim", true)
                .in("title", "Title").appearing("quote", Map.of("exact", "first!")).appearing("printedName", "the agency")
                .with("language", "en"));
        correct(first, saying("second").by("Agency").linked("denies", record(saying("other"))));
        asRoot().delete("/statements/" + record(saying("to be purged").appearing("cue", "said")) + "?purge=true&reason=order").then()
                .statusCode(200);
        retract(record(saying("third").in("title", "Another title").in("url", "http://news.example/article")));
        ndjson(lines(saying("row one").with("externalId", "1"), saying("row two")));
        asAlice().body(Map.of("name", "Agency Press")).post("/speakers");
        merge("/speakers/agency-press", "agency");
        record(saying("reprinted").in("url", "https://mirror.example/article"));
        String mirror = get("/documents?q=mirror").getString("items[0].id");
        replace("/documents/" + mirror, Map.of("url", "https://mirror.example/article", "title", "Reprint"));
        merge("/documents/" + mirror, get("/documents?q=news.example").getString("items[0].id"));
        export = export();
        EmptyRecord.now();
    }

    private static String export() {
        return given().get("/export").then().statusCode(200).extract().asString();
    }

    private static Response restore(String export) {
        return asRoot().contentType("application/x-ndjson").body(export.getBytes(StandardCharsets.UTF_8)).post("/imports?restore=true");
    }

    /** The export with the last line that belongs to the others, as whoever forges one would write it. */
    private static String ended(List<String> lines) {
        List<String> head = lines.subList(0, lines.size() - 1);
        String text = String.join("\n", head) + "\n";
        return text + "{\"type\":\"end\",\"lines\":" + (head.size() - 1) + ",\"sha256\":\"" + sha256(text) + "\"}\n";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void nothingIsKept() {
        assertEquals(2, export().lines().count());
        given().get("/statements?retracted=include").then().body("changeset", equalTo(0)).body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "version  | \"text\":\"other\"           | \"text\":\"o\\u0000ther\"              | /text  | U+0000",
            "version  | \"text\":\"other\"           | \"text\":\"o\\ud800ther\"              | /text  | surrogate",
            "version  | \"text\":\"other\"           | \"text\":\"\"                          | /text  | visible character",
            "version  | \"date\":\"2023-02-06\"      | \"date\":\"9999\"                      | /date  | lies in the future of its changeset",
            "version  | \"date\":\"2023-02-06\"      | \"date\":\"2023-02-30\"                | /date  | no date of the calendar",
            "version  | \"stance\":\"allegation\"    | \"stance\":\"lie\"                     | /stance | should be one of denial, allegation, reaction",
            "version  | \"version\":1                | \"version\":0                          | /version | must be greater than or equal to 1",
            "version  | \"speaker\":\"somebody\"     | \"speaker\":\"nobody\"                 |        | names a speaker that is not there: 'nobody'",
            "version  | \"claim\":\"a-claim\"        | \"claim\":\"b-claim\"                  |        | names a claim that is not there: 'b-claim'",
            "version  | \"changeset\":1              | \"changeset\":99                       | /changeset | names a changeset that is not there",
            "version  | \"document\":\"0             | \"document\":\"1                       | /appearances | names a document that is not there",
            "version  | \"language\":\"en\"          | \"language\":\"\"                      | /language | language tag",
            "version  | \"type\":\"denies\"          | \"type\":\"doubts\"                    | /links/0/type | should be one of",
            "version  | \"printedName\":\"the agency\" | \"printedName\":\"the\\nagency\"    | /appearances/0/printedName | line break",
            "version  | \"text\":\"other\"           | \"text\":\"other\",\"rank\":1          | /rank  | is no field here",
            "version  | \"salt\":\"                  | \"digest\":\"                          | /digest | SHA-256",
            "speaker  | \"name\":\"Agency\"          | \"name\":\"Agen\\ncy\"                 | /name  | line break",
            "speaker  | \"kind\":\"outlet\"          | \"kind\":\"paper\"                     | /kind  | should be one of",
            "speaker  | https://agency.example/      | javascript:alert(1)                    | /sameAs/0 | http or https",
            "speaker  | \"from\":\"1990\"            | \"from\":\"2030\"                      | /aliases/0/from | lies in the future",
            "speaker  | \"id\":\"agency\"            | \"id\":\"agency/../x\"                 | /id    | should be a slug",
            "affiliation | \"role\":\"outlet\"       | \"role\":\"out\\u202elet\"             | /role  | bidirectional",
            "claim    | \"text\":\"A claim\"         | \"text\":\"A\\u0000claim\"             | /text  | control",
            "claim    | \"negation\":\"No claim\"    | \"negation\":\"\"                      | /negation | visible character",
            "document | https://news.example/article | javascript:alert(1)                    | /url   | http or https",
            "document | https://news.example/article\" | https://news.example/article\",\"published\":\"9999\" | /published | lies in the future",
            "changeset | \"by\":\"alice\"            | \"by\":\"al\\u0000ice\"                | /by    | U+0000",
            "changeset | \"at\":\"2                 | \"at\":\"9                              | /at    | nor in the future",
            "changeset | \"number\":1                | \"number\":2                           | /number | follow each other without gaps",
            "changeset | \"hash\":\"                 | \"hash\":\"x                           | /hash  | SHA-256",
            "row      | \"digest\":\"                | \"digest\":\"x                         | /digest | SHA-256",
            "row      | \"statement\":\"0            | \"statement\":\"1                      | /statement | names a statement that is not there"})
    void whatAWriteRefusesARestoreRefusesNamingLineAndField(String type, String was, String now, String pointer, String detail) {
        List<String> lines = new ArrayList<>(export.lines().toList());
        int line = 0;
        while (!lines.get(line).startsWith("{\"type\":\"" + type + "\"") || !lines.get(line).contains(was)) {
            line++;
        }
        lines.set(line, lines.get(line).replace(was, now));
        restore(ended(lines)).then().statusCode(400).body("type", endsWith(":validation")).body("detail", containsString(detail))
                .body("detail", containsString("ine " + (line + 1) + " "))
                .body("errors[0].pointer", equalTo(pointer == null ? "" : pointer));
        nothingIsKept();
    }

    @Test
    void aLineThatStandsThereTwiceIsNamed() {
        List<String> lines = export.lines().toList();
        Set<String> types = Set.of("speaker", "claim", "document", "merged-speaker", "merged-document", "former-state", "changeset",
                "version", "row");
        for (int i = 1; i < lines.size() - 1; i++) {
            String type = type(lines.get(i));
            if (types.contains(type) && !type.equals(type(lines.get(i + 1)))) {
                List<String> twice = new ArrayList<>(lines);
                twice.add(i, lines.get(i));
                restore(ended(twice)).then().statusCode(400).body("detail", containsString("ine " + (i + 2) + " "));
            }
        }
        nothingIsKept();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "\"text\":\"other\"            | \"text\":\"mother\"            | changeset 2: is not what its hash was made of, or not behind the changeset that it followed; it made 1 version of statements: 0",
            "\"stance\":\"allegation\",    | \"stance\":\"denial\",         | version 1, of changeset 4: is not what was written",
            "\"exact\":\"first!\"          | \"exact\":\"first?\"           | changeset 1: is not what its hash was made of, or not behind the changeset that it followed; it made 1 version of statements: 0",
            "\"title\":\"Another title\"  | \"title\":\"Other title\"    | is not what its hash was made of",
            "\"text\":\"[removed]\"        | \"text\":\"Put back\"          | has words, though changeset 5 has removed them",
            "\"version\":2,                | \"version\":7,                 | , version 7, of changeset 3: follows no version before it",
            "\"type\":\"denies\",\"statement\":\"0 | \"type\":\"denies\",\"statement\":\"1 | , version 2, of changeset 3: links to a statement that is not on record",
            "\"until\":3                   | \"until\":4                    | does not end where the next one begins",
            "\"role\":\"outlet\"           | \"role\":\"organ\"             | speaker agency, of changeset 10: is not what that changeset left",
            "\"negation\":\"No claim\"     | \"negation\":\"A fact\"        | claim a-claim, of changeset 1: is not what that changeset left",
            "\"url\":\"https://news.example/article\" | \"url\":\"https://news.example/b\" | is not what that changeset left",
            "\"by\":\"root\"               | \"by\":\"mallory\"             | changeset 5: is not what its hash was made of"})
    void aRecordWhoseChainDoesNotHoldIsNotServedAndWhatWasAlteredIsNamed(String was, String now, String detail) {
        String altered = export.replace(was, now);
        assertTrue(!altered.equals(export), was);
        restore(ended(altered.lines().toList())).then().statusCode(422).contentType("application/problem+json")
                .body("type", endsWith(":altered-record")).body("detail", containsString(detail));
        nothingIsKept();
    }

    @Test
    void aLineThatIsNullIsNamed() {
        List<String> lines = new ArrayList<>(export.lines().toList());
        lines.add(3, "null");
        restore(ended(lines)).then().statusCode(400).body("detail", containsString("Line 4 is null"));
        nothingIsKept();
    }

    @Test
    void linesThatAreMissingAreFoundOut() {
        List<String> lines = export.lines().toList();
        for (int i = 1; i < lines.size() - 1; i++) {
            if (!type(lines.get(i)).equals(UNSEALED)) {
                List<String> rest = new ArrayList<>(lines);
                rest.remove(i);
                int status = restore(ended(rest)).statusCode();
                assertTrue(status == 400 || status == 422, lines.get(i) + " is missing: " + status);
            }
        }
        nothingIsKept();
    }

    @Test
    void linesThatWereMovedAreFoundOutByTheEnd() {
        List<String> lines = new ArrayList<>(export.lines().toList());
        lines.add(1, lines.remove(2));
        restore(String.join("\n", lines)).then().statusCode(400).body("detail", containsString("lines have been changed or moved"));
        nothingIsKept();
    }

    @Test
    void nothingThatWasChangedAtRandomIsRestored() {
        Random random = new Random(24);
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(bytes.length);
            byte by = (byte) (' ' + random.nextInt(95));
            if (bytes[at] != by) {
                bytes[at] = by;
                Response answer = restore(new String(bytes, StandardCharsets.UTF_8));
                assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422,
                        "byte " + at + " as " + (char) by + ": " + answer.asString());
            }
        }
        nothingIsKept();
    }

    /** Whoever fits the end to it changes nothing that is sealed either: what is restored all the same has the same lines. */
    @Test
    void nothingThatIsSealedCanBeForged() throws JsonProcessingException {
        Random random = new Random(25);
        String exported = sorted(export);
        for (int i = 0; i < TRIES; i++) {
            String forged = ended(forged(random, export.lines().toList()));
            Response answer = restore(forged);
            if (answer.statusCode() == 201) {
                assertEquals(exported, sorted(export()), forged);
                EmptyRecord.now();
            } else {
                assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422, forged + answer.asString());
            }
        }
        nothingIsKept();
    }

    private static String sorted(String export) {
        return export.lines().filter(line -> !type(line).equals("end")).sorted().collect(Collectors.joining("\n"));
    }

    private static List<String> forged(Random random, List<String> export) throws JsonProcessingException {
        List<String> lines = new ArrayList<>(export);
        int line = 1 + random.nextInt((int) lines.stream().filter(one -> !type(one).equals(UNSEALED)).count() - 2);
        switch (random.nextInt(10)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(line));
            case 2 -> lines.set(line, lines.set(1 + random.nextInt(line), lines.get(line)));
            default -> {
                JsonNode json = JSON.readTree(lines.get(line));
                change(random, json);
                lines.set(line, JSON.writeValueAsString(json));
            }
        }
        return lines;
    }

    /** Changes one value somewhere within. */
    private static void change(Random random, JsonNode json) {
        if (json instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            JsonNode value = object.get(name);
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else if (value.isContainerNode() && value.size() > 0) {
                change(random, value);
            } else {
                object.set(name, changed(random, value));
            }
        } else if (json instanceof ArrayNode array) {
            int at = random.nextInt(array.size());
            if (random.nextInt(4) == 0) {
                array.insert(at, array.get(at));
            } else if (array.get(at).isContainerNode() && array.get(at).size() > 0) {
                change(random, array.get(at));
            } else {
                array.set(at, changed(random, array.get(at)));
            }
        }
    }

    private static JsonNode changed(Random random, JsonNode value) {
        return switch (random.nextInt(3)) {
            case 0 -> TextNode.valueOf(value.asText() + "x");
            case 1 -> value.isNumber() ? JSON.getNodeFactory().numberNode(value.asLong() + 1) : TextNode.valueOf("");
            default -> JSON.getNodeFactory().booleanNode(!value.asBoolean());
        };
    }

    private static String type(String line) {
        return line.substring(9, line.indexOf('"', 9));
    }
}
