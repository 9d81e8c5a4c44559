package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.asAlice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.onrecord.exchange.Seeds;
import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.support.Imports;

@BehaviourTest
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern VARYING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT.*Z");

    @Inject
    Seeds seeds;

    @Test
    void everyOperationHasAnIdASummaryAndItsProblems() {
        List<String> ids = new ArrayList<>();
        operations((path, operation) -> {
            ids.add(operation.path("operationId").asText());
            assertFalse(operation.path("summary").asText().isBlank(), path);
            assertEquals("#/components/schemas/Problem",
                    operation.at("/responses/400/content/application~1problem+json/schema/$ref").asText(), path);
            String security = path.startsWith("get ") && !path.equals("get /token") ? "[{},{\"token\":[]}]" : "[{\"token\":[]}]";
            assertEquals(security, operation.path("security").toString(), path);
            assertTrue(operation.path("responses").has("401"), path);
        });
        assertTrue(ids.size() >= 12, ids.toString());
        assertEquals(ids.size(), new TreeSet<>(ids).size(), ids.toString());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = document();
        for (JsonNode reference : document.findValues("$ref")) {
            assertFalse(document.at(reference.asText().substring(1)).isMissingNode(), reference.asText());
        }
        assertEquals("bearer", document.at("/components/securitySchemes/token/scheme").asText());
    }

    @Test
    void whatIsOnRecordIsAStringOrAnObject() {
        JsonNode speaker = document().at("/components/schemas/StatementDraft/properties/speaker");
        assertEquals("#/components/schemas/SpeakerReference", speaker.path("$ref").asText());
        assertEquals("[{\"type\":\"string\"},{\"$ref\":\"#/components/schemas/SpeakerDraft\"}]",
                document().at("/components/schemas/SpeakerReference/oneOf").toString());
    }

    @Test
    void nothingStandsBesideAReference() {
        for (JsonNode object : document().findParents("$ref")) {
            assertEquals(1, object.size(), object.toString());
        }
    }

    /** So that a client can ask for what an answer showed. */
    @Test
    void theVariableOfAPathHasTheTypeThatAnswersGiveIt() {
        List<String> compared = new ArrayList<>();
        operations((path, operation) -> operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            JsonNode shown = resolved(operation.at("/responses/200/content/application~1json/schema")).path("properties").path(name);
            if (parameter.path("in").asText().equals("path") && !shown.isMissingNode()) {
                compared.add(path);
                JsonNode asked = resolved(parameter.path("schema"));
                assertEquals(resolved(shown).path("type"), asked.path("type"), path);
                assertEquals(resolved(shown).path("format"), asked.path("format"), path);
            }
        }));
        assertTrue(compared.containsAll(List.of("get /statements/{id}", "put /statements/{id}", "get /documents/{id}", "get /imports/{id}",
                "get /speakers/{id}", "get /changes/{number}")), compared.toString());
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document().at(schema.path("$ref").asText().substring(1)) : schema;
    }

    @Test
    void theEventsOfTheStreamAreDescribed() {
        JsonNode stream = document().at("/paths/~1changes/get/responses/200/content/text~1event-stream");
        assertTrue(stream.path("example").asText().startsWith("id: 2\nevent: changeset\ndata: {"), stream.toString());
    }

    @Test
    void noMemberThatIsSentMayBeNull() {
        List<String> pointers = new ArrayList<>();
        for (String path : List.of("/statements", "/speakers", "/claims", "/speakers/{id}/merge")) {
            JsonNode body = document().path("paths").path(path).at("/post/requestBody/content/application~1json/schema");
            members(body, "", Set.of(), pointer -> {
                pointers.add(pointer);
                Object json = null;
                for (String step : reversed(pointer.substring(1).split("/"))) {
                    json = step.equals("0") ? Collections.singletonList(json) : Collections.singletonMap(step, json);
                }
                Response answer = asAlice().queryParam("reason", "r").body(json).post(path.replace("{id}", "x"));
                assertEquals("should not be null; leave it out or give a value",
                        answer.jsonPath().getString("errors.find { it.pointer == '" + pointer + "' }.detail"),
                        path + " " + pointer + " " + answer.asString());
            });
        }
        assertTrue(pointers.containsAll(List.of("/externalId", "/speaker/affiliations/0/from", "/appearances/0/quote/suffix", "/into",
                "/links/0/statement", "/appearances/0/chain/0/speaker/sameAs/0")), pointers.toString());
    }

    /** Gives the pointer to each member that a schema describes, however deep, but for those of what it is within already. */
    private static void members(JsonNode schema, String pointer, Set<String> within, Consumer<String> each) {
        String reference = schema.path("$ref").asText();
        if (within.contains(reference)) {
            return;
        } else if (!reference.isEmpty()) {
            Set<String> deeper = new HashSet<>(within);
            deeper.add(reference);
            members(document().at(reference.substring(1)), pointer, deeper, each);
            return;
        }
        assertFalse(schema.path("type").toString().contains("null"), pointer);
        List.of("allOf", "oneOf", "anyOf").forEach(parts -> schema.path(parts).forEach(part -> members(part, pointer, within, each)));
        schema.path("properties").properties().forEach(member -> {
            each.accept(pointer + "/" + member.getKey());
            members(member.getValue(), pointer + "/" + member.getKey(), within, each);
        });
        if (schema.has("items")) {
            each.accept(pointer + "/0");
            members(schema.path("items"), pointer + "/0", within, each);
        }
    }

    private static List<String> reversed(String... steps) {
        List<String> reversed = new ArrayList<>(List.of(steps));
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void everyParameterIsDescribed() {
        operations((path, operation) -> operation.path("parameters").forEach(parameter -> assertFalse(
                parameter.path("description").asText().isBlank(), path + " " + parameter.path("name").asText())));
    }

    @Test
    void enumerationsHaveTheWordsOfTheWire() {
        assertEquals(List.of("denial", "allegation", "reaction"), words("Stance"));
        assertEquals(List.of("denies", "confirms", "responds-to", "repeats", "corrects", "retracts"), words("LinkType"));
    }

    @Test
    void theExamplesAreWhatTheServiceTakesAndGives() throws JsonProcessingException {
        seeds.load(Path.of("seeds"));
        Response recorded = asAlice().body(sent("/paths/~1statements/post")).post("/statements");
        answers("recordStatement", recorded);

        answers("draftStatements", asAlice().body(sent("/paths/~1drafts/post")).post("/drafts"));
        asAlice().body(sent("/paths/~1drafts~1outcomes/post")).post("/drafts/outcomes").then().statusCode(204);
        answers("getDraftStatistics", given().get("/statistics/drafts"));

        String document = recorded.path("appearances[0].document.id");
        String reaction = given().get("/statements?speaker=mykhailo-podolyak").path("items[0].id");
        String denial = given().get("/statements?speaker=nour-news&stance=denial&sort=recorded").path("items[0].id");
        Map<String, String> paths = Map.ofEntries(
                Map.entry("listStatements", "/statements?speaker=mykhailo-podolyak"),
                Map.entry("getStatement", "/statements/" + reaction),
                Map.entry("getStatementHistory", "/statements/" + reaction + "/history"),
                Map.entry("getStatementThread", "/statements/" + denial + "/thread"),
                Map.entry("listSpeakers", "/speakers?q=nour"),
                Map.entry("getSpeaker", "/speakers/nour-news"),
                Map.entry("listSuggestions", "/suggestions?q=nour"),
                Map.entry("listClaims", "/claims?q=faster"),
                Map.entry("getClaim", "/claims/iran-russia-drone-plant"),
                Map.entry("listContradictions", "/contradictions"),
                Map.entry("listChanges", "/changes?since=1"),
                Map.entry("getStatistics", "/statistics?by=speaker,stance&period=month&speaker=nour-news"),
                Map.entry("getRecord", "/"),
                Map.entry("getFacets", "/statistics/facets?speaker=nour-news&stance=reaction"),
                Map.entry("listDocuments", "/documents?q=news.example"),
                Map.entry("getDocument", "/documents/" + document));
        assertExamples(paths);

        String csv = document().at("/paths/~1imports/post/requestBody/content/text~1csv/examples/table/value").asText();
        JsonPath report = Imports.csv(csv, "dataset", "ministries");
        assertEquals(shape(example("importStatements")), shape(JSON.readTree(report.prettify())));
        assertExamples(Map.of("listImports", "/imports", "getImport", "/imports/" + report.getString("id"), "listImportErrors",
                "/imports/" + report.getString("id") + "/errors"));
    }

    private static void assertExamples(Map<String, String> paths) throws JsonProcessingException {
        for (Map.Entry<String, String> path : paths.entrySet()) {
            answers(path.getKey(), given().get(path.getValue()));
        }
    }

    @Test
    void theExamplesOfCurationAreWhatTheServiceTakesAndGives() throws JsonProcessingException {
        seeds.load(Path.of("seeds"));
        String speaker = sent("/paths/~1speakers/post");
        assertEquals(speaker, sent("/paths/~1speakers~1{id}/put"));
        answers("createSpeaker", asAlice().body(speaker).post("/speakers"));
        asAlice().body(Map.of("name", "I.R.N.A.")).post("/speakers");
        answers("listDuplicateSpeakers", given().get("/speakers/duplicates"));
        answers("mergeSpeaker", asAlice().queryParam("reason", "the same").body(Map.of("into", "islamic-republic-news-agency"))
                .post("/speakers/i-r-n-a/merge"));

        answers("createClaim", asAlice().body(sent("/paths/~1claims/post")).post("/claims"));
        asAlice().body(Map.of("id", "second", "text", "Iran helps Russia to build a drone plant!")).post("/claims");
        answers("listDuplicateClaims", given().get("/claims/duplicates"));

        asAlice().body(Draft.saying("x").in("url", "https://news.example/2023/drones").json()).post("/statements");
        asAlice().body(Draft.saying("y").in("url", "https://www.news.example/2023/drones/").json()).post("/statements");
        answers("listDuplicateDocuments", given().get("/documents/duplicates"));
        answers("mergeClaim", asAlice().queryParam("reason", "the same").body(Map.of("into", "iran-russia-drone-plant"))
                .post("/claims/drone-plant-in-russia/merge"));

        asAlice().body(Map.of("name", "Pat Example", "kind", "person", "sameAs",
                List.of("https://www.wikidata.org/entity/Q1", "https://www.wikidata.org/entity/Q2"))).post("/speakers");
        answers("listConflatedSpeakers", given().get("/speakers/conflated"));
    }

    private static String sent(String operation) {
        return document().at(operation + "/requestBody/content/application~1json/examples/real/value").toString();
    }

    private static void answers(String operationId, Response response) throws JsonProcessingException {
        assertEquals(shape(example(operationId)), shape(JSON.readTree(response.then().extract().asString())), operationId);
    }

    private static JsonNode example(String operationId) {
        Set<JsonNode> examples = new HashSet<>();
        operations((path, operation) -> {
            if (operation.path("operationId").asText().equals(operationId)) {
                operation.path("responses").properties().stream().filter(response -> response.getKey().startsWith("2"))
                        .map(response -> response.getValue().at("/content/application~1json/examples/real/value")).forEach(examples::add);
            }
        });
        assertEquals(1, examples.size(), operationId);
        return examples.iterator().next();
    }

    @Test
    void eachFormatOfAListIsDescribedAsWhatItIs() {
        JsonNode formats = document().at("/paths/~1statements/get/responses/200/content");
        assertEquals("#/components/schemas/PageStatementView", formats.at("/application~1json/schema/$ref").asText());
        assertEquals(List.of("application/atom+xml", "application/json", "application/ld+json", "application/x-ndjson",
                "text/csv;charset=UTF-8", "text/html", "text/plain;charset=UTF-8"),
                formats.properties().stream().map(Map.Entry::getKey).sorted().toList());
        assertEquals("string", formats.at("/text~1csv;charset=UTF-8/schema/type").asText());
    }

    @Test
    void theDocumentationCanBeRead() {
        given().get("/q/swagger-ui/").then().statusCode(200).contentType(ContentType.HTML);
        given().get("/q/health").then().statusCode(200);
        given().get("/statements/not-an-id");
        given().get("/q/metrics").then().statusCode(200).body(containsString("uri=\"/statements/{id}\""), not(containsString("not-an-id")));
    }

    private static List<String> words(String schema) {
        List<String> words = new ArrayList<>();
        document().at("/components/schemas/" + schema + "/enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static void operations(BiConsumer<String, JsonNode> check) {
        document().path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> check.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values without what differs from run to run: ids and instants, and who wrote. */
    private static Object shape(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(),
                    List.of("by", "rate", "hash", "confidence").contains(field.getKey()) ? "varies" : shape(field.getValue())));
            return fields;
        } else if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(shape(item)));
            return items;
        }
        return VARYING.matcher(node.asText()).matches() ? "varies" : node.asText();
    }
}
