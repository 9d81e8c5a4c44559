package org.onrecord;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Command;
import org.onrecord.support.Metrics;
import org.onrecord.support.Program;
import org.onrecord.support.RawHttp;

/** What only the packaged program can show: its start, its stop, and being killed. */
class PackagedProgramIT {
    private static final String SEEDS = Path.of("seeds").toAbsolutePath().toString();

    @TempDir
    Path directory;

    @Test
    void theFirstStartLoadsTheSeedsAndMakesATokenThatOnlyItsOwnerCanRead() throws Exception {
        try (Program program = Program.start(directory, Map.of("ONRECORD_SEEDS", SEEDS))) {
            Path file = directory.resolve("data/token");
            String token = Files.readString(file).strip();

            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertTrue(program.log().contains(file.toString()), program.log());
            assertFalse(program.log().contains(token), "The log should not have the token");
            for (String malformed : List.of("/statements/%ZZ", "/statements?speaker=%ZZ", "/statements?speaker=%")) {
                String answer = RawHttp.exchange(URI.create(program.url()).getPort(),
                        "GET " + malformed + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
                assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("urn:problem-type:onrecord:bad-request"), answer);
            }
            assertEquals(3, Metrics.all(program.url())
                    .get("onrecord_problems_total{request=\"read\",status=\"400\",type=\"bad-request\"}"));
            given().get(program.url() + "/statements?speaker=Nour News&stance=denial").then().statusCode(200).body("items", hasSize(2));
            write(program, token, "x").then().statusCode(201).body("changeset", equalTo(2));
            write(program, "no-" + token, "x").then().statusCode(401);
            assertFalse(program.log().contains("WARN") || program.log().contains("ERROR"), program.log());
        }
        String token = Files.readString(directory.resolve("data/token"));
        try (Program program = Program.start(directory, Map.of("ONRECORD_SEEDS", SEEDS))) {
            assertEquals(token, Files.readString(directory.resolve("data/token")));
            given().get(program.url() + "/statements").then().body("changeset", equalTo(2));
            swaggerUiRunsNoOtherScriptsThanThoseOfItsFiles(program);
        }
    }

    @Test
    void configuredTokensTakeThePlaceOfTheGeneratedOne() throws Exception {
        Map<String, String> environment = Map.of("ONRECORD_TOKENS", "ann=first,ben=second=with=signs", "ONRECORD_SEEDS", "none",
                "ONRECORD_DATA", "elsewhere");
        try (Program program = Program.start(directory, environment)) {
            assertFalse(Files.exists(directory.resolve("elsewhere/token")));
            assertTrue(Files.exists(directory.resolve("elsewhere/onrecord.mv.db")));
            String id = write(program, "second=with=signs", "x").then().statusCode(201).extract().path("id");
            given().get(program.url() + "/statements/" + id + "/history").then().body("items.changeset.by", contains("ben"));
        }
        String refusal = Program.refusal(directory, Map.of("ONRECORD_TOKENS", "ann=first,secret-without-a-name"));
        assertTrue(refusal.contains("name=token"), refusal);
        String shared = Program.refusal(directory, Map.of("ONRECORD_TOKENS", "ann=the-same,ben=the-same"));
        assertTrue(shared.contains("one token to ann and ben"), shared);
        String unknown = Program.refusal(directory, Map.of("ONRECORD_TOKENS", "ann:boss=a-token-for-testing"));
        assertTrue(unknown.contains("there are reader, editor, admin") && !unknown.contains("\tat "), unknown);
        assertFalse(refusal.contains("secret-without-a-name") || refusal.contains("\tat "), refusal);
    }

    @Test
    void aBadSeedStopsTheStartWithItsPlaceAndLeavesTheRecordEmpty() throws Exception {
        Path seeds = Files.createDirectory(directory.resolve("my-seeds"));
        Files.writeString(seeds.resolve("bad.ndjson"), "{\"text\": \"x\"}\n");

        String refusal = Program.refusal(directory, Map.of("ONRECORD_SEEDS", "my-seeds"));
        assertTrue(refusal.contains("my-seeds/bad.ndjson, line 1: /appearances"), refusal);
        assertFalse(refusal.contains("\tat "), refusal);
        Files.delete(seeds.resolve("bad.ndjson"));
        try (Program program = Program.start(directory, Map.of("ONRECORD_SEEDS", "my-seeds"))) {
            given().get(program.url() + "/statements").then().statusCode(200).body("changeset", equalTo(0));
        }
    }

    @Test
    void aDirectoryThatIsInUseIsRefusedInALine() throws Exception {
        try (Program program = Program.start(directory, Map.of("ONRECORD_SEEDS", "none"))) {
            String said = Program.refusal(directory, Map.of());
            assertTrue(said.startsWith("Another process has the data directory "), said);
            assertEquals(1, said.lines().count(), said);
            given().get(program.url() + "/statements").then().statusCode(200);
        }
    }

    @Test
    void aPortThatIsInUseIsToldInALineBeforeAnythingIsOpened() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"))) {
            refused(Program.refusal(directory, Map.of("QUARKUS_HTTP_PORT", Integer.toString(other.getLocalPort()))), "QUARKUS_HTTP_PORT",
                    Integer.toString(other.getLocalPort()));
        }
        refused(Program.refusal(directory, Map.of("QUARKUS_HTTP_HOST", "192.0.2.1")), "QUARKUS_HTTP_HOST", "192.0.2.1");
        assertFalse(Files.exists(directory.resolve("data")));
    }

    @Test
    void theHealthOfTheProgramIsToldByItsOwnCommand() throws Exception {
        try (Program program = Program.start(directory, Map.of("ONRECORD_SEEDS", "none"))) {
            Command ready = Program.command(directory, Map.of("QUARKUS_HTTP_PORT", Integer.toString(program.port())), "health");
            assertEquals(new Command(0, "ready\n"), ready);
        }
        Command gone = Program.command(directory, Map.of("QUARKUS_HTTP_PORT", "1"), "health");
        assertEquals(1, gone.status(), gone.output());
        assertThat(gone.output(), startsWith("not ready: "));
    }

    @Test
    void whatPostgresqlRefusesIsToldInALineThatNamesTheSetting() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role clerk login password 'a-password-for-testing'");
            refused(onPostgresql(postgres, "clerk", "postgres", "x"), "QUARKUS_DATASOURCE_USERNAME",
                    "alter schema \"public\" owner to \"clerk\"");
            refused(onPostgresql(postgres, "postgres", "nothing", "x"), "QUARKUS_DATASOURCE_JDBC_URL", "\"nothing\" does not exist");
            refused(onPostgresql(postgres, "nobody", "postgres", "x"), "QUARKUS_DATASOURCE_USERNAME", "\"nobody\" does not exist");
            requirePasswords(statement);
            refused(onPostgresql(postgres, "clerk", "postgres", "x"), "QUARKUS_DATASOURCE_PASSWORD", "authentication failed");
            refused(onPostgresql(postgres, "clerk", "postgres", ""), "QUARKUS_DATASOURCE_PASSWORD", "password");
            statement.execute("alter schema public owner to clerk");
            try (Program program = Program.startOnPostgresql(directory,
                    settings(postgres, "clerk", "postgres", "a-password-for-testing"))) {
                given().get(program.url() + "/q/health/ready").then().statusCode(200);
            }
            statement.execute("alter schema public owner to postgres");
            statement.execute("revoke all on all tables in schema public from clerk");
            statement.execute("reassign owned by clerk to postgres");
            refused(onPostgresql(postgres, "clerk", "postgres", "a-password-for-testing"), "QUARKUS_DATASOURCE_USERNAME", "owner");
        }
        refused(Program.refusalOnPostgresql(directory, Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/onrecord")),
                "QUARKUS_DATASOURCE_JDBC_URL", "refused");
    }

    private static void requirePasswords(Statement statement) throws Exception {
        try (ResultSet file = statement.executeQuery("show hba_file")) {
            file.next();
            Path hba = Path.of(file.getString(1));
            Files.writeString(hba, "host all clerk all scram-sha-256\n" + Files.readString(hba));
        }
        statement.execute("select pg_reload_conf()");
    }

    private String onPostgresql(EmbeddedPostgres postgres, String user, String database, String password) throws Exception {
        return Program.refusalOnPostgresql(directory, settings(postgres, user, database, password));
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres, String user, String database, String password) {
        Map<String, String> settings = new HashMap<>(Map.of("ONRECORD_SEEDS", "none", "QUARKUS_DATASOURCE_USERNAME", user,
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database));
        if (!password.isEmpty()) {
            settings.put("QUARKUS_DATASOURCE_PASSWORD", password);
        }
        return settings;
    }

    private static void refused(String said, String setting, String reason) {
        assertEquals(1, said.lines().count(), said);
        assertThat(said, containsString(setting));
        assertThat(said, containsString(reason));
    }

    @Test
    void theSameProgramRunsOnPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
                Program program = Program.startOnPostgresql(directory, Map.of("ONRECORD_SEEDS", SEEDS,
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres")))) {
            given().get(program.url() + "/statements?speaker=iran&affiliates=true&stance=denial").then().statusCode(200)
                    .body("items", hasSize(3))
                    .body("items.stance", everyItem(equalTo("denial")));
            write(program, Files.readString(directory.resolve("data/token")).strip(), "x").then().statusCode(201);
        }
    }

    private static void swaggerUiRunsNoOtherScriptsThanThoseOfItsFiles(Program program) throws IOException {
        Response page = given().get(program.url() + "/q/swagger-ui/");
        assertThat(page.header("Content-Security-Policy"), containsString("default-src 'self'; style-src"));
        assertThat(page.header("Content-Security-Policy"), not(containsString("script-src")));
        assertThat(page.asString(), not(containsString("Quarkus")));
        Matcher scripts = Pattern.compile("<script([^>]*)>([^<]*)").matcher(page.asString());
        List<String> within = scripts.results().map(script -> script.group(2).strip()).toList();
        assertEquals(List.of("", ""), within);
    }

    private static Response write(Program program, String token, String text) throws IOException {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON).body(saying(text).json())
                .post(program.url() + "/statements");
    }
}
