package org.onrecord.web.claim;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.retract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;
import org.onrecord.support.Draft;
import org.onrecord.support.Imports;

@BehaviourTest
class ClaimPageTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }

    private static Draft saying(String stance, String date, String speaker, Object claim) {
        return Draft.saying(speaker + " on " + date).stance(stance).on(date).by(speaker).about(claim);
    }

    @Test
    void tellsHowAClaimStandsAndHowLongTheDenialTook() {
        Map<String, Object> claim = Map.of("id", "page-dam-leaks", "text", "The dam leaks", "negation", "The dam is tight");
        record(saying("allegation", "2023-02-05T19:15:00Z", "Page Ann", claim));
        record(saying("denial", "2023-02-06", "Page Ben", claim));
        page("/claims/page-dam-leaks").body(allOf(containsString("The dam leaks"), containsString("The dam is tight"),
                containsString("Some allege it, others deny it."), containsString("from 4 hours, 45 minutes to 1 day, 4 hours, 45 minutes"),
                containsString("href=\"/speakers/page-ben\"")));
        given().accept("text/html").header("Accept-Language", "de").get("/claims/page-dam-leaks").then()
                .body(containsString("4 Stunden, 45 Minuten bis 1 Tag, 4 Stunden und 45 Minuten"));
    }

    @Test
    void tellsAlsoOfAClaimOnWhichNobodySpoke() {
        String id = record(Draft.saying("gone").about(Map.of("id", "page-silence", "text", "Nobody says so")));
        retract(id);
        page("/claims/page-silence").body(allOf(containsString("Nobody has spoken on it."), not(containsString("<svg width=\"100%\""))));
    }

    @Test
    void drawsExactDatesAsDotsAndOthersAsBars() {
        Map<String, Object> claim = Map.of("id", "page-drawn", "text", "The picture is right");
        String dot = record(saying("allegation", "2020-03-01", "Page Ann", claim));
        String bar = record(saying("denial", "2020-03-12/2020-06-20", "Page Ben", claim));
        String dashed = record(saying("denial", "2020-11?", "Page Cleo", claim));
        String open = record(saying("reaction", "../2020-02-10", "Page Dan", claim));
        String svg = svg("/claims/page-drawn");
        assertTrue(mark(svg, dot).contains("<circle"), svg);
        assertTrue(mark(svg, bar).contains("<rect"), svg);
        assertTrue(mark(svg, dashed).contains("dashed"), svg);
        assertTrue(mark(svg, open).contains("x=\"0.00%\""), svg);
    }

    @Test
    void drawsAnyTime() {
        Map<String, Object> claim = Map.of("id", "page-ages", "text", "It was and will be so");
        record(saying("allegation", "1000", "Page Ann", claim));
        record(saying("denial", "2020", "Page Ben", claim));
        page("/claims/page-ages").body(containsString(">1500</text>"));
        Map<String, Object> hours = Map.of("id", "page-hours", "text", "It went fast");
        record(saying("allegation", "2023-02-05T10:00:00Z", "Page Ann", hours));
        record(saying("denial", "2023-02-05T12:30:00Z", "Page Ben", hours));
        page("/claims/page-hours").body(allOf(containsString("2 hours, 30 minutes"), containsString("5 Feb")));
    }

    @Test
    void sparesNoPlaceForASingleStatement() {
        record(saying("allegation", "2023-02", "Page Ann", Map.of("id", "page-single", "text", "One alone says so")));
        page("/claims/page-single").body(allOf(containsString("<rect"), containsString("February 2023"),
                containsString("so far nobody has denied it")));
    }

    @Test
    void showsWhatWasWithdrawnByWhomAndWhen() {
        Map<String, Object> claim = Map.of("id", "page-withdrawn", "text", "The well is dry");
        String id = record(saying("allegation", "2023-03-01", "Page Ann", claim));
        record(Draft.saying("I was wrong").stance("reaction").on("2023-04-02").by("Page Ann").linked("retracts", id));
        page("/claims/page-withdrawn").body(allOf(containsString("Withdrawn by their own speakers"),
                containsString(">retracted</a>, 2 April 2023"),
                containsString("(1 withdrawn)"), containsString("hollow"), containsString("Whoever alleged it has withdrawn that.")));
    }

    @Test
    void countsManyStatementsAndStaysSmall() {
        Imports.ndjson(IntStream.range(0, 300).mapToObj(i -> saying(i % 3 == 0 ? "denial" : "allegation",
                i % 50 == 0 ? "2021" : "2021-%02d-%02d".formatted(i % 12 + 1, i % 28 + 1), "Page Reader " + i % 40,
                Map.of("id", "page-many", "text", "Very many speak of it"))).map(Imports::line).collect(Collectors.joining("\n")),
                "dataset",
                "page-many");
        String html = page("/claims/page-many")
                .body(allOf(containsString("The picture as a table"), containsString("possible"),
                        containsString("/claims/page-many/speakers")))
                .extract().asString();
        assertTrue(html.length() < 100_000, "it has " + html.length());
        page("/claims/page-many/speakers?stance=denial&limit=5").body(allOf(containsString("Page Reader"), containsString("rel=\"next\"")));
    }

    @Test
    void showsTheRecordAsItStood() {
        Map<String, Object> claim = Map.of("id", "page-then", "text", "It was otherwise then");
        JsonPath first = recorded(saying("allegation", "2023-02-05", "Page Ann", claim));
        record(saying("denial", "2023-02-06", "Page Ben", claim));
        page("/claims/page-then").body(containsString("Page Ben"));
        page("/claims/page-then?asOf=" + first.getLong("changeset"))
                .body(allOf(not(containsString("Page Ben")), containsString("/speakers/page-ann?asOf=" + first.getLong("changeset"))));
    }

    @Test
    void namesWhatMayBeTheSameClaim() {
        record(saying("allegation", "2023-02-05", "Page Ann", Map.of("id", "page-tower", "text", "The old tower leans")));
        record(saying("allegation", "2023-02-05", "Page Ann", Map.of("id", "page-tower-2", "text", "the old tower leans!")));
        page("/claims/page-tower").body(allOf(containsString("May be the same claim"), containsString("href=\"/claims/page-tower-2\"")));
    }

    @Test
    void tellsProgramsWhatItIsOfAndKeepsForeignTextHarmless() {
        String script = "</script><script>alert(1)</script>";
        record(saying("allegation", "2023-02-05", "Page Ann", Map.of("id", "page-script", "text", script)));
        page("/claims/page-script").body(allOf(not(containsString("<script>alert")), containsString("\\u003c/script>"),
                containsString("<link rel=\"canonical\""), containsString("\"@type\":\"Claim\"")));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        Map<String, Object> claim = Map.of("id", "page-usable", "text", "\u05d0\u05de\u05ea " + "w".repeat(400));
        String id = record(saying("allegation", "2023-02-05", "Page \u05d0\u05e0", claim));
        record(Draft.saying("x".repeat(10_000)).stance("denial").on("2023").by("Page Ben").about("page-usable"));
        record(Draft.saying("no").stance("reaction").on("2023-05-05").by("Page \u05d0\u05e0").about("page-usable").linked("corrects", id));
        for (Page page : List.of(browser.open("/claims/page-usable"), browser.openDark("/claims/page-usable"),
                browser.openNarrow("/claims/page-usable"))) {
            assertEquals(List.of(), Browser.violations(page));
            assertFalse(Browser.overflows(page));
        }
        assertTrue(browser.openWithoutScripts("/claims/page-usable").locator(".timeline svg").isVisible());
    }

    @Test
    void aMarkLeadsToItsStatement() {
        String id = record(saying("allegation", "2023-02-05", "Page Ann", Map.of("id", "page-click", "text", "One can click")));
        Page page = browser.open("/claims/page-click");
        page.locator(".timeline a").click();
        assertTrue(page.url().endsWith("/statements/" + id), page.url());
    }

    private static String svg(String path) {
        String html = page(path).extract().asString();
        return html.substring(html.indexOf("<figure class=\"timeline\""), html.indexOf("</figure>"));
    }

    private static String mark(String svg, String statement) {
        int start = svg.indexOf("/statements/" + statement);
        return svg.substring(start, svg.indexOf("</a>", start));
    }
}
