package org.onrecord.web.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.retract;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;
import org.onrecord.support.Draft;

@BehaviourTest
class StatementPageTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200).contentType("text/html;charset=UTF-8");
    }

    private static Draft relayed() {
        return saying("No ship was turned away").stance("denial").on("2024-04-29/2024-05-01?")
                .by(Map.of("name", "Ada Harbour", "affiliations",
                        List.of(Map.of("organization", "Port Authority", "role", "harbour master"))))
                .with("verbatim", true).with("language", "en")
                .in("publisher", "The Gazette").in("title", "Ships turned away?").in("published", "2024-05-02")
                .via("The Agency", Map.of("anonymous", "a person at the quay")).appearing("cue", "insisted")
                .appearing("quote", Map.of("exact", "no ship", "prefix", "She said that ", "suffix", " was"));
    }

    @Test
    void tellsWhoSaidItThroughWhomAndWhenInWords() {
        String id = record(relayed());
        page("/statements/" + id).body(allOf(containsString("<q>No ship was turned away</q>"),
                containsString("between 29 April and perhaps 1 May 2024"), containsString("harbour master"),
                containsString("<a href=\"/speakers/port-authority\"><bdi>Port Authority</bdi></a>"),
                containsString("aria-label=\"From you to Ada Harbour\""), containsString("<mark>no ship</mark>"),
                containsString("<q><bdi>insisted</bdi></q>"), containsString("anonymous source"),
                containsString("href=\"/edit/statements/" + id)));
        Page shown = browser.openWithoutScripts("/statements/" + id);
        assertEquals(List.of("You", "The Gazette", "The Agency", "a person at the quay", "Ada Harbour"),
                shown.locator("svg.chain .name").allTextContents());
        assertEquals(1, shown.locator("svg.chain .anonymous").count());
        assertFalse(shown.locator("button[data-copy]").first().isVisible());
    }

    @Test
    void namesWhatDiffersInPrint() {
        record(relayed());
        String again = record(relayed().with("text", "It is a lie").in("title", "Ships turned away!").in("publisher", "Gazette on Sunday"));
        page("/statements/" + again).body(allOf(containsString("Title in print</dt><dd><bdi>Ships turned away!"),
                containsString("Publisher in print</dt><dd><bdi>Gazette on Sunday")));
    }

    @Test
    void manyAppearancesWithLongChainsMakeNoLongPage() {
        List<Object> chain = IntStream.range(0, 20)
                .<Object>mapToObj(hop -> Map.of("speaker", "Relaying agency of province " + hop, "verb", "quoted at length")).toList();
        String id = record(saying("No ship was turned away at all").with("appearances", IntStream.range(0, 100)
                .mapToObj(number -> Map.of("document",
                        Map.of("url", "https://news.example/" + number, "title", "An article of some length about ships, number " + number,
                                "publisher", "The Gazette of town " + number),
                        "chain", chain, "quote", Map.of("exact", "No ship was turned away at all")))
                .toList()));
        for (String path : List.of("/statements/" + id, "/statements/" + id + "/history", "/statements/" + id + "/thread")) {
            int length = page(path).extract().asByteArray().length;
            assertTrue(length < 100_000, () -> path + " has " + length);
        }
        page("/statements/" + id).body(allOf(containsString("The Gazette of town 99"), containsString("And in")));
    }

    @Test
    void nothingTurnsTheWordsAroundWhatStandsInAttributesAndCitations() {
        String id = record(saying("No \u202eship"));
        String html = page("/statements/" + id).body(containsString("No \u202eship")).extract().asString();
        String head = html.substring(0, html.indexOf("<script type=\"application/ld+json\">"));
        String citations = html.substring(html.indexOf("id=\"cite\""));
        assertTrue(head.contains("No ship") && citations.contains("No ship"), html);
        assertFalse((head + citations).contains("\u202e"), html);
    }

    @Test
    void showsTheThreadWithWordsForTheLinks() {
        String alleged = record(saying("Ships are turned away"));
        String denied = record(saying("They are not").stance("denial").by("Ada").linked("denies", alleged));
        String answer = record(saying("Nobody believes her").stance("reaction").by("Ben").linked("responds-to", denied));
        page("/statements/" + denied).body(allOf(containsString("it denies"), containsString(alleged), containsString("is answered by"),
                containsString(answer)));
        page("/statements/" + alleged + "/thread").body(allOf(containsString("is denied by"), containsString("is answered by"),
                containsString("Nobody believes her")));
        assertEquals(List.of("is denied by", "is answered by"),
                browser.open("/statements/" + alleged + "/thread").locator(".thread .link").allTextContents());
    }

    @Test
    void aLongThreadIsCutAndSaysSo() {
        String first = record(saying("first"));
        for (int i = 0; i < 10; i++) {
            record(saying("answer " + i).linked("responds-to", first));
        }
        page("/statements/" + first)
                .body(allOf(containsString("2 more are not shown here."), containsString("/statements/" + first + "/thread")));
    }

    @Test
    void theHistoryMarksWhatWasChangedWordByWord() {
        String id = record(saying("It closes on Monday").on("2022-03"));
        correct(id, saying("It closes on <b>Tuesday").on("2022-03-04").stance("reaction"));
        for (String path : List.of("/statements/" + id, "/statements/" + id + "/history")) {
            page(path).body(allOf(containsString("It closes on <del>Monday</del> <ins>&lt;b&gt;Tuesday</ins>"),
                    containsString("<del>Allegation</del> <ins>Reaction</ins>"), containsString("misread"), containsString("alice"),
                    containsString("Version 2"), not(containsString("<b>Tuesday"))));
        }
    }

    @Test
    void asOfAllOfThePageIsAsOfThen() {
        var first = recorded(saying("It closes on Monday"));
        String id = first.getString("id");
        record(saying("Does it?").stance("reaction").linked("responds-to", id));
        correct(id, saying("It closes on Tuesday"));
        String then = "?asOf=" + first.getInt("changeset");
        page("/statements/" + id).body(allOf(containsString("Does it?"), containsString("Tuesday")));
        page("/statements/" + id + then).body(allOf(containsString("It closes on Monday"), not(containsString("Tuesday")),
                not(containsString("Does it?")), containsString("Nothing on record answers it."),
                containsString("/speakers/somebody" + then)));
        page("/statements/" + id + "/history" + then).body(allOf(containsString("Version 1"), not(containsString("Version 2"))));
        given().get("/statements/" + id + "/history" + then).then().body("items.statement.version", equalTo(List.of(1)));
    }

    @Test
    void saysPlainlyWhatNoLongerStands() {
        String taken = record(saying("It closes").by("Ada"));
        String taking = record(saying("It does not").by("Ada").on("2023-02-08").linked("retracts", taken));
        page("/statements/" + taken)
                .body(allOf(containsString("Ada took this back, on"), containsString("8 February 2023"), containsString(taking)));
        String wrong = record(saying("entered twice"));
        retract(wrong);
        page("/statements/" + wrong).body(containsString("This entry was retracted from the record"));
        String secret = record(saying("a secret"));
        asRoot().queryParam("reason", "a court").queryParam("purge", true).delete("/statements/" + secret).then().statusCode(200);
        page("/statements/" + secret).body(allOf(containsString("removed from the record for good"), not(containsString("a secret"))));
    }

    @Test
    void tellsWhoeverLinksToItWhatItIs() {
        String text = "</script><script>alert(1)</script> \"quoted\"";
        String id = record(relayed().with("text", text));
        String html = page("/statements/" + id + "?asOf=" + given().get("/statements/" + id).jsonPath().getInt("changeset"))
                .body(allOf(containsString("/statements/" + id + "\">\n<meta property=\"og:"), containsString("rel=\"canonical\""),
                        containsString("property=\"og:title\" content=\"Denial by Ada Harbour: &lt;/script&gt;")))
                .extract().asString();
        String start = "<script type=\"application/ld+json\">";
        String data = html.substring(html.indexOf(start) + start.length());
        JsonPath linked = JsonPath.from(data.substring(0, data.indexOf("</script>")));
        assertEquals(text, linked.getString("text"));
        assertEquals("Quotation", linked.getString("'@type'"));
        assertEquals(given().get("/statements/" + id + "?format=jsonld").jsonPath().<Object>get(), linked.<Object>get());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            txt       | text/plain;charset=UTF-8                      | Ada Harbour: \u201cNo ship was turned away\u201d (denial)
            bibtex    | application/x-bibtex;charset=UTF-8            | author       = {{Ada Harbour}}
            csl       | application/vnd.citationstyles.csl+json       | "literal" : "Ada Harbour"
            wikipedia | text/x-wiki;charset=UTF-8                     | {{cite news |title=Ships turned away? |url=https://news.example/article
            jsonld    | application/ld+json                           | "@type" : "Quotation"
            """)
    void isCitedByTheApiAndOnThePage(String format, String type, String contains) {
        String id = record(relayed());
        given().get("/statements/" + id + "?format=" + format).then().statusCode(200).contentType(startsWith(type))
                .body(containsString(contains))
                .header("ETag", startsWith("\""));
        given().accept(type).get("/statements/" + id).then().statusCode(200).contentType(startsWith(type)).body(containsString(contains));
    }

    @Test
    void aFormatThatIsNotThereIsRefusedWithThoseThatAre() {
        String id = record(relayed());
        given().get("/statements/" + id + "?format=endnote").then().statusCode(400)
                .body("detail", equalTo("format should be one of json, jsonld, txt, bibtex, csl, wikipedia, html"));
        given().get("/statements/" + id + "?format=csv").then().statusCode(406);
        given().get("/statements?format=bibtex").then().statusCode(406);
    }

    @Test
    void aCitationIsCopiedWithAClick() {
        String id = record(relayed());
        Page page = browser.open("/statements/" + id);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("details:has(#cite-bibtex) summary").click();
        page.locator("button[data-copy=cite-bibtex]").click();
        page.locator("button[data-copy=cite-bibtex]:text('Copied')").waitFor();
        // The browser knows the service by another name of this machine.
        String byApi = given().get("/statements/" + id + "?format=bibtex").asString().strip().replace("//127.0.0.1:", "//localhost:");
        assertEquals(byApi, page.evaluate("navigator.clipboard.readText()").toString().replace("//127.0.0.1:", "//localhost:"));
    }

    @Test
    void isReadInGerman() {
        String id = record(relayed());
        given().accept("text/html").header("Accept-Language", "de").get("/statements/" + id).then()
                .body(allOf(containsString("Dementi"), containsString("Wo es stand"), containsString("anonyme Quelle"),
                        containsString("Von Ihnen bis Ada Harbour")));
    }

    @Test
    void nastyTextsBreakNothingInAnyColourOnAnyScreen() {
        String word = "Donaudampfschifffahrt".repeat(476);
        String id = record(saying(word + " </script><script>alert(1)</script>").by("<b>Ada").with("language", "de")
                .in("title", "\u0645\u0627 \u062f\u0631 \u0647\u06cc\u0686 <i>")
                .in("publisher", "\u062e\u0628\u0631\u06af\u0632\u0627\u0631\u06cc").via("<script>")
                .appearing("quote", Map.of("exact", word)));
        correct(id, saying("short").by("<b>Ada").in("title", "x"));
        for (Page page : List.of(browser.open("/statements/" + id), browser.openDark("/statements/" + id),
                browser.openNarrow("/statements/" + id))) {
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
            assertEquals(List.of(), Browser.violations(page));
            assertFalse(Browser.overflows(page));
        }
        page("/statements/" + id + "?asOf=" + given().get("/statements/" + id + "/history").jsonPath().getInt("items[0].changeset.number"))
                .body(allOf(not(containsString("<script>alert")), containsString("\\u003c/script")));
        for (String path : List.of("/history", "/thread")) {
            Page narrow = browser.openNarrow("/statements/" + id + path);
            assertEquals(List.of(), Browser.violations(narrow));
            assertFalse(Browser.overflows(narrow));
        }
        assertTrue(browser.openWithoutScripts("/statements/" + id + "/history").locator("ins").first().isVisible());
    }
}
