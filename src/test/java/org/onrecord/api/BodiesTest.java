package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesRegex;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Refusals.nothingIsWritten;
import static org.onrecord.support.Refusals.problem;
import static org.onrecord.support.Refusals.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Imports;
import org.onrecord.support.RawHttp;

/** Bodies that cannot be read, and such as come in unusual ways. */
@BehaviourTest
class BodiesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "1", "\"x\"", "{} {}", "{}]", "{\"text\":\"a\",\"text\":\"b\"}", "{'text':'a'}",
            "{\"text\":NaN}",
            "{\"text\":1e}", "\ufeff"})
    void aBodyThatIsNoJsonObjectIsMalformed(String body) {
        problem(asAlice().body(body).post("/statements"), 400).body("type", endsWith(":malformed-json"));
        nothingIsWritten();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"text":"a","text":"b"}        | the field 'text' stands there twice
            {} {}                          | something stands behind the JSON object
            {} 1                           | something stands behind the JSON object
            {}]                            | the closing ] there closes nothing
            {} x                           | 'x' is no value of JSON
            {"text":"a%0b"}                | the character U+0000 stands there
            {"text": %0"b"}                | the character U+0000 stands there
            {"text":"a%1b"}                | a control character (1) stands within a string
            {"text": %F"b"}                | a byte order mark, U+FEFF, or
            {%F"text": "b"}                | a byte order mark, U+FEFF, stands there
            {}%F                           | a byte order mark, U+FEFF, or
            {"text":"a                     | it ends in the midst of a value
            {"text":"a",                   | it ends in the midst of a value
            {"text":NaN}                   | NaN is no value of JSON
            {"text":yes}                   | 'yes' is no value of JSON
            {"text":01}                    | a number there is not written as JSON writes numbers
            {"text":1.}                    | a number there has the character }
            {"text":"%x"}                  | %x is no escape of JSON
            {'text':"a"}                   | the character ' is out of place
            {"text":"a",}                  | the character } is out of place
            {"text":"a" "date":"b"}        | the character " is out of place
            {"text":DIGITS}                | a Number is far too long
            """)
    void whatIsWrongWithJsonIsNamed(String body, String reason) {
        String sent = body.replace("%x", "\\x").replace("%0", "\u0000").replace("%1", "\u0001").replace("%F", "\ufeff").replace("DIGITS",
                "9".repeat(20_000));

        problem(asAlice().body(sent).post("/statements"), 400).body("type", endsWith(":malformed-json"))
                .body("detail", matchesRegex("The body is no well-formed JSON( at column \\d+)?: .*"))
                .body("detail", containsString(reason.replace("%x", "\\x"))).body("errors.pointer", hasItem(""));
        nothingIsWritten();
    }

    @Test
    void allThatIsWrongWithABodyIsSaidAtOnce() {
        Map<String, List<String>> wrong = Map.of("""
                {"txt": "x", "stance": "lie", "date": "2023-02-30", "language": "?", "verbatim": "no", "speaker": "\u200b",
                 "claim": {"txt": 1}, "appearances": [4]}""",
                List.of("/txt", "/text", "/stance", "/date", "/language", "/verbatim", "/speaker/name", "/claim/txt", "/appearances/0"), """
                {"text": "x", "stance": "denial", "date": "2023", "speaker": "A", "links": [{"type": "hates", "statement": 7}, null],
                 "appearances": [{"document": {"url": "ftp://x", "title": 5, "published": "soon"}, "chain": ["x", {"verb": "a\\nb"}]}]}""",
                List.of("/links/0/type", "/links/0/statement", "/links/1", "/appearances/0/document/url", "/appearances/0/document/title",
                        "/appearances/0/document/published", "/appearances/0/chain/0", "/appearances/0/chain/1/verb",
                        "/appearances/0/chain/1/speaker"),
                """
                {"text": "x", "stance": "denial", "date": "2023", "appearances": [{"document": {"title": "T"}}], "speaker": {"name": "A",
                 "kind": "robot", "aliases": [{"from": "2023"}, 3], "sameAs": ["x", null], "a/b": 1}}""",
                List.of("/speaker/kind", "/speaker/aliases/0/name", "/speaker/aliases/1", "/speaker/sameAs/0", "/speaker/sameAs/1",
                        "/speaker/a~1b"));
        String path = "/statements/" + record(saying("x"));

        wrong.forEach((body, pointers) -> {
            validation(asAlice().body(body).post("/statements")).body("errors.pointer", containsInAnyOrder(pointers.toArray()));
            validation(asAlice().header("If-Match", "*").queryParam("reason", "r").body(body).put(path))
                    .body("errors.pointer", containsInAnyOrder(pointers.toArray()));
            validation(asAlice().header("If-Match", "*").queryParam("reason", "r").body(body).patch(path))
                    .body("errors.pointer", hasItems(pointers.stream().filter(pointer -> !pointer.equals("/text")).toArray()));
        });
        validation(asAlice().body("{\"txt\": 1, \"date\": \"2023-02-30\", \"links\": [null]}").post("/statements"))
                .body("errors.find { it.pointer == '/txt' }.detail", containsString("did you mean text?"))
                .body("errors.find { it.pointer == '/text' }.detail", equalTo("is missing"))
                .body("errors.find { it.pointer == '/date' }.detail", containsString("calendar"))
                .body("errors.find { it.pointer == '/links/0' }.detail", containsString("null"));
        validation(asAlice().body("{\"nam\": 1, \"kind\": \"x\", \"sameAs\": [\"y\"]}").post("/speakers"))
                .body("errors.pointer", containsInAnyOrder("/nam", "/name", "/kind", "/sameAs/0"));
        validation(asAlice().body("{\"txt\": 1, \"id\": 5}").post("/claims"))
                .body("errors.pointer", containsInAnyOrder("/txt", "/text", "/id"));
        validation(asAlice().body("{\"from\": 1}").queryParam("reason", "r").post("/claims/x/merge"))
                .body("errors.pointer", containsInAnyOrder("/from", "/into"));
        given().get("/statements").then().body("changeset", equalTo(1));
    }

    @Test
    void aRowOfAnImportIsToldAllThatIsWrongWithItToo() {
        asAlice().contentType("application/x-ndjson").queryParam("dataset", "d")
                .body("{\"txt\": 1, \"stance\": \"lie\"}\n".getBytes(StandardCharsets.UTF_8))
                .post("/imports").then().statusCode(201).body("rejected", equalTo(1))
                .body("errors.field", containsInAnyOrder("/txt", "/text", "/stance", "/date", "/speaker", "/appearances"));
    }

    @Test
    void aByteOrderMarkInFrontIsPassedOver() {
        asAlice().body("\ufeff" + new ObjectMapper().valueToTree(saying("x").json())).post("/statements").then().statusCode(201);
    }

    @Test
    void nestingHasALimit() {
        String deep = "{\"speaker\":" + "{\"affiliations\":[{\"organization\":".repeat(20) + "\"x\"" + "}]}".repeat(20) + "}";

        problem(asAlice().body(deep).post("/statements"), 400).body("type", endsWith(":malformed-json"))
                .body("detail", containsString("nested more than 32 deep"));
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        byte[] latin = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        problem(asAlice().contentType("application/json").body(latin).post("/statements"), 400).body("type", endsWith(":malformed-json"))
                .body("detail", containsString("a byte there is not of UTF-8"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithOrWithoutItsLength() {
        String large = "{\"text\": \"" + "x".repeat(300_000) + "\"}";

        problem(asAlice().body(large).post("/statements"), 413);
        problem(asAlice().body(new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))
                .post("/statements"), 413);
    }

    @Test
    void otherEncodingsOfABodyAreRefused() {
        problem(asAlice().header("Content-Encoding", "gzip").body("{}").post("/statements"), 415);
        problem(asAlice().contentType("application/json;charset=UTF-16").body("{}").post("/statements"), 415);
        asAlice().contentType("application/json;charset=utf-8").header("Content-Encoding", "identity").body(saying("x").json())
                .post("/statements").then().statusCode(201);
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

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void jsonIsUtf8EvenWhereNothingSaysWhatItIs(String charset) {
        byte[] body = new ObjectMapper().valueToTree(saying("x").json()).toString().getBytes(Charset.forName(charset));

        problem(asAlice().config(Imports.AS_SAID).contentType("application/json").body(body).post("/statements"), 415)
                .body("detail", containsString("UTF-8"));
        nothingIsWritten();
    }
}
