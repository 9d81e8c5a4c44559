package org.onrecord.changeset;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Program;

/** Two packaged programs on one PostgreSQL see what the other records, and remember no names that it has changed. */
class TwoNodesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void whatOneRecordsTheOtherShowsWithTheNamesThatHoldSince() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
                Program one = node("one", postgres); Program other = node("other", postgres)) {
            record(one, "Ann", "said by Ann");
            record(one, "Ben", "said by Ben");
            awaitChangeset(other, 2);
            ofAnn(one).body("items.text", contains("said by Ann"));
            ofAnn(other).body("items.text", contains("said by Ann"));

            as(other).body(Map.of("into", "ann")).post(other.url() + "/speakers/ben/merge").then().statusCode(200);
            // The changeset of the other lies between two of its own.
            record(one, "Ann", "said later");
            ofAnn(one).body("changeset", equalTo(4)).body("total", equalTo(3));

            awaitChangeset(other, 4);
            ofAnn(other).body("total", equalTo(3));
            as(one).post(one.url() + "/speakers/ben/unmerge").then().statusCode(200);
            awaitChangeset(other, 5);
            ofAnn(other).body("total", equalTo(2));
        }
    }

    private Program node(String name, EmbeddedPostgres postgres) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann:admin=a-token-for-testing"));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
        return Program.startOnPostgresql(Files.createDirectory(directory.resolve(name)), environment);
    }

    private static RequestSpecification as(Program program) {
        return given().queryParam("reason", "as it is").header("Authorization", "Bearer a-token-for-testing").contentType("application/json");
    }

    private static void record(Program program, String speaker, String text) throws IOException {
        as(program).body("""
                {"text": "%s", "stance": "denial", "date": "2023-02-06", "speaker": "%s", "appearances": [{"document": {"title": "A broadcast"}}]}"""
                .formatted(text, speaker)).post(program.url() + "/statements").then().statusCode(201);
    }

    private static ValidatableResponse ofAnn(Program program) throws IOException {
        return given().get(program.url() + "/statements?speaker=ann&count=exact").then().statusCode(200);
    }

    private static void awaitChangeset(Program program, int changeset) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (given().get(program.url() + "/changes?limit=1").jsonPath().getInt("changeset") < changeset) {
            assertTrue(Instant.now().isBefore(end), "changeset " + changeset + " is not shown");
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
