package org.onrecord.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What holds of every answer that refuses a request. */
public final class Refusals {
    private Refusals() {
    }

    public static void nothingIsWritten() {
        given().get("/statements").then().statusCode(200).body("changeset", equalTo(0));
    }

    public static ValidatableResponse validation(Response response) {
        return problem(response, 400).body("type", endsWith(":validation"));
    }

    public static ValidatableResponse problem(Response response, int status) {
        return response.then().statusCode(status).contentType("application/problem+json")
                .body("type", matchesRegex("urn:problem-type:onrecord:[a-z-]+")).body("status", equalTo(status))
                .body("detail", allOf(not(containsString("onrecord.")), not(containsString("java")), not(containsString("select"))));
    }
}
