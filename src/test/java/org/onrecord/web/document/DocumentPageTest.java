package org.onrecord.web.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.patch;
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
class DocumentPageTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200).contentType("text/html;charset=UTF-8");
    }

    private static String document(Draft draft) {
        return recorded(draft).getString("appearances[0].document.id");
    }

    @Test
    void showsWhatStandsInItInOrder() {
        record(saying("said last").on("2023-02-08"));
        String id = document(saying("said first").on("2023-02-06").in("title", "Ships turned away?").in("publisher", "The Gazette")
                .in("published", "2023-02-09?"));
        page("/documents/" + id).body(allOf(stringContainsInOrder("<h1 dir=\"auto\">", "said first", "said last"),
                containsString("https://news.example/article"), containsString("href=\"/statements?document=" + id),
                containsString("rel=\"canonical\"")));
    }

    @Test
    void leadsToFormerStatesAndToWhatWasMerged() {
        String kept = document(saying("one").in("title", "Ships turned away?"));
        String merged = document(saying("two").in("url", "https://other.example/copy").in("title", "A copy"));
        patch("/documents/" + kept, Map.of("title", "Ships turned back?")).then().statusCode(200);
        asAlice().queryParam("reason", "the same article").body(Map.of("into", kept)).post("/documents/" + merged + "/merge").then()
                .statusCode(200);
        page("/documents/" + kept).body(allOf(containsString("A copy"), containsString("/documents/" + merged + "/history"),
                containsString("/documents/" + kept + "/history"), containsString("two")));
        page("/documents/" + kept + "/history").body(allOf(containsString("Ships turned <del>away</del> <ins>back</ins>?"),
                containsString("misread"), containsString("As it was first recorded")));
        page("/documents/" + merged + "/history").body(allOf(containsString("Merged into"), containsString("<ins>" + kept + "</ins>")));
    }

    @Test
    void listsDocumentsByWhatTheyAreCalled() {
        document(saying("one").in("url", "https://news.example/harbour").in("title", "Harbour news").in("publisher", "The Gazette"));
        document(saying("two").in("url", "https://news.example/bridge"));
        page("/documents").body(allOf(containsString("Harbour news"), containsString("https://news.example/bridge")));
        page("/documents?q=harbour&sort=published").body(allOf(containsString("Harbour news"), not(containsString("bridge")),
                containsString("<option value=\"published\" selected>")));
        page("/documents?limit=1").body(containsString("rel=\"next\""));
        page("/documents?q=nothing").body(containsString("No document is like that."));
        page("/documents?asOf=1").body(containsString("asOf"));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        String id = document(saying("x".repeat(10_000)).in("title", "\u0645\u0627 <script>alert(1)</script> " + "y".repeat(400))
                .in("publisher", "z".repeat(300)));
        for (String path : List.of("/documents", "/documents/" + id, "/documents/" + id + "/history")) {
            for (Page page : List.of(browser.openDark(path), browser.openNarrow(path))) {
                assertEquals(List.of(), Browser.violations(page));
                assertFalse(Browser.overflows(page), path);
            }
        }
    }
}
