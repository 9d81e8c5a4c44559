package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Refusals.nothingIsWritten;
import static org.onrecord.support.Refusals.problem;

import java.io.IOException;
import java.util.List;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.RawHttp;

/** Requests that cannot be answered as they are. */
@BehaviourTest
class ProblemsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/statements/not-an-id", "/statements/019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44",
            "/statements/1-1-1-1-1",
            "/statements/not-an-id/history", "/statements/not-an-id/thread", "/statements/a/b/c", "/speakers/nobody", "/claims/nothing",
            "/documents/x"})
    void whatIsNotThereIsNotFound(String path) {
        problem(given().get(path), 404).body("type", endsWith(":not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /speakers/a%00b", "GET /claims/%00", "GET /documents/%00", "GET /statements/a%00b/history",
            "GET /imports/%00",
            "GET /changes/%00", "PUT /speakers/a%00b?reason=r", "POST /claims/a%00b/merge?reason=r", "POST /speakers/%00/unmerge?reason=r",
            "DELETE /statements/%00?reason=r", "GET /a%00b"})
    void nothingHasAnIdWithACharacterThatNoTextContains(String request) throws IOException {
        String answer = RawHttp.exchange(RestAssured.port, request + " HTTP/1.1\nHost: a\nAuthorization: Bearer a-token-for-alice\n"
                + "Content-Type: application/json\nContent-Length: 2\nConnection: close\n\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 404") && answer.contains("urn:problem-type:onrecord:not-found"), answer);
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsRefusedWithThoseItTakes() {
        problem(asAlice().body("{}").put("/statements"), 405).header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(asAlice().body("{}").post("/statements/x"), 405).header("Allow", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
        problem(asAlice().delete("/documents"), 405).header("Allow", "GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ", ", ",,", ""})
    void anAcceptThatListsNothingIsMalformed(String accept) throws IOException {
        for (String request : List.of("GET /changes", "GET /statements", "GET /statements/x", "POST /imports?dataset=x")) {
            String answer = RawHttp.exchange(RestAssured.port, request + " HTTP/1.1\nHost: a\nAuthorization: Bearer a-token-for-alice\n"
                    + "Content-Type: text/csv\nContent-Length: 0\nConnection: close\nAccept: " + accept + "\n\n");
            assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("\"parameter\":\"Accept\""), answer);
        }
    }

    @Test
    void otherFormatsAreRefused() {
        problem(given().accept("image/png").get("/statements"), 406);
        problem(asAlice().contentType("text/plain").body("{}").post("/statements"), 415);
        problem(asAlice().contentType("application/xml").body("<x/>").post("/statements"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "json", "application/json, text/csv", ";"})
    void aContentTypeThatIsNoneIsMalformed(String type) throws IOException {
        for (String path : List.of("/statements", "/imports?dataset=x", "/claims/x/unmerge?reason=r")) {
            String answer = RawHttp.exchange(RestAssured.port,
                    "POST " + path + " HTTP/1.1\nHost: a\nAuthorization: Bearer a-token-for-alice\n"
                            + "Content-Type: " + type + "\nContent-Length: 2\nConnection: close\n\n{}");
            assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("\"parameter\":\"Content-Type\""), answer);
        }
        nothingIsWritten();
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
            GET /q/nothing    | Host: a, Accept: image/png     | 404 | nothing here
            """)
    void requestsThatHttpHasATroubleWithAreAnsweredWithAProblem(String line, String headers, int status, String detail) throws IOException {
        String answer = RawHttp.exchange(RestAssured.port,
                line + " HTTP/1.1\n" + headers.replace(", ", "\n") + "\nConnection: close\n\n");

        assertTrue(answer.startsWith("HTTP/1.1 " + status) && answer.contains("application/problem+json") && answer.contains(detail),
                answer);
    }

    @Test
    void aQueryThatRunsTooLongIsStopped() {
        problem(given().get("/probe/endless-query"), 503).header("Retry-After", "30").body("detail", containsString("too long"));
        given().get("/statements").then().statusCode(200);
    }
}
