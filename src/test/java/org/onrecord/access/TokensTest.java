package org.onrecord.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asBob;
import static org.onrecord.support.Record.asRita;
import static org.onrecord.support.Record.asRoot;

import java.io.IOException;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.RawHttp;

@BehaviourTest
class TokensTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer no-such-token", "Bearer ", "Basic YWxpY2U6YS10b2tlbi1mb3ItYWxpY2U=", "a-token-for-alice",
            "Bearer a-token-for-alice2",
            "Bearer alice=a-token-for-alice"})
    void writingNeedsAKnownToken(String authorization) {
        given().header("Authorization", authorization).contentType(ContentType.JSON).body(saying("x").json()).post("/statements").then()
                .statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", startsWith("Bearer realm=\"OnRecord\""))
                .body("status", equalTo(401)).body("errors.parameter", contains("Authorization"));
        given().get("/statements").then().body("changeset", equalTo(0));
    }

    @Test
    void everyMethodThatWritesNeedsAToken() {
        given().contentType(ContentType.JSON).body(saying("x").json()).post("/statements").then().statusCode(401);
        given().contentType(ContentType.JSON).body(saying("x").json()).put("/statements/x?reason=r").then().statusCode(401);
        given().delete("/statements/x?reason=r").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//statements", "/statements/", "/q/../statements", "/statements;x=1", "/x/../statements", "/./statements",
            "/%73tatements",
            "/statements/%2e"})
    void noOtherSpellingOfAPathGoesWithoutOne(String path) throws IOException {
        String answer = RawHttp.exchange(RestAssured.port, "POST " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n"
                + "Content-Type: application/json\nContent-Length: 2\n\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
    }

    @Test
    void aReaderMayNotWriteAndAnAdministratorMayDoEverything() {
        asRita().body(saying("x").json()).post("/statements").then().statusCode(403).contentType("application/problem+json")
                .body("type", endsWith(":forbidden"));
        asRita().delete("/statements/x?reason=r").then().statusCode(403);
        given().get("/statements").then().body("changeset", equalTo(0));
        asRoot().body(saying("x").json()).post("/statements").then().statusCode(201);
        asAlice().delete("/probe/everything").then().statusCode(403);
        asRoot().delete("/probe/everything").then().statusCode(200);
        given().delete("/probe/everything").then().statusCode(401);
    }

    @Test
    void whoTriesOutTokensIsKeptFromTryingMany() throws IOException {
        String attempt = "DELETE /statements/x?reason=r HTTP/1.1\nHost: localhost\nConnection: close\nAuthorization: Bearer %s\n\n";
        for (int i = 0; i < 20; i++) {
            String answer = RawHttp.exchange("127.0.0.7", RestAssured.port, attempt.formatted("guess-" + i));
            assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
        }
        String refused = RawHttp.exchange("127.0.0.7", RestAssured.port, attempt.formatted("a-token-for-alice"));
        assertTrue(refused.startsWith("HTTP/1.1 429") && refused.contains("urn:problem-type:onrecord:too-many-requests"), refused);
        assertTrue(refused.matches("(?s).*\\bRetry-After: (60|[1-5]?\\d)\\b.*"), refused);
        String other = RawHttp.exchange("127.0.0.8", RestAssured.port, attempt.formatted("a-token-for-alice"));
        assertTrue(other.startsWith("HTTP/1.1 404"), other);
    }

    @Test
    void readingNeedsNoneAndIgnoresAWrongOne() {
        given().get("/statements").then().statusCode(200);
        given().header("Authorization", "Bearer no-such-token").get("/statements").then().statusCode(200);
    }

    @Test
    void theNameOfTheTokenSignsTheChangeset() {
        String id = asBob().queryParam("reason", "seen on television").body(saying("x").json()).post("/statements").then().statusCode(201)
                .extract()
                .path("id");

        given().get("/statements/" + id + "/history").then().body("items.changeset.by", contains("bob"))
                .body("items.changeset.reason", contains("seen on television"));
    }
}
