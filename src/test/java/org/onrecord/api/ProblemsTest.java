package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.support.RawHttp;

@BehaviourTest
class ProblemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spaeker=x              | spaeker | did you mean speaker
            q=x                    | q       | no parameter here
            limit=0                | limit   | from 1 to 1000
            limit=-1               | limit   | from 1 to 1000
            limit=2147483647       | limit   | from 1 to 1000
            limit=99999999999      | limit   | whole number
            limit=abc              | limit   | whole number
            limit=1&limit=2        | limit   | given once
            stance=lie             | stance  | denial, allegation, reaction
            stance=DENIAL          | stance  | denial, allegation, reaction
            sort=name              | sort    | date, -date, recorded, -recorded
            from=yesterday         | from    | EDTF
            from=2023-02-30        | from    | calendar
            from=0000              | from    | 1000 to 9999
            from=2023/2024         | from    | one plain day
            to=2023-02-06%3F       | to      | one plain day
            from=2023-02&to=2023-01 | to     | before 'from'
            match=certain          | match   | goes with
            affiliates=true        | affiliates | goes with
            affiliates=yes         | affiliates | true or false
            verbatim=1             | verbatim | true or false
            speaker=               | speaker | empty
            speaker=%00            | speaker | U+0000
            speaker=nobody         | speaker | no speaker
            claim=nothing          | claim   | no claim
            document=x             | document | neither the id nor the URL
            links=denies           | links   | the id of a statement
            links=hates:019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44 | links | denies, confirms, responds-to
            links=denies:1-1-1-1-1 | links   | the id of a statement
            asOf=tomorrow          | asOf    | an instant with a zone
            asOf=1                 | asOf    | the last is 0
            asOf=3000-01-01T00:00:00Z | asOf | future
            retracted=all          | retracted | include, only
            cursor=x               | cursor  | next
            """)
    void aBadParameterIsNamedWithWhatWouldBeRight(String query, String parameter, String detail) {
        validation(given().urlEncodingEnabled(false).get("/statements?" + query)).body("errors.parameter", hasItem(parameter))
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({"/speakers?name=x", "/claims?status=denied", "/documents?url=x", "/speakers/x?q=x", "/statements/x?as_of=1",
            "/statements/x/history?limit=1"})
    void everyPathKnowsItsParameters(String path) {
        validation(given().get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "1", "\"x\"", "{} {}", "{}]", "{\"text\":\"a\",\"text\":\"b\"}", "{'text':'a'}",
            "{\"text\":NaN}",
            "{\"text\":1e}", "\ufeff"})
    void aBodyThatIsNoJsonObjectIsMalformed(String body) {
        problem(asAlice().body(body).post("/statements"), 400).body("type", endsWith(":malformed-json"));
        nothingIsWritten();
    }

    @Test
    void nestingHasALimit() {
        String deep = "{\"speaker\":" + "{\"affiliations\":[{\"organization\":".repeat(20) + "\"x\"" + "}]}".repeat(20) + "}";

        problem(asAlice().body(deep).post("/statements"), 400).body("type", endsWith(":malformed-json"));
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        byte[] latin = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        problem(asAlice().contentType("application/json").body(latin).post("/statements"), 400).body("type", endsWith(":malformed-json"));
    }

    static Stream<Object[]> badFields() {
        return Stream.of(
                field(saying("x").with("id", "mine"), "/id", "no field here"),
                field(saying("x").with("lang", "en"), "/lang", "no field here; there are"),
                field(saying("x").with("txt", "y"), "/txt", "did you mean text?"),
                field(saying("x").with("changeset", 7), "/changeset", "no field here"),
                field(saying("x").with("recordedAt", "2023-01-01T00:00:00Z"), "/recordedAt", "no field here"),
                field(saying("x").with("text", null), "/text", "is missing"),
                field(saying("x").with("text", 1), "/text", "a string"),
                field(saying(" \u200b\u00a0\ufeff"), "/text", "visible"),
                field(saying("a\u0000b"), "/text", "U+0000"),
                field(saying("x".repeat(100_001)), "/text", "100000"),
                field(saying("x").with("verbatim", "true"), "/verbatim", "true or false"),
                field(saying("x").with("verbatim", 1), "/verbatim", "true or false"),
                field(saying("x").with("language", "English, mostly"), "/language", "BCP 47"),
                field(saying("x").stance("lie"), "/stance", "denial, allegation, reaction"),
                field(saying("x").with("stance", 0), "/stance", "denial, allegation, reaction"),
                field(saying("x").with("stance", ""), "/stance", "denial, allegation, reaction"),
                field(saying("x").with("stance", null), "/stance", "is missing"),
                field(saying("x").with("stanceBasis", "hunch"), "/stanceBasis", "editor, import, cue"),
                field(saying("x").with("date", 20230206), "/date", "a string"),
                field(saying("x").with("date", List.of(2023, 2, 6)), "/date", "a string"),
                field(saying("x").on("July 28, 2022"), "/date", "2023-02-06"),
                field(saying("x").on("-0044"), "/date", "2023-02-06"),
                field(saying("x").on("0000"), "/date", "1000 to 9999"),
                field(saying("x").on("2023-02-30"), "/date", "calendar"),
                field(saying("x").on("2016-12-31T23:59:60Z"), "/date", "calendar"),
                field(saying("x").on("9998"), "/date", "future"),
                field(saying("x").by(""), "/speaker/name", "visible"),
                field(saying("x").by("\u200b\u00a0"), "/speaker/name", "visible"),
                field(saying("x").by("a\u202eb"), "/speaker/name", "bidirectional"),
                field(saying("x").by("a\u0007b"), "/speaker/name", "control"),
                field(saying("x").by("x".repeat(301)), "/speaker/name", "300"),
                field(saying("x").by(7), "/speaker", "an object"),
                field(saying("x").by(Map.of()), "/speaker", "either 'name' or 'anonymous'"),
                field(saying("x").by(Map.of("name", "a", "anonymous", "b")), "/speaker", "either 'name' or 'anonymous'"),
                field(saying("x").by(Map.of("name", "a", "kind", "robot")), "/speaker/kind", "person, organization"),
                field(saying("x").by(Map.of("name", "a", "kind", "anonymous")), "/speaker", "\"anonymous\""),
                field(saying("x").by(Map.of("name", "a", "aliases", List.of(Map.of("name", "b", "from", "2023", "to", "2022")))),
                        "/speaker/aliases/0", "'from' is the earlier"),
                field(saying("x").by(Map.of("name", "a", "affiliations", List.of(Map.of("role", "chief")))),
                        "/speaker/affiliations/0/organization", "is missing"),
                field(saying("x").by(Map.of("name", "a", "affiliations", List.of(Map.of("organization", "a")))),
                        "/speaker/affiliations/0/organization", "another"),
                field(saying("x").by(Map.of("name", "a", "sameAs", List.of("Q42"))), "/speaker/sameAs/0", "http"),
                field(saying("x").about("nothing"), "/claim", "no claim on record"),
                field(saying("x").about(Map.of("id", "Not A Slug", "text", "t")), "/claim/id", "slug"),
                field(saying("x").about(Map.of()), "/claim", "'id' of a known claim"),
                field(saying("x").with("appearances", List.of()), "/appearances", "at least one"),
                field(saying("x").with("appearances", null), "/appearances", "at least one"),
                field(saying("x").with("appearances", Arrays.asList((Object) null)), "/appearances/0", "null"),
                field(saying("x").appearing("document", "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44"), "/appearances/0/document",
                        "no document on record"),
                field(saying("x").appearing("document", "ftp://news.example"), "/appearances/0/document/url", "http or https"),
                field(saying("x").appearing("chain", List.of("Reuters")), "/appearances/0/chain/0", "an object"),
                field(saying("x").appearing("document", Map.of("published", "2023")), "/appearances/0/document", "'title'"),
                field(saying("x").in("url", "javascript:alert(1)"), "/appearances/0/document/url", "http or https"),
                field(saying("x").in("url", "data:text/plain,x"), "/appearances/0/document/url", "http or https"),
                field(saying("x").in("url", "/relative"), "/appearances/0/document/url", "http or https"),
                field(saying("x").in("url", "https://"), "/appearances/0/document/url", "http or https"),
                field(saying("x").in("published", "9998"), "/appearances/0/document/published", "future"),
                field(saying("x").appearing("chain", List.of(Map.of("verb", "said"))), "/appearances/0/chain/0/speaker", "is missing"),
                field(saying("x").appearing("quote", Map.of("prefix", "p")), "/appearances/0/quote/exact", "is missing"),
                field(saying("x").appearing("cue", "sa\nid"), "/appearances/0/cue", "control"),
                field(saying("x").linked("denies", "not-an-id"), "/links/0/statement", "no statement on record"),
                field(saying("x").linked("denies", "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44"), "/links/0/statement", "no statement on record"),
                field(saying("x").linked("hates", "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44"), "/links/0/type", "responds-to"),
                field(saying("x").linked("denies", Map.of("externalId", "row-1")), "/links/0/statement/externalId", "no row"));
    }

    private static Object[] field(Draft draft, String pointer, String detail) {
        return new Object[]{draft, pointer, detail};
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadFieldIsNamedWithWhatWouldBeRightAndNothingIsWritten(Draft draft, String pointer, String detail) {
        validation(asAlice().body(draft.json()).post("/statements")).body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.detail", containsString(detail));
        nothingIsWritten();
        given().get("/speakers").then().body("items.size()", equalTo(0));
    }

    @Test
    void halfASurrogatePairIsRefused() {
        validation(asAlice().body("""
                {"text": "\\ud800", "stance": "denial", "date": "2023", "speaker": "s", "appearances": [{"document": {"title": "t"}}]}""")
                .post("/statements")).body("errors.pointer", hasItem("/text"));
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        asAlice().body(saying("x").by("\ud83d\ude00".repeat(300)).json()).post("/statements").then()
                .statusCode(201);
    }

    @Test
    void headersAndParametersOfAWriteAreCheckedToo() {
        validation(asAlice().header("Idempotency-Key", "x".repeat(301)).body(saying("x").json()).post("/statements"))
                .body("errors.parameter", hasItem("Idempotency-Key"));
        validation(asAlice().queryParam("reason", "a\u202eb").body(saying("x").json()).post("/statements"))
                .body("errors.parameter", hasItem("reason"));
        nothingIsWritten();
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        validation(asAlice().body("{\"language\": \"?\"}").post("/statements"))
                .body("errors.pointer", equalTo(List.of("/appearances", "/date", "/language", "/speaker", "/stance", "/text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/statements/not-an-id", "/statements/019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44",
            "/statements/1-1-1-1-1",
            "/statements/not-an-id/history", "/statements/not-an-id/thread", "/statements/a/b/c", "/speakers/nobody", "/claims/nothing",
            "/documents/x"})
    void whatIsNotThereIsNotFound(String path) {
        problem(given().get(path), 404).body("type", endsWith(":not-found"));
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsRefusedWithThoseItTakes() {
        problem(asAlice().body("{}").put("/statements"), 405).header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(asAlice().body("{}").post("/statements/x"), 405).header("Allow", "DELETE, GET, HEAD, OPTIONS, PUT");
        problem(asAlice().delete("/documents"), 405).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void otherFormatsAreRefused() {
        problem(given().accept("image/png").get("/statements"), 406);
        problem(asAlice().contentType("text/plain").body("{}").post("/statements"), 415);
        problem(asAlice().contentType("application/xml").body("<x/>").post("/statements"), 415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithOrWithoutItsLength() {
        String large = "{\"text\": \"" + "x".repeat(300_000) + "\"}";

        problem(asAlice().body(large).post("/statements"), 413);
        problem(asAlice().body(new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))
                .post("/statements"), 413);
    }

    @Test
    void aRequestThatDoesNotSayWhomItMeansIsRefusedBeforeItWrites() throws IOException {
        String body = "{\"text\": \"x\", \"stance\": \"denial\", \"date\": \"2023\", \"speaker\": \"s\", \"appearances\": [{\"document\": {\"title\": \"t\"}}]}";
        String answer = RawHttp.exchange(RestAssured.port, "POST /statements HTTP/1.0\nAuthorization: Bearer a-token-for-alice\n"
                + "Content-Type: application/json\nContent-Length: " + body.length() + "\n\n" + body);
        assertTrue(answer.startsWith("HTTP/1.0 400") && answer.contains("\"parameter\":\"Host\""), answer);
        nothingIsWritten();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /statements   | Host: x:abc                    | 400 | "parameter":"Host"
            GET /statements   | Host: a b                      | 400 | "parameter":"Host"
            GET /statements   | Host: a, Host: b               | 400 | "parameter":"Host"
            GET /statements   | X-Host: a                      | 400 | "parameter":"Host"
            GET /statements   | Host: a, Accept: nonsense      | 400 | "parameter":"Accept"
            OPTIONS *         | Host: a                        | 404 | nothing here
            TRACE /statements | Host: a                        | 405 | GET, HEAD, OPTIONS, POST
            GET /q/nothing    | Host: a, Accept: text/html     | 404 | nothing here
            """)
    void requestsThatHttpHasATroubleWithAreAnsweredWithAProblem(String line, String headers, int status, String detail) throws IOException {
        String answer = RawHttp.exchange(RestAssured.port,
                line + " HTTP/1.1\n" + headers.replace(", ", "\n") + "\nConnection: close\n\n");

        assertTrue(answer.startsWith("HTTP/1.1 " + status) && answer.contains("application/problem+json") && answer.contains(detail),
                answer);
    }

    @Test
    void otherEncodingsOfABodyAreRefused() {
        problem(asAlice().header("Content-Encoding", "gzip").body("{}").post("/statements"), 415);
        problem(asAlice().contentType("application/json;charset=UTF-16").body("{}").post("/statements"), 415);
        asAlice().contentType("application/json;charset=utf-8").header("Content-Encoding", "identity").body(saying("x").json())
                .post("/statements").then().statusCode(201);
    }

    @Test
    void aUrlMayHaveEightKilobytes() {
        validation(given().get("/statements?speaker=" + "x".repeat(8100)));
    }

    @Test
    void aBodyMayArriveInPartsAndIsAwaited() throws IOException {
        String body = "{\"text\": \"x\", \"stance\": \"denial\", \"date\": \"2023\", \"speaker\": \"s\", \"appearances\": [{\"document\": {\"title\": \"t\"}}]}";
        try (Socket socket = RawHttp.open("127.0.0.1", RestAssured.port, "POST /statements HTTP/1.1\nHost: a\n"
                + "Authorization: Bearer a-token-for-alice\nContent-Type: application/json\nExpect: 100-continue\nContent-Length: "
                + body.length() + "\nConnection: close\n\n")) {
            assertTrue(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8).equals("HTTP/1.1 100"));
            RawHttp.send(socket, body.substring(0, 30));
            given().get("/statements").then().statusCode(200).body("changeset", equalTo(0));
            RawHttp.send(socket, body.substring(30));
            assertTrue(RawHttp.rest(socket).contains("HTTP/1.1 201"));
        }
    }

    @Test
    void whoMayNotWriteIsToldSoBeforeHisBodyArrives() throws IOException {
        try (Socket socket = RawHttp.open("127.0.0.1", RestAssured.port, "POST /statements HTTP/1.1\nHost: a\n"
                + "Content-Type: application/json\nContent-Length: 1000\nConnection: close\n\n{")) {
            String answer = RawHttp.rest(socket);
            assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
        }
    }

    @Test
    void whatIsStreamedMayHaveAnySizeAndAnyEncoding() {
        given().contentType("application/x-ndjson").header("Content-Encoding", "gzip").body(new byte[3_000_000]).post("/probe/streamed")
                .then()
                .statusCode(200).body(equalTo("3000000"));
    }

    @Test
    void aQueryThatRunsTooLongIsStopped() {
        problem(given().get("/probe/endless-query"), 503).header("Retry-After", "30").body("detail", containsString("too long"));
        given().get("/statements").then().statusCode(200);
    }

    private static void nothingIsWritten() {
        given().get("/statements").then().statusCode(200).body("changeset", equalTo(0));
    }

    private static ValidatableResponse validation(Response response) {
        return problem(response, 400).body("type", endsWith(":validation"));
    }

    private static ValidatableResponse problem(Response response, int status) {
        return response.then().statusCode(status).contentType("application/problem+json")
                .body("type", matchesRegex("urn:problem-type:onrecord:[a-z-]+")).body("status", equalTo(status))
                .body("detail", allOf(not(containsString("onrecord.")), not(containsString("java")), not(containsString("select"))));
    }
}
