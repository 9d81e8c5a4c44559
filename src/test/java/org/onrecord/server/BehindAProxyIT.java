package org.onrecord.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Command;
import org.onrecord.support.PathProxy;
import org.onrecord.support.Program;
import org.onrecord.support.RawHttp;

/** Below a path of a proxy every URL in an answer leads to where its client can follow it. The settings are those that operators read. */
class BehindAProxyIT {
    private static final String PREFIX = "/record";
    private static final Path PAGE = Path.of("src/site/operations.md");

    @TempDir
    static Path directory;

    private static Program program;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(
                Map.of("ONRECORD_SEEDS", Path.of("seeds").toAbsolutePath().toString(), "ONRECORD_TOKENS",
                        "ann:admin=a-token-for-testing"));
        documented("```\nQUARKUS_HTTP_PROXY_").lines().map(line -> line.split("=", 2)).forEach(pair -> environment.put(pair[0], pair[1]));
        program = Program.start(directory, environment);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** The block of the page that begins so. */
    private static String documented(String beginning) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf('\n', page.indexOf(beginning)) + 1;
        return page.substring(start, page.indexOf("\n```", start));
    }

    @Test
    void everyUrlLeadsThroughAPlainProxy() throws Exception {
        try (PathProxy proxy = PathProxy.start(PREFIX, program.url())) {
            everyUrlLeadsThrough("http://127.0.0.1:" + proxy.port());
        }
    }

    @Test
    void everyUrlLeadsThroughNginxAsItIsDocumented() throws Exception {
        assumeTrue(Command.run(directory, "nginx", "-v").succeeded(),
                "SKIPPED: the lines for nginx in operations.md are not tested, for there is no nginx on the path here");
        int port;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String location = documented("```nginx");
        assertThat(location, containsString("http://127.0.0.1:8080/"));
        Path configuration = directory.resolve("nginx.conf");
        Files.writeString(configuration, """
                user root;
                daemon off;
                pid nginx.pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    server {
                        listen 127.0.0.1:%d;
                        %s
                    }
                }
                """.formatted(port, location.replace("http://127.0.0.1:8080/", program.url() + "/")));
        Process nginx = new ProcessBuilder("nginx", "-p", directory.toString(), "-c", configuration.toString()).redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.log").toFile()).start();
        try {
            awaitListening(port, nginx);
            everyUrlLeadsThrough("http://127.0.0.1:" + port);
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    @Test
    void whatAProxySaysOfTheHostIsLookedAtBeforeAnythingIsDone() throws Exception {
        String body = "{\"name\":\"Nobody\"}";
        for (String header : List.of("X-Forwarded-Host: a b", "X-Forwarded-Host: a?b", "X-Forwarded-Host: <x>", "X-Forwarded-Host: [::1",
                "X-Forwarded-Proto: javascript", "X-Forwarded-Port: 0")) {
            String answer = RawHttp.exchange(program.port(), "POST /speakers HTTP/1.1\nHost: localhost\n" + header
                    + "\nAuthorization: Bearer a-token-for-testing\nContent-Type: application/json\nContent-Length: " + body.length()
                    + "\nConnection: close\n\n" + body);
            assertTrue(answer.startsWith("HTTP/1.1 400"), () -> header + ": " + answer);
        }
        given().get(program.url() + "/speakers/nobody").then().statusCode(404);
    }

    @Test
    void whatIsKeptOfAProxiedPathIsNotGivenForThePlainPathOfTheSameUrl() throws IOException {
        for (int i = 0; i < 3; i++) {
            given().header("X-Forwarded-Prefix", PREFIX).get(program.url() + "/speakers?limit=1").then().statusCode(200);
        }
        given().get(program.url() + PREFIX + "/speakers?limit=1").then().statusCode(404);
    }

    private static void awaitListening(int port, Process nginx) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (IOException e) {
                assertTrue(nginx.isAlive(), () -> log(e));
                Thread.sleep(100);
            }
        }
    }

    private static String log(IOException otherwise) {
        try {
            return Files.readString(directory.resolve("nginx.log"));
        } catch (IOException e) {
            return otherwise.toString();
        }
    }

    private static void everyUrlLeadsThrough(String origin) throws Exception {
        String base = origin + PREFIX;
        pages(origin);
        locations(base);
        otherFormats(base);
        description(origin);
        events(URI.create(base));
    }

    /** Asked again and again, for answers are kept; and without the proxy in between, for they must not be kept for others. */
    private static void pages(String origin) throws IOException {
        for (String list : List.of("/statements?limit=1", "/statements?limit=1&q=drones", "/speakers?limit=1",
                "/statistics?by=stance&limit=1")) {
            for (int i = 0; i < 3; i++) {
                Response page = given().get(origin + PREFIX + list);
                String next = page.path("next");
                assertThat(next, startsWith(PREFIX + list.replaceFirst("\\?.*", "?")));
                assertEquals("<" + next + ">; rel=\"next\"", page.header("Link"));
                given().urlEncodingEnabled(false).get(origin + next).then().statusCode(200);
                Response direct = given().get(program.url() + list);
                assertThat(direct.path("next"), startsWith(list.replaceFirst("\\?.*", "?")));
                assertThat(direct.header("ETag"), not(equalTo(page.header("ETag"))));
                given().header("If-None-Match", page.header("ETag")).get(origin + PREFIX + list).then().statusCode(304);
                given().header("If-None-Match", page.header("ETag")).get(program.url() + list).then().statusCode(200);
            }
        }
    }

    private static void locations(String base) {
        created(asAnn().body(saying("x").json()).post(base + "/statements"), base + "/statements/");
        String speaker = created(asAnn().body(Map.of("name", "Somebody at " + base, "kind", "outlet")).post(base + "/speakers"),
                base + "/speakers/");
        created(asAnn().body(Map.of("text", "Something at " + base)).post(base + "/claims"), base + "/claims/");
        String rows = "{\"text\": \"x\"}\n".repeat(101);
        Response imported = given().header("Authorization", "Bearer a-token-for-testing").contentType("application/x-ndjson")
                .body(rows.getBytes())
                .post(base + "/imports?dataset=" + base.replaceAll("\\W", ""));
        String report = created(imported, base + "/imports/");
        assertEquals(URI.create(report).getPath() + "/errors", imported.path("moreErrors"));
        asAnn().body(Map.of("into", "nour-news")).post(speaker + "/merge?reason=test").then().statusCode(200);
        given().redirects().follow(false).get(speaker + "?asOf=1").then().statusCode(308).header("Location",
                base + "/speakers/nour-news?asOf=1");
    }

    /** @return where */
    private static String created(Response answer, String below) {
        String location = answer.then().log().ifValidationFails().statusCode(201).extract().header("Location");
        assertThat(location, startsWith(below));
        given().get(location).then().statusCode(200);
        return location;
    }

    private static void otherFormats(String base) {
        for (String list : List.of("/statements", "/speakers", "/claims", "/documents")) {
            List<String> ids = given().get(base + list + "?format=jsonld").jsonPath().getList("@graph.@id");
            assertThat(ids, everyItem(startsWith(base + list + "/")));
            given().get(ids.get(0)).then().statusCode(200);
        }
        // The articles are elsewhere.
        Matcher links = Pattern.compile("<link (?!rel=\"via\")[^>]*href=\"([^\"]*)\"")
                .matcher(given().get(base + "/statements?format=atom&limit=2").asString());
        List<String> found = links.results().map(link -> link.group(1).replace("&amp;", "&")).toList();
        assertEquals(4, found.size(), found::toString);
        assertThat(found, everyItem(startsWith(base + "/statements")));
        found.forEach(link -> given().urlEncodingEnabled(false).get(link).then().statusCode(200));
    }

    private static void description(String origin) throws IOException {
        String ui = given().redirects().follow(false).get(origin + PREFIX + "/q/swagger-ui").then().statusCode(308).extract()
                .header("Location");
        URI page = URI.create(origin + PREFIX + "/q/swagger-ui").resolve(ui);
        assertEquals(origin + PREFIX + "/q/swagger-ui/", page.toString());
        String html = given().get(page).then().statusCode(200).contentType("text/html").extract().asString();
        List<String> resources = new ArrayList<>();
        Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(html).results().forEach(resource -> resources.add(resource.group(1)));
        resources.forEach(resource -> given().get(page.resolve(resource)).then().statusCode(200));
        Matcher described = Pattern.compile("url: '([^']*)'").matcher(given().get(page.resolve("initializer.js")).asString());
        assertTrue(described.find());
        URI description = page.resolve(described.group(1));
        assertEquals(origin + PREFIX + "/q/openapi", description.toString());
        given().accept("application/json").get(description).then().contentType("application/json").body("servers.url",
                equalTo(List.of(PREFIX)));
        given().get(description + ".json").then().body("servers.url", equalTo(List.of(PREFIX)));
        assertThat(given().get(description).asString(), containsString("\nservers:\n- url: " + PREFIX + "\n"));
        given().get(program.url() + "/q/openapi?format=json").then().body("servers.url", equalTo(List.of("/")));
    }

    private static void events(URI base) throws IOException {
        try (Socket listener = RawHttp.open("127.0.0.1", base.getPort(), "GET " + PREFIX
                + "/changes?since=0 HTTP/1.1\nHost: localhost\nAccept: text/event-stream\n\n")) {
            listener.setSoTimeout(10_000);
            assertThat(RawHttp.until(listener, "event:changeset"), startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void whoIsNotTrustedIsNotBelieved() throws IOException {
        String answer = RawHttp.exchange("127.0.0.2", program.port(),
                "GET /statements?limit=1 HTTP/1.1\nHost: localhost\nConnection: close\n"
                        + "X-Forwarded-Prefix: /elsewhere\nX-Forwarded-Host: elsewhere.example\n\n");
        assertThat(answer, containsString("\"next\":\"/statements?"));
        String moved = RawHttp.exchange("127.0.0.2", program.port(), "GET /q/swagger-ui HTTP/1.1\nHost: localhost\nConnection: close\n"
                + "X-Forwarded-Prefix: /elsewhere\n\n");
        assertThat(moved, containsString("/q/swagger-ui/"));
        assertThat(moved + answer, not(containsString("elsewhere")));
    }

    @Test
    void aPrefixThatIsNoPathIsRefused() {
        for (String prefix : List.of("//elsewhere.example", "/a/../b", "/a?b", "/a b", "/a\"b")) {
            for (String path : List.of("/statements", "/q/openapi", "/statements?format=jsonld")) {
                ValidatableResponse answer = given().header("X-Forwarded-Prefix", prefix).get(programUrl() + path).then();
                assertTrue(path.startsWith("/q/") || answer.extract().statusCode() == 400,
                        () -> prefix + path + answer.extract().asString());
                assertThat(answer.extract().asString(), not(containsString("elsewhere.example")));
            }
        }
    }

    private static String programUrl() {
        try {
            return program.url();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification asAnn() {
        return given().header("Authorization", "Bearer a-token-for-testing").contentType(ContentType.JSON);
    }
}
