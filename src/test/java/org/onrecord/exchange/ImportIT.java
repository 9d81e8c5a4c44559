package org.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Imports;
import org.onrecord.support.Program;

/** Large uploads, and what becomes of them when the packaged program is killed. */
class ImportIT {
    private static final int ROWS = 3_000;
    private static final Map<String, String> ENVIRONMENT = Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS",
            "ann:admin=a-token-for-testing");
    private static final String HEAP = "192m";

    @TempDir
    Path directory;

    @Test
    void whatAKilledImportHasLeftIsCompletedByTheSameUpload() throws Exception {
        Path rows = directory.resolve("rows.ndjson");
        Files.write(rows, (Iterable<String>) IntStream.range(0, ROWS).mapToObj(i -> Imports.line(
                saying("What somebody said, number " + i).by("Speaker " + i % 300).in("url", "https://news.example/" + i)
                        .with("externalId", "row-" + i)
                        .about(Map.of("text", "Claim " + i % 100))))::iterator);
        Program program = Program.start(directory, ENVIRONMENT, HEAP);
        CompletableFuture<HttpResponse<String>> upload = send(program, rows);
        while (standing(program).getInt("items[0].created") < ROWS / 4) {
            assertTrue(!upload.isDone(), "The upload should have been under way for longer");
            Thread.sleep(50);
        }
        program.kill();

        try (Program again = Program.start(directory, ENVIRONMENT, HEAP)) {
            JsonPath left = standing(again);
            int recorded = left.getInt("items[0].created");
            assertEquals("interrupted", left.getString("items[0].state"));
            assertEquals(recorded, total(again));

            JsonPath report = JsonPath.from(send(again, rows).get().body());
            assertEquals(ROWS - recorded + " 0 " + recorded + " 0", Imports.counts(report), report::prettify);
            assertEquals(ROWS, total(again));
            given().get(again.url() + "/claims/claim-7").then().statusCode(200).body("alleged.statements", equalTo(ROWS / 100));
            export(again, directory.resolve("h2.ndjson"));
        }
        acrossDatabases();
    }

    /** The same record, byte for byte, in PostgreSQL and back in another H2. */
    private void acrossDatabases() throws Exception {
        Path there = Files.createDirectory(directory.resolve("postgresql"));
        Path back = Files.createDirectory(directory.resolve("back"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
                Program program = Program.startOnPostgresql(there,
                        Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann:admin=a-token-for-testing",
                                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres")))) {
            restore(program, directory.resolve("h2.ndjson"));
            export(program, directory.resolve("postgresql.ndjson"));
        }
        try (Program program = Program.start(back, ENVIRONMENT, HEAP)) {
            restore(program, directory.resolve("postgresql.ndjson"));
            export(program, directory.resolve("back.ndjson"));
        }
        assertEquals(-1, Files.mismatch(directory.resolve("h2.ndjson"), directory.resolve("postgresql.ndjson")));
        assertEquals(-1, Files.mismatch(directory.resolve("h2.ndjson"), directory.resolve("back.ndjson")));
    }

    private static void restore(Program program, Path export) throws Exception {
        JsonPath report = JsonPath.from(post(program, "/imports?restore=true", export).get().body());
        assertEquals(ROWS, report.getInt("created"), report::prettify);
    }

    private static void export(Program program, Path file) throws IOException, InterruptedException {
        assertEquals(200, HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(program.url() + "/export")).build(), BodyHandlers.ofFile(file)).statusCode());
    }

    private static CompletableFuture<HttpResponse<String>> send(Program program, Path rows) throws IOException {
        return post(program, "/imports?dataset=test", rows);
    }

    private static CompletableFuture<HttpResponse<String>> post(Program program, String path, Path body) throws IOException {
        return HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(URI.create(program.url() + path))
                .header("Authorization", "Bearer a-token-for-testing").header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(body)).build(), BodyHandlers.ofString());
    }

    private static JsonPath standing(Program program) throws IOException {
        JsonPath imports = given().get(program.url() + "/imports").jsonPath();
        return imports.getList("items").isEmpty() ? JsonPath.from("{\"items\":[{\"created\":0}]}") : imports;
    }

    private static int total(Program program) throws IOException {
        return given().get(program.url() + "/statements?limit=1&count=exact").jsonPath().getInt("total");
    }
}
