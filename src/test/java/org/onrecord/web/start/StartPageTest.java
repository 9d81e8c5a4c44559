package org.onrecord.web.start;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;

@BehaviourTest
class StartPageTest {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void countsWhatThereIs() {
        JsonPath before = get("/");
        String denial = record(
                saying("n").stance("denial").by("Orla Start").about(Map.of("text", "Orla starts")).in("url", "https://start.example/1"));
        record(saying("a").by("Orla Stort"));
        JsonPath after = get("/");
        assertEquals(before.getLong("statements.denial") + 1, after.getLong("statements.denial"));
        assertEquals(before.getLong("speakers") + 2, after.getLong("speakers"));
        assertEquals(before.getLong("claims") + 1, after.getLong("claims"));
        assertEquals(after.getLong("changeset.number"), get("/statements?limit=1").getLong("changeset"));

        merge("/speakers/orla-stort", "orla-start");
        assertEquals(before.getLong("speakers") + 1, get("/").getLong("speakers"));
        unmerge("/speakers/orla-stort");
        retract(denial);
        assertEquals(before.getLong("statements.denial"), get("/").getLong("statements.denial"));
        assertEquals(after.getLong("statements.denial"), get("/?asOf=" + after.getLong("changeset.number")).getLong("statements.denial"));
        given().get("/").then().body("api", equalTo("/q/openapi")).body("documentation", equalTo("/docs"));
        given().get("/?speaker=x").then().statusCode(400);
        given().post("/").then().statusCode(405);
    }

    @Test
    void showsWhatIsNewAndWhatNobodyAnswers() {
        record(saying("The bridge <script>alert(1)</script> sways " + "y".repeat(10_000)).on("2024-01-01").by("Bridge Watch")
                .about(Map.of("id", "bridge-sways", "text", "The bridge \u05d0\u05d1 sways")));
        record(saying("It stands").on("2024-01-01").stance("denial").by("Roads Office"));
        given().accept("text/html").get("/").then().statusCode(200).body(containsString("&lt;script&gt;alert(1)"))
                .body(containsString("href=\"/claims/bridge-sways\"")).body(containsString(">Roads Office<"));
        given().accept("text/html").header("Accept-Language", "de").get("/").then().body(containsString("Unwidersprochene Behauptungen"));
        assertTrue(browser.openWithoutScripts("/").locator("figure.chart svg.picture").isVisible());
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        record(saying("Something").by("Somebody Else"));
        for (Page page : List.of(browser.open("/"), browser.openDark("/"), browser.openNarrow("/"))) {
            assertEquals(List.of(), Browser.violations(page));
        }
        Page narrow = browser.openNarrow("/");
        assertFalse(Browser.overflows(narrow));
        narrow.locator(".hero input[name=q]").fill("something");
        narrow.locator(".hero button").click();
        narrow.waitForURL("**/statements?q=something");
    }
}
