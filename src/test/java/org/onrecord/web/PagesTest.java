package org.onrecord.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.record;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;

/** What all pages have in common. */
@BehaviourTest
class PagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/speakers", "/claims", "/documents", "/changes", "/statistics?by=stance"})
    void oneUrlServesPeopleAndPrograms(String url) {
        given().accept(BROWSER).get(url).then().statusCode(200).contentType("text/html;charset=UTF-8")
                .header("Vary", "Accept, Accept-Encoding, Accept-Language").body(startsWith("<!DOCTYPE html>"));
        given().accept("*/*").get(url).then().statusCode(200).contentType(startsWith("application/json"));
        given().get(url + (url.contains("?") ? "&" : "?") + "format=html").then().statusCode(200).contentType("text/html;charset=UTF-8");
    }

    @Test
    void aPageThatIsMadeAtOnceIsTheSame() {
        record(saying("seen"));
        for (String query : List.of("?q=seen", "?speaker=somebody", "?limit=1", "?zzyzx=1", "?speaker=zzyzx", "?limit=0")) {
            var ordinary = given().accept(BROWSER).get("/statements" + query + "&format=html").then().extract();
            var atOnce = given().accept(BROWSER).get("/statements" + query).then().extract();
            assertEquals(ordinary.statusCode(), atOnce.statusCode());
            assertEquals(ordinary.contentType(), atOnce.contentType());
            assertEquals(ordinary.header("Content-Security-Policy"), atOnce.header("Content-Security-Policy"));
            assertEquals(ordinary.header("Vary"), atOnce.header("Vary"));
            assertEquals(ordinary.header("Link") == null, atOnce.header("Link") == null);
            assertEquals(ordinary.asString().replace("&amp;format=html", ""), atOnce.asString());
        }
        given().accept(BROWSER).get("/statements?format=csv").then().contentType(startsWith("text/csv"));
    }

    @Test
    void aPageIsNotSentAgainUntilSomethingIsWritten() {
        String etag = given().accept(BROWSER).get("/statements").then().statusCode(200).extract().header("ETag");
        given().accept(BROWSER).header("If-None-Match", etag).get("/statements").then().statusCode(304);
        given().accept(BROWSER).header("If-None-Match", etag).header("Accept-Language", "de").get("/statements").then().statusCode(200)
                .body(containsString("Aussagen"));
    }

    @Test
    void aPageHasFiftyItemsAtMostAndLeadsOnToTheOthers() {
        for (int i = 0; i < 51; i++) {
            record(saying("said " + i));
        }
        String html = given().accept(BROWSER).get("/statements?q=said&limit=1000").then().statusCode(200).extract().asString();
        assertEquals(51, html.split("<article ").length, "fifty, and what is before them");
        assertTrue(html.contains("rel=\"next\" href=\"/statements?q=said&amp;limit=1000&amp;cursor="), html);
        given().get("/statements?q=said&limit=1000").then().body("items.size()", equalTo(51));
    }

    @Test
    void problemsArePagesToo() {
        given().accept(BROWSER).get("/statements?stanze=denial").then().statusCode(400).contentType("text/html;charset=UTF-8")
                .body(containsString("did you mean stance"));
        given().accept(BROWSER).get("/nothing").then().statusCode(404).contentType("text/html;charset=UTF-8");
    }

    @Test
    void saysOnceWhatIsWrongAndHowToGoOn() {
        String html = given().accept(BROWSER).get("/changes?limit=0").then().statusCode(400).extract().asString();
        assertEquals(2, html.split("whole number").length, "said once");
        assertTrue(html.contains("href=\"/changes\">Try it without conditions"));
        given().accept(BROWSER).get("/nothing").then().body(not(containsString("openapi"))).body(containsString("role=\"search\""))
                .body(containsString("To the start page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims?speaker=zzyzx", "/claims?minLatency=zzyzx", "/speakers?sort=zzyzx", "/documents?publisher=zzyzx",
            "/contradictions?speaker=zzyzx", "/statistics?by=stance&speaker=zzyzx", "/statistics?by=zzyzx"})
    void listsKeepTheirFormsWhereTheyAreRefused(String url) {
        given().accept(BROWSER).get(url).then().statusCode(400).contentType("text/html;charset=UTF-8")
                .body(containsString("id=\"refused\"")).body(containsString("name=\"q\""))
                .body(containsString("action=\"" + url.substring(0, url.indexOf('?')) + "\""));
    }

    @Test
    void saysInWordsAsOfWhenTheRecordIsSeen() {
        given().accept(BROWSER).get("/statements?asOf=0").then().statusCode(200).body(containsString("after changeset 0"));
        given().accept(BROWSER).get("/statements?asOf=2024-02-29").then().statusCode(200).body(containsString("on 29 February 2024"));
        given().accept(BROWSER).get("/statements?asOf=2024-02-29T10:00:00Z").then().statusCode(200)
                .body(containsString("at 29 February 2024"));
        given().accept(BROWSER).get("/statements?asOf=zzyzx").then().statusCode(400).body(not(containsString("as-of-notice")));
    }

    @Test
    void aFormatCanBeChosenOfASingleThing() {
        given().accept(BROWSER).get("/?format=json").then().statusCode(200).contentType(startsWith("application/json"));
        given().get("/?format=pdf").then().statusCode(400).body("detail", containsString("format"));
    }

    @Test
    void statesThatTheRecordNeverHadAreRefusedOnEveryPage() {
        for (String never : List.of("garbage", "-5", "9999999", "2027")) {
            given().accept(BROWSER).get("/documents?asOf=" + never).then().statusCode(400).contentType("text/html;charset=UTF-8");
        }
        given().accept(BROWSER).get("/documents/duplicates?asOf=0").then().statusCode(200)
                .body(containsString("shows the record as it stands")).body(not(containsString("asOf=0&amp;format=json")));
    }

    @Test
    void linksStayOnThisHost() {
        given().accept(BROWSER).urlEncodingEnabled(false).get("//elsewhere.example/%2e%2e/claims").then()
                .body(not(containsString("\"//elsewhere.example")));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        for (Page page : List.of(browser.open("/changes"), browser.openDark("/changes"), browser.openNarrow("/changes"))) {
            assertEquals(List.of(), Browser.violations(page));
        }
        assertFalse(Browser.overflows(browser.openNarrow("/changes")));
    }

    @Test
    void isReadWithoutScripts() {
        assertTrue(browser.openWithoutScripts("/statements").locator("main").isVisible());
    }
}
