package org.onrecord.web.claims;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
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
class ClaimsPageTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }

    private static Draft saying(String stance, String date, String speaker, String claim) {
        return Draft.saying("About it").stance(stance).on(date).by(speaker).about(Map.of("id", claim, "text", "Listed: " + claim));
    }

    @Test
    void listsClaimsWithTheirRecord() {
        record(saying("allegation", "2023-02-05", "List Ann", "listed-disputed"));
        record(saying("denial", "2023-02-06", "List Ben", "listed-disputed"));
        record(saying("allegation", "2023-02-05", "List Ann", "listed-alone"));
        page("/claims?q=listed:&sort=-statements").body(allOf(containsString("href=\"/claims/listed-disputed\""),
                containsString("1 allegation</span>"), containsString("1 denial</span>"), containsString("denied after 1 day"),
                containsString("format=csv")));
        page("/claims?q=listed:&status=disputed").body(not(containsString("href=\"/claims/listed-alone\"")));
    }

    @Test
    void theFormSendsWhatItShows() {
        record(saying("allegation", "2023-02-05", "List Ann", "form-first"));
        record(saying("denial", "2023-02-06", "List Ben", "form-first"));
        record(saying("allegation", "2023-02-05", "List Ann", "form-second"));
        Page page = browser.open("/claims");
        page.getByLabel("Words of the claim").fill("listed: form");
        page.locator("summary").getByText("Filters").click();
        page.getByLabel("disputed", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("First denial took at most").selectOption("P1D");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertTrue(page.url().contains("status=disputed") && page.url().contains("maxLatency=P1D"), page.url());
        assertTrue(page.locator(".listed").textContent().contains("form-first"));
        assertFalse(page.locator(".listed").textContent().contains("form-second"));
        assertTrue(page.getByLabel("disputed", new Page.GetByLabelOptions().setExact(true)).isChecked());
    }

    @Test
    void leadsToTheNextPage() {
        record(saying("allegation", "2023-02-05", "List Ann", "paged-a"));
        record(saying("allegation", "2023-02-05", "List Ann", "paged-b"));
        Page page = browser.openWithoutScripts("/claims?q=listed: paged&limit=1");
        page.locator("a[rel=next]").click();
        assertTrue(page.locator(".listed").textContent().contains("paged-b"));
        assertEquals(0, page.locator("a[rel=next]").count());
    }

    @Test
    void countsWhatWasOnRecord() {
        long before = recorded(saying("allegation", "2023-02-05", "List Ann", "then-listed")).getLong("changeset");
        record(saying("denial", "2023-02-06", "List Ben", "then-listed"));
        page("/claims?q=listed: then&status=disputed").body(containsString("href=\"/claims/then-listed\""));
        page("/claims?q=listed: then&status=disputed&asOf=" + before).body(containsString("No claim is like that."));
        page("/claims?q=listed: then&asOf=" + before).body(containsString("href=\"/claims/then-listed?asOf=" + before));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        record(saying("allegation", "2023-02-05", "List Ann", "usable").about(Map.of("id", "usable-list", "text", "w".repeat(400))));
        String path = "/claims?status=unanswered&sort=-first";
        for (Page page : List.of(browser.open(path), browser.openDark(path), browser.openNarrow(path))) {
            assertEquals(List.of(), Browser.violations(page));
            assertFalse(Browser.overflows(page));
        }
    }
}
