package org.onrecord.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Command;
import org.onrecord.support.OpenIdProvider;
import org.onrecord.support.Program;
import org.onrecord.support.RawHttp;

/** Closed reads, the file of tokens, an OpenID provider, rates and logs: what the packaged program is only when it is configured so. */
class AccessIT {
    private static final int BURST = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path directory;

    private static OpenIdProvider provider;
    private static Map<String, String> environment;
    private static Program program;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        provider = OpenIdProvider.start();
        environment = Map.ofEntries(
                Map.entry("ONRECORD_SEEDS", "none"),
                Map.entry("ONRECORD_TOKENS", "rita:reader=a-token-for-rita,ed=a-token-for-ed,busy:reader=a-token-for-busy"),
                Map.entry("ONRECORD_READS", "closed"),
                Map.entry("ONRECORD_RATE", Integer.toString(BURST / 10)),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", provider.url()),
                Map.entry("QUARKUS_OIDC_CLIENT_ID", "onrecord"),
                Map.entry("QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH", "realm_access/roles"),
                Map.entry("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true"),
                Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"));
        program = Program.start(directory, environment);
    }

    @AfterAll
    static void stop() {
        program.close();
        provider.close();
    }

    @Test
    void whereReadsAreClosedOnlyThoseWithATokenRead() throws IOException {
        for (String path : List.of("/statements", "/statements?limit=all&format=csv", "/statements/x", "/speakers", "/claims", "/documents",
                "/statistics", "/changes", "//statements", "/q/../statements", "/statements;x=1", "/statements/")) {
            String refused = RawHttp.exchange(program.port(), "GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
            assertTrue(refused.startsWith("HTTP/1.1 401") && refused.contains("WWW-Authenticate: Bearer realm=\"OnRecord\""), refused);
        }
        given().accept("text/event-stream").get(program.url() + "/changes").then().statusCode(401);
        assertTrue(as("a-token-for-nobody").get(program.url() + "/statements").then().statusCode(401).extract().headers()
                .getValues("WWW-Authenticate").get(0).contains("invalid_token"));
        as("a-token-for-rita").get(program.url() + "/statements").then().statusCode(200)
                .header("Access-Control-Allow-Credentials", nullValue());
        as("a-token-for-ed").get(program.url() + "/statements").then().statusCode(200);
        write("a-token-for-rita").then().statusCode(403);
    }

    @Test
    void whatShowsNothingOfTheRecordStaysOpen() throws IOException {
        for (String path : List.of("/edit", "/edit/statement", "/docs", "/assets/any/style.css")) {
            given().get(program.url() + path).then().statusCode(200);
        }
        given().accept("text/html").get(program.url() + "/").then().statusCode(401).contentType("text/html;charset=UTF-8");
    }

    @Test
    void aFeedReaderSendsTheTokenAsAPassword() throws IOException {
        String refused = RawHttp.exchange(program.port(), "GET /statements?format=atom HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        assertTrue(refused.startsWith("HTTP/1.1 401") && refused.contains("WWW-Authenticate: Basic realm=\"OnRecord\", charset=\"UTF-8\""),
                refused);
        for (String user : List.of("rita", "", "anybody at all")) {
            withPassword(user, "a-token-for-rita").get(program.url() + "/statements?format=atom").then().statusCode(200)
                    .contentType("application/atom+xml");
        }
        withPassword("rita", "a-token-for-rita").get(program.url() + "/q/metrics").then().statusCode(200);
        for (String wrong : List.of("a-token-for-nobody", "", "x:a-token-for-rita")) {
            withPassword("rita", wrong).get(program.url() + "/statements").then().statusCode(401).contentType("application/problem+json");
        }
        given().header("Authorization", "Basic ?").get(program.url() + "/statements").then().statusCode(401)
                .contentType("application/problem+json");
        withPassword("ed", "a-token-for-ed").contentType(ContentType.JSON).body(saying("x").json()).post(program.url() + "/statements")
                .then()
                .statusCode(401).header("WWW-Authenticate", "Bearer realm=\"OnRecord\"");
    }

    private static RequestSpecification withPassword(String user, String password) {
        return given().auth().preemptive().basic(user, password);
    }

    @Test
    void whatIsNotTheRecordStaysOpen() throws IOException {
        for (String path : List.of("/q/health", "/q/health/ready", "/q/openapi", "/q/swagger-ui/")) {
            given().get(program.url() + path).then().statusCode(200).body(not(containsString("\"changeset\":")));
        }
        given().options(program.url() + "/statements").then().statusCode(204);
    }

    @Test
    void metricsAreClosedWithReadsUnlessTheyAreLeftOpen() throws IOException, InterruptedException {
        for (String path : List.of("/q/metrics", "/q/metrics/", "//q/metrics", "/q/./metrics", "/q/metrics;x=1", "/q/metrics?x=1")) {
            String refused = RawHttp.exchange(program.port(), "GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
            assertFalse(refused.contains("onrecord_statements"), refused);
        }
        given().get(program.url() + "/q/metrics").then().statusCode(401).contentType("application/problem+json")
                .body("detail", containsString("None was sent"));
        assertTrue(as("a-token-for-nobody").get(program.url() + "/q/metrics").then().statusCode(401).contentType("application/problem+json")
                .extract().headers().getValues("WWW-Authenticate").get(0).contains("invalid_token"));
        as(provider.token(Map.of("sub", "2", "realm_access", Map.of("roles", List.of("x"))))).get(program.url() + "/q/metrics").then()
                .statusCode(403).contentType("application/problem+json");
        given().header("Authorization", "Bearer a-token-for-rita").get(program.url() + "/q/metrics").then().statusCode(200)
                .body(containsString("onrecord_statements"));

        Path other = Files.createDirectory(directory.resolve("open-metrics"));
        try (Program open = Program.start(other,
                Map.of("ONRECORD_SEEDS", "none", "ONRECORD_READS", "closed", "ONRECORD_METRICS", "open"))) {
            given().get(open.url() + "/q/metrics").then().statusCode(200).body(containsString("onrecord_statements"));
            given().get(open.url() + "/statements").then().statusCode(401);
        }
    }

    @Test
    void tokensAreAddedAndRemovedWhileTheProgramRuns() throws Exception {
        Command added = Program.command(directory, environment, "token", "add", "nora", "editor");
        String token = added.output().lines().reduce((first, last) -> last).orElseThrow();
        Path file = directory.resolve("data/tokens");

        assertEquals(0, added.status(), added.output());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.readString(file).contains(token), "The file should not have the token");
        awaitStatus(200, token);
        String id = write(token).then().statusCode(201).extract().path("id");
        as(token).get(program.url() + "/statements/" + id + "/history").then().body("items.changeset.by", hasItem("nora"));
        Files.writeString(file, "# nobody any more\nnora editor of nothing\n");
        awaitStatus(401, token);
        assertTrue(program.log().contains("data/tokens, line 2: should be name, role and hash"), program.log());
        as("a-token-for-rita").get(program.url() + "/statements").then().statusCode(200);

        Command wrong = Program.command(directory, environment, "token", "add", "nora", "boss");
        assertTrue(wrong.status() == 1 && wrong.output().contains("there are reader, editor, admin"), wrong.output());
    }

    @Test
    void anOpenIdProviderVouchesForNamesAndRoles() throws IOException {
        String editor = provider
                .token(Map.of("preferred_username", "olga", "sub", "1", "realm_access", Map.of("roles", List.of("editor", "x"))));
        String stranger = provider.token(Map.of("sub", "2", "realm_access", Map.of("roles", List.of("x"))));
        String nameless = provider.token(Map.of("preferred_username", "o\u202eg", "realm_access", Map.of("roles", List.of("admin"))));

        String id = write(editor).then().statusCode(201).extract().path("id");
        as(editor).get(program.url() + "/statements/" + id + "/history").then().body("items.changeset.by", hasItem("olga"));
        as(stranger).get(program.url() + "/statements").then().statusCode(403);
        write(nameless).then().statusCode(401);
        write(provider.token(Map.of("realm_access", Map.of("roles", List.of("editor"))))).then().statusCode(401);
        write(provider.forged(Map.of("preferred_username", "olga", "realm_access", Map.of("roles", List.of("editor"))))).then()
                .statusCode(401).contentType("application/problem+json");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndOthersAreServed() throws IOException {
        Response answer = as("a-token-for-busy").get(program.url() + "/statements");
        answer.then().header("RateLimit-Policy", equalTo("\"client\";q=50;w=10")).header("RateLimit", matchesRegex("\"client\";r=\\d+"));
        for (int i = 0; i < 4 * BURST && answer.statusCode() == 200; i++) {
            answer = as("a-token-for-busy").get(program.url() + "/statements");
        }
        answer.then().statusCode(429).contentType("application/problem+json").header("Retry-After", "1").header("RateLimit",
                "\"client\";r=0");
        as("a-token-for-rita").get(program.url() + "/statements").then().statusCode(200);

        String request = "GET /nothing HTTP/1.1\nHost: localhost\nConnection: close\n\n";
        String last = "HTTP/1.1 404";
        for (int i = 0; i < 4 * BURST && last.startsWith("HTTP/1.1 404"); i++) {
            last = RawHttp.exchange("127.0.0.9", program.port(), request);
        }
        assertTrue(last.startsWith("HTTP/1.1 429"), last);
        assertTrue(RawHttp.exchange("127.0.0.10", program.port(), request).startsWith("HTTP/1.1 404"));
    }

    @Test
    void theLogIsJsonAndHasNoTokensAndNoQueries() throws IOException {
        as("a-token-for-rita").get(program.url() + "/statements?speaker=secret").then().statusCode(400);
        as("a-token-for-rita").get(program.url() + "/statements?limit=7").then().statusCode(200);

        for (String line : program.log().lines().filter(line -> line.startsWith("{")).toList()) {
            JsonNode entry = new ObjectMapper().readTree(line);
            assertTrue(entry.has("message") && entry.has("level"), line);
        }
        assertTrue(program.log().contains("\\\"GET /statements HTTP/1.1\\\" 200"), program.log());
        for (String unwanted : List.of("secret", "limit=7", "a-token-for")) {
            assertFalse(program.log().contains(unwanted), unwanted + " in " + program.log());
        }
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private static Response write(String token) throws IOException {
        return as(token).body(saying("x").json()).post(program.url() + "/statements");
    }

    /** Waits until a token is taken, or no longer. */
    private static void awaitStatus(int status, String token) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        int answered;
        do {
            Thread.sleep(500);
            answered = as(token).get(program.url() + "/statements").statusCode();
        } while (answered != status && Instant.now().isBefore(deadline));
        assertEquals(status, answered);
    }
}
