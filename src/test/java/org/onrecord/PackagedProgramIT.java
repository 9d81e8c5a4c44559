package org.onrecord;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            swaggerUiRunsNoOtherScriptsThanThoseOfItsPage(program);
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

    private static void swaggerUiRunsNoOtherScriptsThanThoseOfItsPage(Program program) throws IOException, NoSuchAlgorithmException {
        Response page = given().get(program.url() + "/q/swagger-ui/");
        Matcher scripts = Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL).matcher(page.asString());
        List<String> policies = new ArrayList<>();
        while (scripts.find()) {
            if (!scripts.group(1).isBlank()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(scripts.group(1).getBytes(StandardCharsets.UTF_8));
                policies.add("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
            }
        }
        assertThat(page.header("Content-Security-Policy"), containsString("script-src 'self' " + String.join(" ", policies) + ";"));
        assertThat(page.asString(), not(containsString("Quarkus")));
    }

    private static Response write(Program program, String token, String text) throws IOException {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON).body(saying(text).json())
                .post(program.url() + "/statements");
    }
}
