package org.onrecord.web.speakers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;
import org.onrecord.support.Draft;

@BehaviourTest
class SpeakersPageTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }

    @Test
    void findsSpeakersByAPartOfTheirNamesAndByKind() {
        record(Draft.saying("One").by(Map.of("name", "Found Person", "kind", "person")));
        record(Draft.saying("Two").by(Map.of("name", "Found Paper", "kind", "outlet", "aliases", List.of(Map.of("name", "The Finder")))));
        page("/speakers?q=found").body(allOf(containsString("href=\"/speakers/found-person\""), containsString("The Finder"),
                containsString("format=csv")));
        Page page = browser.open("/speakers?q=found");
        page.getByLabel("Kind").selectOption("person");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertTrue(page.locator("main").textContent().contains("Found Person"));
        assertFalse(page.locator("main").textContent().contains("Found Paper"));
        page.getByText("Found Person").click();
        assertEquals("Found Person", page.locator("h1").textContent());
    }

    @Test
    void leadsToTheNextPage() {
        record(Draft.saying("One").by("Paged Ann"));
        record(Draft.saying("Two").by("Paged Ben"));
        Page page = browser.openWithoutScripts("/speakers?q=paged&limit=1");
        page.locator("a[rel=next]").click();
        assertTrue(page.locator("main").textContent().contains("Paged Ben"));
    }

    @Test
    void countsWhatWasOnRecord() {
        long before = recorded(Draft.saying("One").by("Counted Then")).getLong("changeset");
        record(Draft.saying("Two").by("Counted Then"));
        given().get("/speakers?q=counted then").then().body("items[0].statements.allegation", is(2));
        given().get("/speakers?q=counted then&asOf=" + before).then().body("items[0].statements.allegation", is(1));
        page("/speakers?q=counted then&asOf=" + before).body(containsString("/speakers/counted-then?asOf=" + before));
        page("/speakers?q=nobody is called that")
                .body(allOf(containsString("No speaker is called that."), not(containsString("<table"))));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        record(Draft.saying("One").by("Usable " + "n".repeat(190)));
        for (Page page : List.of(browser.open("/speakers?q=usable"), browser.openDark("/speakers?q=usable"),
                browser.openNarrow("/speakers?q=usable"))) {
            assertEquals(List.of(), Browser.violations(page));
            assertFalse(Browser.overflows(page));
        }
    }
}
