package org.onrecord.storage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Command;
import org.onrecord.support.Program;

/** A database that is slow, busy or gone: the program says so, and recovers by itself. */
class DatabaseDownIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 12;

    @TempDir
    Path directory;

    @Test
    void theProgramSaysSoAndRecoversByItself() throws Exception {
        EmbeddedPostgres postgres = postgres(0);
        int port = postgres.getPort();
        try (Program program = Program.startOnPostgresql(directory, Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS",
                "ann=a-token-for-testing", "ONRECORD_QUERY_TIMEOUT", "1S", "ONRECORD_WRITE_CHECK", "0.5S",
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "4",
                "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "1S",
                // The first connection may take longer, on a machine that has much to do.
                "QUARKUS_FLYWAY_CONNECT_RETRIES", "5", "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.getJdbcUrl("postgres", "postgres")))) {
            whileItIsLocked(postgres, program);
            read(program).then().statusCode(200);

            postgres.close();
            unavailable(read(program), "5");
            unavailable(write(program), "5");
            // These come from the index.
            given().get(program.url() + "/statements?q=x").then().statusCode(200);
            given().get(program.url() + "/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
            given().get(program.url() + "/q/health/live").then().statusCode(200);

            postgres = postgres(port);
            awaitReady(program, 200);
            read(program).then().statusCode(200).body("changeset", equalTo(0));
            write(program).then().statusCode(201);
            assertFalse(program.log().contains("A request failed"), program.log());
        } finally {
            postgres.close();
        }
    }

    @Test
    void itIsNotReadyWhileNothingCanBeRecorded() throws Exception {
        try (EmbeddedPostgres postgres = postgres(0);
                Program program = Program.startOnPostgresql(directory, Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS",
                        "ann=a-token-for-testing", "ONRECORD_WRITE_CHECK", "0.5S", "QUARKUS_DATASOURCE_JDBC_URL",
                        postgres.getJdbcUrl("postgres", "postgres")))) {
            awaitReady(program, 200);
            execute(postgres, "alter table statement_version add constraint broken check (text = 'nothing')");
            awaitReady(program, 503);
            given().get(program.url() + "/q/health/ready").then()
                    .body("checks.find { it.name == 'Recording statements' }.status", equalTo("DOWN"))
                    .body("checks.find { it.name == 'Recording statements' }.data.reason", containsString("the log tells why"));
            assertEquals(new Command(1, "not ready: Recording statements: A statement could not be recorded; the log tells why.\n"),
                    Program.command(directory, Map.of("QUARKUS_HTTP_PORT", Integer.toString(program.port())), "health"));
            for (int i = 0; i < 5; i++) {
                assertFalse(program.log().contains("writes in a row"), program.log());
                write(program).then().statusCode(500);
            }
            assertTrue(program.log().contains("5 writes in a row have failed"), program.log());
            read(program).then().statusCode(200).body("changeset", equalTo(0));
            execute(postgres, "alter table statement_version drop constraint broken");
            awaitReady(program, 200);
            write(program).then().statusCode(201).body("changeset", equalTo(1));
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void whileItIsLocked(EmbeddedPostgres postgres, Program program) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try (Connection other = lock(postgres)) {
            unavailable(read(program), "30").then().body("detail", containsString("too long"));
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(clients.submit(() -> read(program)));
            }
            for (Future<Response> answer : answers) {
                assertEquals(503, answer.get().statusCode(), program.log());
            }
            other.rollback();
        } finally {
            clients.shutdownNow();
        }
    }

    private static Connection lock(EmbeddedPostgres postgres) throws SQLException {
        Connection connection = postgres.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table speaker in access exclusive mode");
        }
        return connection;
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").setPort(port)
                .setDataDirectory(directory.resolve("postgresql")).setCleanDataDirectory(false).start();
    }

    private static Response read(Program program) throws IOException {
        return given().get(program.url() + "/speakers");
    }

    private static Response write(Program program) throws IOException {
        return given().header("Authorization", "Bearer a-token-for-testing").contentType(ContentType.JSON).body(saying("x").json())
                .post(program.url() + "/statements");
    }

    private static Response unavailable(Response answer, String retryAfter) {
        answer.then().statusCode(503).contentType("application/problem+json").header("Retry-After", retryAfter);
        return answer;
    }

    private static void awaitReady(Program program, int status) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (given().get(program.url() + "/q/health/ready").statusCode() != status && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
        }
        given().get(program.url() + "/q/health/ready").then().statusCode(status);
    }
}
