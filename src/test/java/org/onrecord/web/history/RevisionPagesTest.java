package org.onrecord.web.history;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.patch;
import static org.onrecord.support.Record.recorded;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class RevisionPagesTest {
    @Test
    void showsWhatBecameOfASpeakerAndOfAClaim() {
        int first = recorded(saying("x").by("Ada Harbour").about(Map.of("id", "ships", "text", "Ships are turned away")))
                .getInt("changeset");
        patch("/speakers/ada-harbour", Map.of("name", "Ada Harbor", "kind", "person")).then().statusCode(200);
        patch("/claims/ships", Map.of("text", "Ships are turned back")).then().statusCode(200);
        given().accept("text/html").get("/speakers/ada-harbour/history").then().statusCode(200)
                .body(allOf(containsString("Ada <del>Harbour</del> <ins>Harbor</ins>"), containsString("<dt>Kind</dt>"),
                        containsString("<ins>person</ins>"), containsString("State 2")));
        given().accept("text/html").get("/claims/ships/history").then().statusCode(200)
                .body(containsString("Ships are turned <del>away</del> <ins>back</ins>"));
        given().accept("text/html").header("Accept-Language", "de").get("/claims/ships/history").then().statusCode(200)
                .body(containsString("Verlauf"));
        given().accept("text/html").get("/claims/ships/history?asOf=" + first).then().statusCode(200)
                .body(allOf(containsString("State 1"), not(containsString("State 2"))));
    }
}
