package org.onrecord.support;

import static io.restassured.RestAssured.given;

import java.util.List;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The record as tests write and read it, over HTTP. */
public final class Record {
    public static final String ALICE = "a-token-for-alice";
    static final String BOB = "a-token-for-bob";
    public static final String RITA = "a-token-for-rita";
    public static final String ROOT = "a-token-for-root";

    private Record() {
    }

    public static RequestSpecification asAlice() {
        return given().header("Authorization", "Bearer " + ALICE).contentType(ContentType.JSON);
    }

    public static RequestSpecification asBob() {
        return given().header("Authorization", "Bearer " + BOB).contentType(ContentType.JSON);
    }

    /** Who may only read. */
    public static RequestSpecification asRita() {
        return given().header("Authorization", "Bearer " + RITA).contentType(ContentType.JSON);
    }

    /** Who may do everything. */
    public static RequestSpecification asRoot() {
        return given().header("Authorization", "Bearer " + ROOT).contentType(ContentType.JSON);
    }

    /** Records a statement and returns its id. */
    public static String record(Draft draft) {
        return recorded(draft).getString("id");
    }

    /** Records a statement and returns the answer. */
    public static JsonPath recorded(Draft draft) {
        return asAlice().body(draft.json()).post("/statements").then().statusCode(201).extract().jsonPath();
    }

    public static void retract(String id) {
        asAlice().queryParam("reason", "withdrawn").delete("/statements/" + id).then().statusCode(200);
    }

    /** Corrects a statement, whatever its version. */
    public static JsonPath correct(String id, Draft draft) {
        String etag = given().get("/statements/" + id).then().statusCode(200).extract().header("ETag");
        return asBob().header("If-Match", etag).queryParam("reason", "misread").body(draft.json()).put("/statements/" + id).then()
                .statusCode(200)
                .extract().jsonPath();
    }

    /** Sends a JSON Merge Patch for the state that is on record, whatever it is. */
    public static Response patch(String path, Object patch) {
        String etag = given().get(path).then().statusCode(200).extract().header("ETag");
        return asBob().contentType("application/merge-patch+json;charset=UTF-8").header("If-Match", etag).queryParam("reason", "misread")
                .body(patch)
                .patch(path);
    }

    /** The texts of the statements that a query finds, in its order. */
    public static List<String> texts(Object... parametersAndValues) {
        return list(parametersAndValues).log().ifValidationFails().statusCode(200).extract().jsonPath().getList("items.text");
    }

    public static ValidatableResponse list(Object... parametersAndValues) {
        RequestSpecification request = given();
        for (int i = 0; i < parametersAndValues.length; i += 2) {
            request.queryParam((String) parametersAndValues[i], parametersAndValues[i + 1].toString());
        }
        return request.get("/statements").then();
    }

    public static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
