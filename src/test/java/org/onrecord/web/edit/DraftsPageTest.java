package org.onrecord.web.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.ALICE;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;

/** Making statements of an article in a browser. */
@BehaviourTest
class DraftsPageTest {
    private static final String URL = "https://news.example/mill";
    private static final String ARTICLE = """
            Ada Quill denied that the mill would close.
            Bram Hollis said that the mill would close in May.
            “We will strike,” Cora Dane said.
            Dirk Elm said that it rained.
            """;
    private static final String STATEMENTS = "items.find { it.speaker.name == '%s' }.%s";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void anArticleIsBroughtIntoTheRecord() {
        Page page = read(ARTICLE);
        assertEquals(List.of("1 Ada Quill", "2 Bram Hollis", "3 Cora Dane", "4 Dirk Elm"), page.locator("#text .chip").allInnerTexts());
        assertEquals("the mill would close in May", page.locator("#text .content.voice1").textContent());
        assertEquals("Bram Hollis", page.locator("#text .source.voice1").textContent());

        draft(page, 3).click();
        press(page, "Mend");
        page.locator(".mend [data-pointer='/date']").fill("2026-06-15");
        page.locator(".mend [data-pointer='/stance']").selectOption("denial");
        choose(page, "“We will strike,”", 1, 8);
        press(page, "Set words from selection");
        PlaywrightAssertions.assertThat(page.locator(".mend [data-pointer='/text']")).hasValue("We will");
        press(page, "Confirm as mended");
        seen(draft(page, 3).getByText("recorded"));
        draft(page, 4).click();
        press(page, "Drop");
        seen(draft(page, 4).getByText("dropped"));

        draft(page, 1).click();
        PlaywrightAssertions.assertThat(draft(page, 1).getByLabel("2 Bram Hollis")).isChecked();
        page.locator("[aria-current] [name=claim]").selectOption(newClaim(page));
        page.locator("[name=least]").selectOption("0");
        press(page, "Confirm \u20682\u2069");
        seen(page.getByText("All drafts are decided."));
        assertEquals(List.of("4", "2", "1", "1", "0"), page.locator("[data-count]").allInnerTexts());

        JsonPath statements = get("/statements");
        assertEquals(3, statements.getList("items").size());
        assertEquals("cue", statement(statements, "Ada Quill", "stanceBasis"));
        assertEquals("denial", statement(statements, "Ada Quill", "stance"));
        assertEquals(statement(statements, "Bram Hollis", "id"), statement(statements, "Ada Quill", "links[0].statement"));
        assertEquals("The mill would close", statement(statements, "Bram Hollis", "claim.text"));
        assertEquals(statement(statements, "Bram Hollis", "claim.id"), statement(statements, "Ada Quill", "claim.id"));
        assertEquals("editor", statement(statements, "Cora Dane", "stanceBasis"));
        assertEquals("We will", statement(statements, "Cora Dane", "text"));
        assertEquals("2026-06-15", statement(statements, "Cora Dane", "date"));
        assertEquals("We will", statement(statements, "Cora Dane", "appearances[0].quote.exact"));
        assertEquals("Ada Quill", statement(statements, "Ada Quill", "appearances[0].printedName"));

        JsonPath counts = get("/statistics/drafts");
        assertEquals(4, counts.getInt("items.collect { it.offered }.sum()"));
        assertEquals(2, counts.getInt("items.collect { it.accepted }.sum()"));
        assertEquals(1, counts.getInt("items.collect { it.mended }.sum()"));
        assertEquals(1, counts.getInt("items.collect { it.dropped }.sum()"));

        page.locator("#another").click();
        PlaywrightAssertions.assertThat(page.locator("#kept")).isHidden();
        page.evaluate("sessionStorage.removeItem('onrecord.drafts:" + URL + "')");
        page.getByLabel("Text of the article").fill(ARTICLE);
        page.getByLabel("Address").fill(URL);
        press(page, "Find the statements");
        seen(page.getByText("on record already").first());
    }

    @Test
    void theKeyboardSufficesAndAReloadKeepsTheWork() {
        browser.expect("400");
        Page page = read(ARTICLE);
        assertEquals("1", chosen(page));
        page.keyboard().press("Enter");
        seen(draft(page, 1).getByText("waits for what it denies"));
        assertEquals("2", chosen(page));
        page.keyboard().press("j");
        page.keyboard().press("x");
        seen(draft(page, 3).getByText("dropped"));
        assertEquals("4", chosen(page));
        page.keyboard().press("u");
        PlaywrightAssertions.assertThat(page.locator("#said")).hasText("Back among the drafts.");
        page.keyboard().press("k");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertEquals("2", chosen(page));
        page.keyboard().press("h");
        PlaywrightAssertions.assertThat(draft(page, 2).locator("blockquote")).hasText("The mill would close in");
        page.keyboard().press("e");
        page.locator(".mend [data-pointer='/date']").fill("15 June");
        page.keyboard().press("Control+Enter");
        seen(page.locator("[data-pointer='/date'][aria-invalid]"));
        page.keyboard().press("Escape");
        seen(draft(page, 2).getByText("Not recorded"));

        page.reload();
        seen(draft(page, 1).getByText("waits for what it denies"));
        assertEquals("2", chosen(page));
        PlaywrightAssertions.assertThat(draft(page, 2).locator("blockquote")).hasText("The mill would close in");
        page.keyboard().press("e");
        PlaywrightAssertions.assertThat(page.locator(".mend [data-pointer='/date']")).hasValue("15 June");
        page.locator(".mend [data-pointer='/date']").fill("2026-06");
        page.keyboard().press("Control+Enter");
        seen(draft(page, 1).getByText("recorded"));
        JsonPath statements = get("/statements");
        assertEquals(2, statements.getList("items").size());
        assertEquals(statement(statements, "Bram Hollis", "id"), statement(statements, "Ada Quill", "links[0].statement"));
        page.keyboard().press("?");
        seen(page.getByText("next, previous draft"));
    }

    @Test
    void whatIsWrongIsSaidInPlainWords() {
        Page page = browser.openAs(ALICE, "/edit/drafts");
        press(page, "Find the statements");
        seen(page.getByText("Paste the text of the article."));
        seen(page.getByText("Say which article this is: its address or its title."));
        page.getByLabel("Text of the article").fill("It rains.");
        page.getByLabel("Title").fill("Rain");
        page.getByLabel("Published").fill("last week");
        page.getByLabel("Publisher").focus();
        seen(page.getByText("Write a day as 25 Nov 2026"));
        page.getByLabel("Published").fill("16 June 2026");
        page.getByLabel("Publisher").focus();
        PlaywrightAssertions.assertThat(page.getByLabel("Published")).hasValue("2026-06-16");
        press(page, "Find the statements");
        seen(page.locator("#none").getByText("No statement was found in this text."));

        choose(page, "It rains.", 0, 8);
        page.keyboard().press("n");
        page.keyboard().press("Control+Enter");
        seen(page.locator(".mend").getByText("Say who said it: a name, or a description where the article gives none."));
        seen(page.locator(".mend").getByText("Choose the stance: denial, allegation or reaction."));
        page.keyboard().press("Escape");
        seen(page.locator(".more .problem").getByText("Say who said it"));
        assertFalse(page.locator("#work").innerText().contains("/"), page.locator("#work").innerText());
    }

    @Test
    void whoIsNewIsShownAndWhoIsMisreadIsNamedAnew() {
        Page page = read(ARTICLE + "The Gazette, citing Bram Hollis, reported that the mill was sold.\n");
        seen(draft(page, 1).getByText("new on record: \u2068person\u2069?"));
        draft(page, 5).click();
        page.getByLabel("Kind of \u2068Gazette\u2069").selectOption("organization");
        page.getByLabel("Kind of \u2068Bram Hollis\u2069").selectOption("state");
        seen(draft(page, 2).getByText("new on record: \u2068state\u2069?"));
        press(page, "Mend");
        PlaywrightAssertions.assertThat(page.locator(".mend [data-item] [data-pointer='/speaker/kind']")).hasValue("organization");

        draft(page, 4).click();
        press(page, "Mend");
        Locator name = page.locator(".mend > .beside [data-pointer='/speaker/name']");
        Locator printed = page.locator(".mend [data-pointer='/appearances/0/printedName']");
        name.fill("Cora Dane");
        name.blur();
        PlaywrightAssertions.assertThat(printed).hasValue("Cora Dane");
        name.fill("Somebody Else");
        name.blur();
        PlaywrightAssertions.assertThat(printed).hasValue("");
        name.fill("Dirk Elm");
        name.blur();
        PlaywrightAssertions.assertThat(printed).hasValue("Dirk Elm");
        page.keyboard().press("Escape");

        page.locator("[name=least]").selectOption("0");
        press(page, "Confirm \u20685\u2069");
        seen(page.getByText("All drafts are decided."));
        assertEquals(List.of("state", "organization"), List.of(kind("bram-hollis"), kind("gazette")));
        page.locator("#another").click();
        page.getByLabel("Text of the article").fill("Dirk Elm said that it rained.");
        page.getByLabel("Title").fill("Rain");
        press(page, "Find the statements");
        PlaywrightAssertions.assertThat(page.locator("[name=least]")).not().hasValue("0");
    }

    @Test
    void noTwoSpeakersLookTheSame() {
        String many = IntStream.range(0, 30)
                .mapToObj(i -> "Ada Quill" + (char) ('a' + i % 26) + "x".repeat(i / 26) + " said that the mill would close.\n")
                .collect(Collectors.joining());
        Page page = read(many);
        Set<Object> looks = new HashSet<>((List<?>) page.locator("#text .chip").evaluateAll(
                "chips => chips.map(chip => { const {color, background, border} = getComputedStyle(chip); return [color, background, border].join(); })"));
        assertEquals(30, looks.size());
        assertEquals(List.of(), Browser.violations(page));

        // Whoever is fast does not lose keys, nor confirm twice.
        page.keyboard().press("x");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        seen(draft(page, 2).getByText("recorded"));
        PlaywrightAssertions.assertThat(page.locator("#work")).not().hasAttribute("aria-busy", "true");
        assertEquals("3", chosen(page));
        assertEquals(1, get("/statements").getList("items").size());
    }

    @Test
    void anArticleOnRecordIsNotRecordedOnceMore() {
        record(saying("The mill is old").by("Ada Quill").with("appearances",
                List.of(Map.of("document", Map.of("title", "The mill", "published", "2026-06-16?")))));
        record(saying("The mill was old").by("Ada Quill").with("appearances",
                List.of(Map.of("document", Map.of("title", "The mill", "published", "2026-06-15")))));
        Page page = browser.openAs(ALICE, "/edit/drafts");
        read(page, ARTICLE);
        PlaywrightAssertions.assertThat(page.locator("[name=document] option"))
                .hasText(new String[]{"The mill · 2026-06-16?", "The mill · 2026-06-15", "a new document"});
        page.locator("[name=least]").selectOption("0");
        press(page, "Confirm \u20684\u2069");
        seen(page.getByText("All drafts are decided."));
        assertEquals(List.of(1, 5), get("/documents").getList("items.id").stream()
                .map(id -> get("/statements?document=" + id).getList("items").size()).sorted().toList());
    }

    @Test
    void whetherAnArticleIsOnRecordIsSaidBeforeItIsRecorded() {
        record(saying("The mill would close in May").by("Bram Hollis").with("appearances",
                List.of(Map.of("document", Map.of("title", "The mill", "published", "2026-06-15")))));
        Page page = browser.openAs(ALICE, "/edit/drafts");
        read(page, ARTICLE);
        seen(draft(page, 2).getByText("on record already"));
        PlaywrightAssertions.assertThat(page.locator("[name=document]")).hasValue("?");
        page.locator("[name=least]").selectOption("0");
        press(page, "Confirm \u20683\u2069");
        PlaywrightAssertions.assertThat(page.locator("#said")).containsText("It may be on record already.");
        PlaywrightAssertions.assertThat(page.locator("[name=document]")).isFocused();
        assertEquals(1, get("/statements").getList("items").size());

        page.locator("[name=document]").selectOption("a new document");
        PlaywrightAssertions.assertThat(page.locator("[name=document] option")).hasCount(2);
        press(page, "Confirm \u20684\u2069");
        seen(page.getByText("All drafts are decided."));
        assertEquals(2, get("/documents").getList("items").size());
    }

    @Test
    void manyDraftsStayQuick() {
        Page page = read(IntStream.range(0, 500).mapToObj(hill -> "Ada Quill said it rained on hill " + hill + ".")
                .collect(Collectors.joining(" ")));
        assertEquals(500, page.locator("#text .chip").count());
        page.evaluate("""
                () => {
                  window.changed = 0;
                  const seen = new MutationObserver(records => { window.changed += records.length; });
                  for (const place of document.querySelectorAll('#text, .drafts')) seen.observe(place, {subtree: true, childList: true, attributes: true});
                }""");
        for (int key = 0; key < 5; key++) {
            page.keyboard().press("j");
        }
        page.keyboard().press("h");
        page.keyboard().press("x");
        seen(draft(page, 6).getByText("dropped"));
        PlaywrightAssertions.assertThat(page.locator("#text .chip")).hasCount(499);
        page.keyboard().press("u");
        PlaywrightAssertions.assertThat(page.locator("#text .chip")).hasCount(500);
        PlaywrightAssertions.assertThat(draft(page, 6).locator("blockquote")).hasText("It rained on hill");
        int changed = (Integer) page.evaluate("window.changed");
        assertTrue(changed < 1500, changed + " changes of the page for eight keys");
        page.keyboard().press("l");
        assertEquals("6", chosen(page));
        PlaywrightAssertions.assertThat(page.locator("#text .content.selected")).hasText("it rained on hill 5");
    }

    @Test
    void whatTheRecordHasOtherwiseIsTold() {
        record(saying("The mill is old").by("Ada Quill").with("appearances",
                List.of(Map.of("document", Map.of("url", URL, "title", "The old mill")))));
        Page page = read(ARTICLE);
        PlaywrightAssertions.assertThat(page.locator("#same output")).containsText("The old mill");
    }

    private static String kind(String speaker) {
        return get("/speakers/" + speaker).getString("kind");
    }

    @Test
    void everybodyCanReadAnyArticle() {
        String word = "w".repeat(10_000);
        Page page = read("""
                Ada Quill said that <script>alert(1)</script> was \u202Ebackwards\u202C and %s.
                “שלום,” Bram Hollis said. “The mill 🏭 is safe.”
                """.formatted(word));
        assertTrue(page.locator("#text").textContent().contains("<script>alert(1)</script>"));
        for (ColorScheme colours : ColorScheme.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            assertEquals(List.of(), Browser.violations(page));
        }
        page.setViewportSize(360, 740);
        assertFalse(Browser.overflows(page));
        page.keyboard().press("e");
        seen(page.locator(".mend"));
        assertFalse(Browser.overflows(page));
        assertEquals(List.of(), Browser.violations(page));
    }

    @Test
    void whatIsPastedFillsInWhatItSaysOfItself() {
        Page page = browser.openAs(ALICE, "/edit/drafts");
        seen(page.getByLabel("Text of the article"));
        page.evaluate("""
                html => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', html);
                  document.querySelector('[data-pointer="/text"]').dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true}));
                }""", HTML);
        PlaywrightAssertions.assertThat(page.getByLabel("Address")).hasValue(URL);
        PlaywrightAssertions.assertThat(page.getByLabel("Title")).hasValue("The mill & the town");
        PlaywrightAssertions.assertThat(page.getByLabel("Published")).hasValue("2026-06-16");
        page.getByLabel("Text of the article").fill(HTML);
        press(page, "Find the statements");
        assertEquals("1 Ada Quill", page.locator("#text .chip").first().innerText());
    }

    private static final String HTML = """
            <!doctype html><title>Mill</title><link rel="canonical" href="https://news.example/mill">
            <meta property="og:title" content="The mill &amp; the town"><meta property="article:published_time" content="2026-06-16T10:00:00Z">
            <p>Ada Quill denied that the mill would close.</p><script>alert(1)</script>""";

    private Page read(String text) {
        Page page = browser.openAs(ALICE, "/edit/drafts");
        page.getByLabel("Address").fill(URL);
        read(page, text);
        seen(page.locator("[aria-current]"));
        return page;
    }

    private static void read(Page page, String text) {
        page.getByLabel("Text of the article").fill(text);
        page.getByLabel("Title").fill("The mill");
        page.getByLabel("Published").fill("2026-06-16");
        press(page, "Find the statements");
    }

    private static Locator draft(Page page, int number) {
        return page.locator(".drafts > li").nth(number - 1);
    }

    /** The number of the draft that has the focus. */
    private static String chosen(Page page) {
        return page.locator(".drafts > li:focus .chip").textContent().split(" ")[0];
    }

    /** Selects some letters of the text. */
    private static void choose(Page page, String piece, int from, int to) {
        page.evaluate("""
                ([piece, from, to]) => {
                  const {firstChild: words} = [...document.querySelectorAll('#text [data-start]')].find(each => each.textContent === piece);
                  getSelection().setBaseAndExtent(words, from, words, to);
                }""", List.of(piece, from, to));
    }

    private static String newClaim(Page page) {
        return page.locator("[aria-current] [name=claim] optgroup[label='New claims'] option").first()
                .getAttribute("value");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static Object statement(JsonPath statements, String speaker, String member) {
        return statements.get(STATEMENTS.formatted(speaker, member));
    }

    private static void seen(Locator locator) {
        PlaywrightAssertions.assertThat(locator).isVisible();
    }
}
