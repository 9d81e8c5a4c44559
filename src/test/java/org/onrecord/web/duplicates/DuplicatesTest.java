package org.onrecord.web.duplicates;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.record;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;
import org.onrecord.support.Curate;
import org.onrecord.support.Draft;
import org.onrecord.support.Record;

@BehaviourTest
class DuplicatesTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200).contentType("text/html;charset=UTF-8");
    }

    private static void spellings() {
        record(Draft.saying("The bridge will be finished by spring").on("2023-02-06")
                .by(Map.of("name", "Robert Quill", "kind", "person", "aliases", List.of(Map.of("name", "Bob Quill")), "sameAs",
                        List.of("https://www.wikidata.org/wiki/Q900001"))));
        record(Draft.saying("It will not be late").stance("denial").on("2023-03").by("Quill, Robert"));
    }

    @Test
    void speakersStandSideBySide() {
        spellings();
        page("/speakers/duplicates").body(stringContainsInOrder("Names with the same words:", "quill robert", "/speakers/quill-robert",
                "denials: 1", "March 2023", "/speakers/robert-quill", "Bob Quill", "https://www.wikidata.org/wiki/Q900001",
                "allegations: 1",
                "6 February 2023"));
        given().accept("text/html").header("Accept-Language", "de").get("/speakers/duplicates").then()
                .body(containsString("Namen aus denselben Wörtern"));
    }

    @Test
    void aNameForWhichAWriteWasRefusedIsThere() {
        spellings();
        asAlice().body(Map.of("id", "robert-quill-2", "name", "Robert Quill", "sameAs", List.of("https://www.wikidata.org/wiki/Q900002")))
                .post("/speakers").then().statusCode(201);
        asAlice().body(Draft.saying("Who says this?").by("Robert Quill").json()).post("/statements").then().statusCode(409);
        page("/speakers/duplicates").body(containsString("A name that does not tell which is meant:"), containsString("Refused 1 times"));
    }

    @Test
    void claimsAndDocumentsDoToo() {
        asAlice().body(Map.of("id", "a-bridge", "text", "A bridge is built")).post("/claims").then().statusCode(201);
        asAlice().body(Map.of("id", "the-bridge", "text", "A bridge, is built!", "negation", "None is")).post("/claims").then()
                .statusCode(201);
        page("/claims/duplicates").body(stringContainsInOrder("Texts with the same words:", "a bridge is built", "A bridge is built",
                "A bridge, is built!", "None is"));
        record(Draft.saying("One").in("url", "https://news.example/bridge").in("title", "Bridge on time").in("publisher",
                "The Bend Gazette"));
        record(Draft.saying("Two").in("url", "https://m.news.example/bridge/"));
        page("/documents/duplicates").body(stringContainsInOrder("Addresses that one article usually has:", "Bridge on time",
                "The Bend Gazette", "https://m.news.example/bridge/"));
    }

    @Test
    void whoMayBeSeveralCanBeSplit() {
        asAlice().body(Map.of("name", "Lena Marsh", "sameAs",
                List.of("https://www.wikidata.org/wiki/Q900003", "https://www.wikidata.org/wiki/Q900004"))).post("/speakers").then()
                .statusCode(201);
        page("/speakers/conflated").body(stringContainsInOrder("Several identifiers of", "wikidata.org", "Lena Marsh",
                "/edit/speakers/lena-marsh/split"), not(containsString("data-keep")));
    }

    @Test
    void oneComesToTheNextPage() {
        spellings();
        record(Draft.saying("Something").by("Ann Lee"));
        record(Draft.saying("Something else").by("Lee, Ann"));
        String first = page("/speakers/duplicates?limit=1").body(containsString("ann lee"), not(containsString("quill robert"))).extract()
                .asString();
        String next = first.replaceAll("(?s).*<a rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        given().urlEncodingEnabled(false).accept("text/html").get(next).then()
                .body(containsString("quill robert"), not(containsString("ann lee")), not(containsString("rel=\"next\"")));
    }

    @Test
    void whereNothingIsAlikeItSaysSo() {
        page("/speakers/duplicates").body(containsString("Nothing on record looks alike."));
        page("/speakers/conflated").body(containsString("No speaker has several identifiers of one site."));
    }

    @Test
    void twoSpellingsAreMergedAndThatIsUndone() {
        spellings();
        Page page = browser.openAs(Record.ALICE, "/speakers/duplicates");
        Locator kept = page.locator(".candidate[data-id=robert-quill]");
        assertThat(kept.locator(".examples")).containsText("The bridge will be finished by spring");
        kept.locator("[data-keep]").click();
        page.locator("#merge").getByLabel("Reason").fill("the same mayor");
        page.locator("#merge").getByText("Merge", new Locator.GetByTextOptions().setExact(true)).last().click();
        Locator outcome = page.locator(".outcome");
        assertThat(outcome).containsText("is merged into");
        Curate.redirected("/speakers/quill-robert");
        given().get("/speakers/quill-robert/history").then().body("items[-1].changeset.reason", equalTo("the same mayor"));
        outcome.locator("button").click();
        assertThat(outcome).containsText("stands by itself again");
        given().redirects().follow(false).get("/speakers/quill-robert").then().statusCode(200).body("name", equalTo("Quill, Robert"));
        assertThat(page.locator(".candidate[data-id=quill-robert] [data-keep]")).isVisible();
    }

    @Test
    void aRefusedMergeIsTold() {
        asAlice().body(Map.of("name", "Ann Lee", "kind", "person")).post("/speakers").then().statusCode(201);
        asAlice().body(Map.of("name", "Lee, Ann", "kind", "outlet")).post("/speakers").then().statusCode(201);
        browser.expect("409");
        Page page = browser.openAs(Record.ALICE, "/speakers/duplicates");
        page.locator("[data-keep]").first().click();
        page.locator("#merge").getByLabel("Reason").fill("one");
        page.locator("#merge [name=reason]").press("Enter");
        assertThat(page.locator("#merge .problem")).containsText("is of another kind");
    }

    @Test
    void whoReadsCannotMerge() {
        spellings();
        Page page = browser.openWithoutScripts("/speakers/duplicates");
        assertThat(page.locator(".candidate").first()).isVisible();
        assertThat(page.locator("[data-keep]").first()).isHidden();
    }

    @Test
    void isUsableByAllWhateverStandsInIt() {
        record(Draft.saying("x".repeat(10_000)).by("<script>alert(1)</script> Lee"));
        record(Draft.saying("אף פעם").with("language", "he").by("Lee, <script>alert(1)</script>"));
        record(Draft.saying("أبدا").with("language", "ar").by(Map.of("name", "وكالة الجسر", "sameAs", List.of("https://a.example/1"))));
        asAlice().body(Map.of("name", "الجسر وكالة")).post("/speakers").then().statusCode(201);
        page("/speakers/duplicates").body(not(containsString("<script>alert")));
        for (Page page : List.of(browser.openAs(Record.ALICE, "/speakers/duplicates"), browser.openDark("/speakers/duplicates"))) {
            assertThat(page.locator(".examples").first()).isVisible();
            assertEquals(List.of(), Browser.violations(page));
        }
        Page narrow = browser.openNarrow("/speakers/duplicates");
        narrow.locator("[data-examples]").first().scrollIntoViewIfNeeded();
        assertThat(narrow.locator(".examples").first()).isVisible();
        assertFalse(Browser.overflows(narrow));
    }
}
