package org.onrecord.web.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;
import org.onrecord.support.Draft;

@BehaviourTest
class StatisticsPageTest {
    private static final String HOSTILE = "<script>alert(1)</script> " + "x".repeat(240) + " \u0627\u0644\u0631\u0626\u064a\u0633";

    @RegisterExtension
    final Browser browser = new Browser();

    private static void recordSome() {
        record(Draft.saying("one").by("Pat Example").stance("denial").on("2023-01-05"));
        record(Draft.saying("two").by("Pat Example").on("2023-01-09"));
        record(Draft.saying("three").by(HOSTILE).stance("reaction").on("2023-03").about(Map.of("id", "plant", "text", "A plant")));
        record(Draft.saying("four").by("Kim Sample").on("../2023-02-06"));
    }

    private static ValidatableResponse page(String query) {
        return given().accept("text/html").get("/statistics" + query).then().statusCode(200);
    }

    @Test
    void showsNamesAndLinksEachRowToItsStatements() {
        recordSome();
        page("?by=speaker&from=2023-01").body(containsString("<bdi>Pat Example</bdi>"))
                .body(containsString("href=\"/statements?from=2023-01&amp;speaker=pat-example\">2</a>"))
                .body(containsString("&lt;script&gt;")).body(not(containsString("<script>alert")));
        page("?by=claim").body(containsString("<bdi>A plant</bdi>")).body(containsString("href=\"/claims/plant\""));
    }

    @Test
    void showsWhatBecameOfDrafts() {
        page("/drafts").body(containsString("No draft was shown to anybody yet"));
        List<Map<String, Object>> outcomes = List.of(outcome("accepted"), outcome("dropped"), outcome("offered"),
                Map.of("id", UUID.randomUUID(), "rule", "speaker-that", "outcome", "mended", "changed", List.of("speaker", "stance")));
        asAlice().body(Map.of("items", outcomes)).post("/drafts/outcomes").then().statusCode(204);
        page("/drafts").body(containsString("<code>speaker-that</code></th><td class=\"number\">4</td>")).body(containsString("33 %"))
                .body(containsString("<code>speaker</code> 1, <code>stance</code> 1"));
        Page page = browser.openNarrow("/statistics/drafts");
        assertEquals(List.of(), Browser.violations(page));
        assertFalse(Browser.overflows(page));
    }

    private static Map<String, Object> outcome(String outcome) {
        return Map.of("id", UUID.randomUUID(), "rule", "speaker-that", "outcome", outcome);
    }

    @Test
    void drawsPeriodsThatLeadToTheirStatements() {
        recordSome();
        page("?by=stance&period=month&speaker=Pat Example")
                .body(containsString("href=\"/statements?speaker=Pat%20Example&amp;from=2023-01&amp;to=2023-01\""))
                .body(containsString("January 2023 – Denials: 1, Allegations: 1"));
        page("?by=stance&period=month").body(containsString("Not in the picture, for their dates have no first day: 1"));
        given().accept("text/html").header("Accept-Language", "de").get("/statistics?by=stance&period=month").then()
                .body(containsString("Januar 2023 – Dementis: 1, Behauptungen: 1"));
        page("?by=speaker,stance&period=year&chart=lines").body(containsString("<polyline")).body(containsString("Pat Example · Denial"));
    }

    @Test
    void asksForNothingMoreThanTheFilterDoes() {
        recordSome();
        page("?by=stance&period=month&from=2023-01-06&to=2023-01-20")
                .body(containsString("from=2023-01-06&amp;to=2023-01-20\""));
    }

    @Test
    void showsAllOverTimeWhereNothingIsAsked() {
        recordSome();
        page("").body(containsString("January 2023 – Denials: 1, Allegations: 1"))
                .body(containsString("/statistics?by=stance&amp;period=year"));
    }

    @Test
    void theDataOfAPageIsAnsweredByItsUrl() {
        recordSome();
        String url = page("?by=stance&period=year&chart=lines").extract().htmlPath()
                .getString("**.find { it.@id == 'data' }.@value");
        assertEquals(4, given().get(url).then().statusCode(200).extract().jsonPath().getList("items").size());
        given().get("/statistics?by=stance&chart=lines").then().statusCode(400);
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        recordSome();
        String url = "/statistics?by=speaker&period=month";
        for (Page page : List.of(browser.open(url), browser.openDark(url), browser.open("/statistics?by=speaker"))) {
            assertEquals(List.of(), Browser.violations(page));
        }
        assertFalse(Browser.overflows(browser.openNarrow(url)));
        Page unscripted = browser.openWithoutScripts("/statistics?by=stance&period=month");
        unscripted.locator("details summary").click();
        assertTrue(unscripted.locator("figure table").isVisible());
        unscripted.selectOption("select[name=period]", "year");
        unscripted.locator("form.counting button").click();
        assertTrue(unscripted.url().contains("period=year"), unscripted.url());
        assertTrue(unscripted.locator("table.counts").innerText().contains("2023"));
    }
}
