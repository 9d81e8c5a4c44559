package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;

/** What HTTP promises of every path: conditional requests, HEAD, OPTIONS, other origins, compression. */
@BehaviourTest
class HttpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/statements", "/statements?format=csv", "/statements/{id}", "/statements/{id}/thread", "/speakers", "/speakers/ann",
                    "/claims", "/documents?format=txt", "/statistics?by=speaker", "/changes"})
    void whatIsKnownIsNotSentAgainUntilSomethingIsWritten(String path) {
        String url = path.replace("{id}", record(saying("a").by("Ann")));
        Response first = given().get(url);
        String etag = first.then().statusCode(200).header("Cache-Control", "no-cache").header("Vary", "Accept, Accept-Encoding").extract()
                .header("ETag");

        given().header("If-None-Match", etag).get(url).then().statusCode(304).header("ETag", etag).header("Vary", "Accept, Accept-Encoding")
                .body(emptyString());
        given().header("If-None-Match", "\"other\", " + etag).head(url).then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get(url).then().statusCode(200);
        record(saying("b").by(Map.of("name", "Ann", "aliases", List.of("Annie"))));
        Response second = given().header("If-None-Match", etag).get(url);
        second.then().statusCode(200).header("ETag", not(equalTo(etag)));
        given().header("If-None-Match", second.header("ETag")).get(url).then().statusCode(304);
    }

    @Test
    void everyRequestHasItsOwnValidator() {
        record(saying("a"));
        String etag = given().get("/statements").header("ETag");

        given().header("If-None-Match", etag).get("/statements?stance=denial").then().statusCode(200);
        given().header("If-None-Match", etag).get("/statements?format=csv").then().statusCode(200);
        given().header("If-None-Match", etag).accept("text/csv").get("/statements").then().statusCode(200);
        given().header("If-None-Match", etag).get("/statements?stance=lie").then().statusCode(400).header("ETag", nullValue());
        given().header("If-None-Match", etag).get("/statements/x").then().statusCode(404).header("ETag", nullValue());
    }

    @Test
    void aStatementSaysWhenItWasModifiedAndItsValidatorServesACorrection() {
        String id = record(saying("a"));
        String path = "/statements/" + id;
        Instant recorded = Instant.parse(given().get(path).path("recordedAt"));
        String modified = DateTimeFormatter.RFC_1123_DATE_TIME.format(recorded.atZone(ZoneOffset.UTC));
        given().get(path).then().header("Last-Modified", modified.replaceFirst(", (\\d) ", ", 0$1 "));
        given().header("If-Modified-Since", modified).get(path).then().statusCode(304);
        given().header("If-Modified-Since", "Mon, 06 Feb 2023 00:00:00 GMT").get(path).then().statusCode(200);
        given().header("If-Modified-Since", "yesterday").get(path).then().statusCode(200);

        record(saying("something else"));
        assertEquals("b", correct(id, saying("b")).getString("text"));
        for (String stale : List.of("\"1-2-abc\"", "\"1\"", "W/\"3\"", "3", "\"x\"")) {
            asAlice().header("If-Match", stale).queryParam("reason", "r").body(saying("c").json()).put(path).then().statusCode(412);
        }
        asAlice().header("If-Match", "\"1\", \"3\"").queryParam("reason", "r").body(saying("c").json()).put(path).then().statusCode(200);
    }

    @Test
    void headTellsWhatGetWould() {
        String id = record(saying("a"));

        for (String path : List.of("/statements", "/statements?format=csv&limit=all", "/statements/" + id, "/statistics",
                "/speakers/somebody")) {
            Response get = given().get(path);
            given().head(path).then().statusCode(200).body(emptyString()).header("ETag", get.header("ETag"))
                    .contentType(get.contentType());
        }
        given().head("/statements/x").then().statusCode(404);
    }

    @Test
    void optionsNameTheMethodsOfThePathAndOfNoOther() {
        given().options("/statements").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST")
                .header("Access-Control-Allow-Origin", nullValue());
        given().options("/statements/x").then().statusCode(204).header("Allow", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT")
                .header("Accept-Patch", "application/json, application/merge-patch+json");
        given().options("/speakers").then().header("Allow", "GET, HEAD, OPTIONS, POST");
        given().options("/speakers/x").then().header("Allow", "GET, HEAD, OPTIONS, PATCH, PUT");
        given().options("/claims/x/merge").then().header("Allow", "OPTIONS, POST");
        given().options("/statistics").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        for (String path : List.of("/q/openapi", "/q/openapi.json", "/q/openapi.yaml")) {
            given().options(path).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        }
        given().options("/nothing").then().statusCode(404);
    }

    @Test
    void eachPathTakesTheMethodsThatItNamesAndNoOther() {
        Set<String> paths = given().accept("application/json").get("/q/openapi?format=json").jsonPath().getMap("paths").keySet().stream()
                .map(path -> path.toString().replaceAll("\\{[^}]*}", "x")).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                paths.containsAll(
                        Set.of("/speakers/duplicates", "/claims/duplicates", "/documents/duplicates", "/changes/verify", "/speakers/x")),
                paths.toString());
        for (String path : paths) {
            String allowed = given().options(path).then().statusCode(204).extract().header("Allow");
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
                Response answer = (method.equals("GET") || method.equals("HEAD") ? given() : asAlice().body(Map.of())).request(method,
                        path);
                assertEquals(!List.of(allowed.split(", ")).contains(method), answer.statusCode() == 405,
                        method + " " + path + " " + allowed);
                if (answer.statusCode() == 405) {
                    assertEquals(allowed, answer.header("Allow"), method + " " + path);
                }
            }
        }
    }

    @Test
    void pagesOfAnyOriginMayReadAndNoneMayWrite() {
        record(saying("a"));
        for (String path : List.of("/statements", "/statements/x", "/statistics?by=x", "/nothing", "/q/openapi", "/q/openapi.json")) {
            given().header("Origin", "https://dashboard.example").get(path).then().header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Expose-Headers", startsWith("Link, ETag"));
        }
        for (String path : List.of("/statements", "/q/openapi")) {
            given().header("Origin", "https://dashboard.example").header("Access-Control-Request-Method", "GET")
                    .header("Access-Control-Request-Headers", "if-none-match").options(path).then().statusCode(204)
                    .header("Access-Control-Allow-Origin", "*").header("Access-Control-Allow-Methods", "GET, HEAD")
                    .header("Access-Control-Allow-Headers", containsString("If-None-Match"));
        }
        given().header("Origin", "https://dashboard.example").get("/q/metrics").then().header("Access-Control-Allow-Origin", nullValue());
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            given().header("Origin", "https://evil.example").header("Access-Control-Request-Method", method).options("/statements").then()
                    .header("Access-Control-Allow-Origin", nullValue());
        }
        asAlice().header("Origin", "https://evil.example").body(saying("b").json()).post("/statements").then().statusCode(201)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theAnswerTellsWhatShareOfItsTimeTheDatabaseHad() {
        String timing = given().get("/speakers").then().header("Server-Timing", matchesRegex("db;dur=\\d+\\.\\d, total;dur=\\d+\\.\\d"))
                .extract().header("Server-Timing");
        double[] times = Arrays.stream(timing.split("[^\\d.]+")).filter(part -> !part.isEmpty()).mapToDouble(Double::parseDouble)
                .toArray();

        assertTrue(0 < times[0] && times[0] <= times[1], timing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/statements?format=ndjson", "/statements?format=csv&limit=all", "/statements?format=txt"})
    void whatIsLongIsCompressed(String path) throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            record(saying("statement " + i + " that is somewhat long, so that twenty of them take more than a kilobyte in any format"));
        }

        HttpResponse<byte[]> compressed = fetch(path, "gzip");
        assertEquals("gzip", compressed.headers().firstValue("Content-Encoding").orElse("none"));
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertEquals(new String(fetch(path, "identity").body(), StandardCharsets.UTF_8),
                    new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/statements?format=csv", "/statements/x", "/statistics?by=speaker&format=ndjson"})
    void whatIsShortIsNot(String path) throws IOException, InterruptedException {
        String encoding = fetch(path, "gzip").headers().firstValue("Content-Encoding").orElse("identity");

        assertEquals("identity", encoding);
    }

    @Test
    void nothingIsSentWithAnAnswerThatHasNoBody() throws IOException, InterruptedException {
        HttpResponse<byte[]> head = fetch("/statements", "gzip");

        assertFalse(head.headers().firstValue("ETag").orElseThrow().isEmpty());
        given().header("If-None-Match", head.headers().firstValue("ETag").get()).header("Accept-Encoding", "gzip").accept("*/*")
                .get("/statements")
                .then().statusCode(is(304)).header("Content-Encoding", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/statements/x", "/statements?limit=0", "/nothing", "/q/health", "/q/openapi", "/q/swagger-ui/"})
    void browsersAreToldToTrustNothingElse(String path) {
        given().get(path).then().header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY").header("Server", nullValue()).header("X-Powered-By", nullValue())
                .header("Content-Security-Policy", allOf(startsWith("default-src 'self'; "), containsString("; frame-ancestors 'none'"),
                        containsString("; object-src 'none'"), not(containsString("script-src 'unsafe"))));
    }

    private static HttpResponse<byte[]> fetch(String path, String encoding) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Accept-Encoding", encoding).header("Accept", "*/*").build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
