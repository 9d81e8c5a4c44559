package org.onrecord.storage;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.Metrics;
import org.onrecord.support.Program;

/** Data directories of earlier versions, with what these answered: the program opens them and answers the same. */
class ReleasedIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "v3"})
    void everythingIsAsItWas(String version) throws Exception {
        unpack(version);
        try (Program program = start()) {
            String corrected = answer(version, "history").at("/items/0/statement/id").asText();
            for (Map.Entry<String, String> asked : Map.of("statements", "/statements?retracted=include&sort=recorded&limit=1000",
                    "history", "/statements/" + corrected + "/history", "speakers", "/speakers?limit=1000", "claims", "/claims?limit=1000")
                    .entrySet()) {
                JsonNode now = JSON.readTree(given().urlEncodingEnabled(false).get(program.url() + asked.getValue()).asByteArray());
                assertEquals(answer(version, asked.getKey()), withoutHashes(now), asked.getKey());
            }
            assertTrue(given().get(program.url() + "/changes/verify").then().statusCode(200).extract().jsonPath().getBoolean("intact"));
            isWrittenToAfterItsConnectionsWereIdle(program);
            isRestored(given().get(program.url() + "/export").asByteArray());
        }
    }

    private void isRestored(byte[] export) throws Exception {
        Path another = Files.createDirectories(directory.resolve("another"));
        try (Program program = Program.start(another,
                Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "root:admin=a-token-for-testing"))) {
            int status = given().header("Authorization", "Bearer a-token-for-testing").contentType("application/x-ndjson").body(export)
                    .post(program.url() + "/imports?restore=true").statusCode();
            assertEquals(201, status, program.log());
            assertArrayEquals(export, given().get(program.url() + "/export").asByteArray());
        }
    }

    @Test
    void aNewDirectoryIsWrittenToAfterItsConnectionsWereIdle() throws Exception {
        for (String since : List.of("the first start", "another start")) {
            try (Program program = start()) {
                isWrittenToAfterItsConnectionsWereIdle(program);
                assertFalse(program.log().contains("ERROR"), since + program.log());
            }
        }
    }

    private Program start() throws IOException, InterruptedException {
        return Program.start(directory, Map.of("ONRECORD_TOKENS", "ann=a-token-for-testing", "ONRECORD_WRITE_CHECK", "P1D",
                "QUARKUS_DATASOURCE_JDBC_IDLE_REMOVAL_INTERVAL", "1S", "QUARKUS_DATASOURCE_JDBC_MAX_LIFETIME", "2S"));
    }

    private static void isWrittenToAfterItsConnectionsWereIdle(Program program) throws IOException, InterruptedException {
        double opened = Metrics.all(program.url()).get("agroal_creation_count_total{datasource=\"default\"}");
        Metrics.await(program.url(), "agroal_destroy_count_total{datasource=\"default\"}", closed -> closed >= opened);
        given().header("Authorization", "Bearer a-token-for-testing").contentType(ContentType.JSON).body(saying("x").json())
                .post(program.url() + "/statements").then().statusCode(201);
    }

    private static JsonNode answer(String version, String name) throws IOException {
        try (InputStream saved = ReleasedIT.class.getResourceAsStream("/released/" + version + "/" + name + ".json")) {
            return inTodaysShape(JSON.readTree(saved));
        }
    }

    /** Those versions gave one length of time where there are two now, and did not count who spoke. */
    private static JsonNode inTodaysShape(JsonNode answer) {
        for (JsonNode claim : answer.findParents("denialLatency")) {
            String latency = claim.get("denialLatency").asText();
            ((ObjectNode) claim).putObject("denialLatency").put("min", latency).put("max", latency);
        }
        answer.path("items").findParents("speakers")
                .forEach(tally -> ((ObjectNode) tally).put("speakerCount", tally.get("speakers").size()));
        return answer;
    }

    /** Those versions had none. */
    private static JsonNode withoutHashes(JsonNode answer) {
        List<JsonNode> hashed = answer.findParents("hash");
        hashed.forEach(node -> ((ObjectNode) node).remove("hash"));
        return answer;
    }

    private void unpack(String version) throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        try (ZipInputStream zip = new ZipInputStream(ReleasedIT.class.getResourceAsStream("/released/" + version + "/data.zip"))) {
            String name = zip.getNextEntry().getName();
            Files.copy(zip, data.resolve(name));
        }
    }
}
