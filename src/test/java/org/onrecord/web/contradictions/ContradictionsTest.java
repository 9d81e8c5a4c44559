package org.onrecord.web.contradictions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.support.Record.record;

import java.util.List;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;
import org.onrecord.support.Draft;

@BehaviourTest
class ContradictionsTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private static void recordSome() {
        String first = record(Draft.saying("it is so").by("Ann Example").on("2023-01-01"));
        String second = record(Draft.saying("it is more so").by("Ann Example").on("2023-01-02"));
        record(Draft.saying("no").by("Ben Sample").stance("denial").on("2023-01-03").linked("denies", first));
        record(Draft.saying("no again").by("Ben Sample").stance("denial").on("2023-02-03").linked("denies", second));
        record(Draft.saying("never").by("x".repeat(240) + "<script>").stance("denial").on("2023-02-04").linked("denies", first));
        record(Draft.saying("a denial of nobody").by("Cat Instance").stance("denial"));
    }

    @Test
    void countsWhoDeniesWhomWithNames() {
        recordSome();
        JsonPath all = given().get("/contradictions?count=exact").then().statusCode(200).extract().jsonPath();
        assertEquals(2, all.getInt("total"));
        assertEquals("Ben Sample", all.getString("items[0].speaker.name"));
        assertEquals("ann-example", all.getString("items[0].denies.id"));
        assertEquals(2, all.getInt("items[0].statements"));
        assertEquals(List.of(1), given().get("/contradictions?to=2023-01").jsonPath().getList("items.statements"));
        given().accept("text/csv").get("/contradictions?speaker=Ben Sample").then()
                .body(startsWith("speaker,speakerName,denies,deniesName,statements\r\nben-sample,Ben Sample,ann-example,Ann Example,2"));
    }

    @Test
    void pagesThroughThem() {
        recordSome();
        JsonPath first = given().get("/contradictions?limit=1").jsonPath();
        assertEquals(1, first.getList("items").size());
        JsonPath second = given().urlEncodingEnabled(false).get(first.getString("next")).jsonPath();
        assertEquals(List.of(1), second.getList("items.statements"));
        given().get("/contradictions?speker=Ben").then().statusCode(400).body("detail", containsString("speaker"));
    }

    @Test
    void isDrawnAndListed() {
        recordSome();
        given().accept("text/html").get("/contradictions").then().statusCode(200)
                .body(containsString("Ben Sample denies Ann Example: 2")).body(containsString("href=\"/speakers/ann-example\""))
                .body(containsString("href=\"/statements?speaker=ben-sample&amp;stance=denial\""));
        given().accept("text/html").get("/contradictions?from=2030").then().body(containsString("Nobody denies anybody here."));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        recordSome();
        for (Page page : List.of(browser.open("/contradictions"), browser.openDark("/contradictions"))) {
            assertEquals(List.of(), Browser.violations(page));
        }
        assertFalse(Browser.overflows(browser.openNarrow("/contradictions")));
        Page unscripted = browser.openWithoutScripts("/contradictions");
        unscripted.getByText("All denials of Ben Sample").click();
        unscripted.waitForURL("**/statements?speaker=ben-sample&stance=denial");
    }
}
