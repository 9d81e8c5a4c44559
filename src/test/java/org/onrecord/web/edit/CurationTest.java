package org.onrecord.web.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.record;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;
import org.onrecord.support.Draft;
import org.onrecord.support.Record;

@BehaviourTest
class CurationTest {
    private static final String QUILL = "/edit/speakers/robert-quill";

    @RegisterExtension
    final Browser browser = new Browser();

    private static void quill() {
        asAlice().body(Map.of("name", "Robert Quill", "kind", "person", "description", "A mayor", "aliases",
                List.of(Map.of("name", "Bob Quill", "from", "2016")), "affiliations",
                List.of(Map.of("organization", "Harrow Bend Council", "role", "mayor", "from", "2020")), "sameAs",
                List.of("https://www.wikidata.org/wiki/Q900001"))).post("/speakers").then().statusCode(201);
    }

    private Page open(String path) {
        Page page = browser.openAs(Record.ALICE, path);
        assertThat(page.locator("#curated")).isVisible();
        return page;
    }

    private static Locator field(Page page, String pointer) {
        return page.locator("#curated [data-pointer='" + pointer + "']");
    }

    private static void save(Page page, String reason) {
        page.locator("#curated [name=reason]").fill(reason);
        page.locator("#curated [name=reason]").press("Enter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit/speaker", "/edit/claim", "/edit/speakers/robert-quill", "/edit/claims/a-plant", "/edit/documents/1",
            "/edit/speakers/robert-quill/split"})
    void formsArePages(String path) {
        given().accept("text/html").get(path).then().statusCode(200).contentType("text/html;charset=UTF-8")
                .body(containsString("<h1>"), containsString("Writing needs scripts"));
        given().accept("text/html").post(path).then().statusCode(405);
    }

    @Test
    void aSpeakerIsCorrectedWithoutLosingAnything() {
        quill();
        Page page = open(QUILL);
        assertThat(field(page, "/name").first()).hasValue("Robert Quill");
        page.getByText("Add a name", new Page.GetByTextOptions().setExact(true)).click();
        Locator added = page.locator("[data-list='/aliases'] [data-item]").last();
        assertThat(added.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))).isFocused();
        added.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill("Bridge Bob");
        added.getByLabel("Until").fill("2019-05");
        save(page, "known by that name too");
        assertThat(page.locator("#outcome")).containsText("Saved.");
        given().get("/speakers/robert-quill").then().body("kind", equalTo("person"), "description", equalTo("A mayor"), "aliases.name",
                contains("Bob Quill", "Bridge Bob"), "aliases.from", contains("2016", null), "aliases.to", contains(null, "2019-05"),
                "affiliations[0].organization.id", equalTo("harrow-bend-council"), "affiliations[0].role", equalTo("mayor"),
                "affiliations[0].from", equalTo("2020"), "sameAs", contains("https://www.wikidata.org/wiki/Q900001"));
        given().get("/speakers/robert-quill/history").then().body("items[-1].changeset.reason", equalTo("known by that name too"),
                "items[-1].changed", contains("aliases"));
    }

    @Test
    void aHeadlineIsCorrected() {
        record(Draft.saying("The bridge is late").in("title", "Brigde late").in("publisher", "The Bend Gazette"));
        String id = given().get("/documents").jsonPath().getString("items[0].id");
        Page page = open("/edit/documents/" + id);
        assertThat(field(page, "/publisher")).hasValue("the-bend-gazette");
        field(page, "/title").fill("Bridge late");
        save(page, "misspelt");
        assertThat(page.locator("#outcome")).containsText("Saved.");
        given().get("/documents/" + id).then().body("title", equalTo("Bridge late"), "publisher.id", equalTo("the-bend-gazette"), "url",
                equalTo("https://news.example/article"));
    }

    @Test
    void aConflictShowsBothAndLosesNothing() {
        quill();
        Page page = open(QUILL);
        assertThat(field(page, "/name").first()).hasValue("Robert Quill");
        Record.patch("/speakers/robert-quill",
                Map.of("description", "Mayor since 2020", "aliases", List.of(Map.of("name", "Bob Quill", "from", "2017")))).then()
                .statusCode(200);
        field(page, "/description").fill("Mayor, builds bridges");
        browser.expect("412");
        save(page, "clearer");
        Locator conflict = page.locator("#conflict");
        assertThat(conflict).containsText("changed it on");
        assertThat(conflict).containsText("bob");
        assertThat(conflict).containsText("misread");
        assertThat(conflict.locator("tr", new Locator.LocatorOptions().setHasText("Description")).locator("td"))
                .containsText(new String[]{"Mayor, builds bridges", "Mayor since 2020"});
        assertThat(field(page, "/description")).hasValue("Mayor, builds bridges");
        assertThat(page.locator("#curated [name=reason]")).hasValue("clearer");
        assertEquals(List.of(), Browser.violations(page));
        save(page, "clearer");
        assertThat(page.locator("#outcome")).containsText("Saved.");
        given().get("/speakers/robert-quill").then().body("description", equalTo("Mayor, builds bridges"), "aliases.from",
                contains("2017"));
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        quill();
        Page page = open(QUILL);
        assertThat(field(page, "/name").first()).hasValue("Robert Quill");
        Locator since = page.locator("[data-list='/affiliations'] [data-item]").getByLabel("Since");
        since.fill("yesterday");
        browser.expect("400");
        save(page, "in office");
        assertThat(page.locator(".field", new Page.LocatorOptions().setHas(page.locator("[aria-invalid]")))).containsText("is not a date");
        assertThat(since).isFocused();
    }

    @Test
    void oneIsRenamedMergedAndThatIsUndone() {
        quill();
        asAlice().body(Map.of("name", "R. Quill")).post("/speakers").then().statusCode(201);
        Page page = open("/edit/speakers/r-quill");
        assertThat(field(page, "/id")).hasValue("r-quill");
        field(page, "/id").fill("r-quill-of-harrow-bend");
        save(page, "a readable id");
        assertThat(page).hasURL(Pattern.compile("/edit/speakers/r-quill-of-harrow-bend$"));
        page.locator("#merge [data-pointer='/into']").fill("robert-quill");
        page.locator("#merge [name=reason]").fill("one mayor");
        page.locator("#merge [name=reason]").press("Enter");
        assertThat(page.locator("#merge-outcome")).containsText("is merged into");
        given().get("/speakers/robert-quill").then().body("merged.id", contains("r-quill-of-harrow-bend"));
        page.navigate(QUILL);
        page.locator("#merged summary").click();
        page.locator("#merged [name=reason]").fill("two after all");
        page.locator("#merged [name=reason]").press("Enter");
        assertThat(page.locator("#outcome")).containsText("stands by itself again");
        assertThat(page.locator("#merged")).isHidden();
        given().redirects().follow(false).get("/speakers/r-quill-of-harrow-bend").then().statusCode(200);
    }

    @Test
    void aClaimIsRecorded() {
        Page page = open("/edit/claim");
        field(page, "/text").fill("A bridge is built");
        field(page, "/negation").fill("No bridge is built");
        save(page, "to be watched");
        assertThat(page).hasURL(Pattern.compile("/claims/a-bridge-is-built$"));
        given().get("/claims/a-bridge-is-built").then().body("negation", equalTo("No bridge is built"));
    }

    @Test
    void aSpeakerIsSplitAndThatIsUndone() {
        record(Draft.saying("I build bridges").on("2020").by("Robert Quill"));
        record(Draft.saying("I write novels").on("1998").by("Robert Quill"));
        Page page = browser.openAs(Record.ALICE, QUILL + "/split");
        assertThat(page.locator(".choices li")).hasCount(2);
        page.locator("#filters").getByLabel("Until").fill("2000");
        page.locator("#filters").getByLabel("Until").press("Enter");
        assertThat(page.locator(".choices li")).hasCount(1);
        page.locator("#split [value=all]").check();
        page.locator("#split summary").click();
        page.locator("#split [name=name]").fill("Robert Quill");
        page.locator("#split [name=id]").fill("robert-quill-novelist");
        page.locator("#record").click();
        assertThat(page.locator("#outcome")).containsText("is on record");
        assertThat(page.locator("#summary")).containsText("Moves 1 to");
        assertThat(page.locator("#summary")).containsText("I write novels");
        page.locator("#split > label [name=reason]").fill("a namesake");
        page.getByText("Move them").click();
        assertThat(page.locator("#outcome")).containsText("by changeset");
        given().get("/statements?speaker=robert-quill-novelist").then().body("items.text", contains("I write novels"));
        page.locator("#outcome button").click();
        assertThat(page.locator("#outcome")).containsText("Undone");
        given().get("/statements?speaker=robert-quill&sort=date").then().body("items.text", contains("I write novels", "I build bridges"));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        quill();
        record(Draft.saying("x".repeat(10_000)).by("robert-quill"));
        for (String path : List.of(QUILL, QUILL + "/split")) {
            Page page = browser.openAs(Record.ALICE, path);
            assertThat(page.locator("#curated, .choices li").first()).isVisible();
            assertEquals(List.of(), Browser.violations(page));
            page.setViewportSize(360, 740);
            assertFalse(Browser.overflows(page));
        }
        assertEquals(List.of(), Browser.violations(browser.openDark(QUILL)));
    }
}
