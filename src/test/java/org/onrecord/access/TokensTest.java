package org.onrecord.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asBob;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;

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
