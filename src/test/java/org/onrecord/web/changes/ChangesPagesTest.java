package org.onrecord.web.changes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

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
class ChangesPagesTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }

    @Test
    void beginWithTheLast() {
        for (int i = 0; i < 52; i++) {
            record(Draft.saying("statement " + i));
        }
        int last = given().get("/changes?limit=1000").jsonPath().getInt("items[-1].number");
        String body = page("/changes").extract().asString();
        assertTrue(body.contains("href=\"/changes/" + last + "\"") && body.contains("href=\"/changes/" + (last - 49) + "\""), body);
        assertFalse(body.contains("href=\"/changes/" + (last - 50) + "\""), body);
        assertTrue(body.indexOf("\"/changes/" + last + "\"") < body.indexOf("\"/changes/" + (last - 1) + "\""), body);
        String few = page("/changes?limit=3").extract().asString();
        assertTrue(few.contains("href=\"/changes/" + (last - 2) + "\"") && !few.contains("href=\"/changes/" + (last - 3) + "\""), few);
        assertTrue(few.contains("since=" + (last - 6) + "&amp;limit=3\">Older"), few);
        page("/changes?since=0").body(containsString("href=\"/changes/1\"")).body(containsString("since=50\">Newer"));
    }

    @Test
    void oneShowsWhatItWrote() {
        String id = record(Draft.saying("said <script>once</script>"));
        retract(id);
        asAlice().body(Map.of("name", "Pat Example")).post("/speakers").then().statusCode(201);
        int last = given().get("/changes?limit=1000").jsonPath().getInt("items[-1].number");
        page("/changes/" + (last - 2)).body(containsString("said &lt;script&gt;once"))
                .body(containsString("href=\"/statements/" + id + "\""));
        page("/changes/" + (last - 1)).body(containsString("withdrawn")).body(containsString("retracted"));
        page("/changes/" + last).body(containsString("href=\"/speakers/pat-example\"")).body(not(containsString("What it wrote")));
        given().accept("text/html").get("/changes/" + (last + 1)).then().statusCode(404).contentType("text/html;charset=UTF-8");
    }

    @Test
    void sayWhetherTheRecordIsWhatWasWritten() {
        record(Draft.saying("something"));
        page("/changes/verify").body(containsString("Yes: all that changes 1 to"))
                .body(containsString(given().get("/changes/verify").jsonPath().getString("hash")));
        given().get("/changes/verify").then().statusCode(200).body("intact", is(true));
    }

    @Test
    void areUsableByAllOnAnyScreen() {
        record(Draft.saying("something"));
        for (Page page : List.of(browser.open("/changes"), browser.openDark("/changes/1"), browser.open("/changes/verify"))) {
            assertEquals(List.of(), Browser.violations(page));
        }
        assertFalse(Browser.overflows(browser.openNarrow("/changes/1")));
        assertFalse(Browser.overflows(browser.openNarrow("/changes/verify")));
    }
}
