package org.onrecord.web.edit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.ALICE;
import static org.onrecord.support.Record.RITA;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRita;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;
import org.onrecord.support.Draft;

/** Signing in, and recording and correcting statements in a browser. */
@BehaviourTest
class EditTest {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aTokenTellsWhoseItIs() {
        asAlice().get("/token").then().statusCode(200).header("Cache-Control", containsString("no-store")).body("name", equalTo("alice"))
                .body("role", equalTo("editor"));
        asRita().get("/token").then().statusCode(200).body("role", equalTo("reader"));
        asRoot().get("/token").then().statusCode(200).body("role", equalTo("admin"));
        given().get("/token").then().statusCode(401);
        given().header("Authorization", "Bearer unknown").get("/token").then().statusCode(401);
    }

    @Test
    void aDryRunTellsWhatWouldBeNewAndWritesNothing() {
        int before = get("/changes?limit=1000").getList("items").size();
        asAlice().queryParam("dryRun", true).body(Draft.saying("Perhaps").by("Nobody Yet").json()).post("/statements").then()
                .statusCode(200).body("created.speakers", hasItem("nobody-yet")).body("speaker.name", equalTo("Nobody Yet"));
        asAlice().queryParam("dryRun", true).body(Draft.saying("Perhaps").with("stance", "doubt").json()).post("/statements").then()
                .statusCode(400);
        assertEquals(before, get("/changes?limit=1000").getList("items").size());
        given().get("/speakers/nobody-yet").then().statusCode(404);
        assertEquals(0, get("/statements").getList("items").size());
    }

    @Test
    void aDryRunOfACorrectionLeavesTheVersion() {
        String id = record(Draft.saying("We built it"));
        String etag = given().get("/statements/" + id).getHeader("ETag");
        asAlice().queryParam("dryRun", true).queryParam("reason", "misread").header("If-Match", etag)
                .body(Draft.saying("We built none").by("Another").json()).put("/statements/" + id).then().statusCode(200)
                .body("text", equalTo("We built none")).body("created.speakers", hasItem("another"));
        assertEquals(1, get("/statements/" + id).getInt("version"));
        assertEquals("We built it", get("/statements/" + id).getString("text"));
    }

    @Test
    void pagesSayThatTheyNeedScripts() {
        String id = record(Draft.saying("We built it"));
        for (String path : List.of("/edit", "/edit/statement", "/edit/statements/" + id, "/edit/import", "/edit/drafts")) {
            Page page = browser.openWithoutScripts(path);
            assertTrue(page.locator("h1").isVisible(), path);
            assertFalse(page.locator("#editor").isVisible(), path);
            given().header("Accept-Language", "de").accept("text/html").get(path).then().statusCode(200)
                    .body(containsString("<noscript><p class=\"notice bad\">Zum Schreiben sind Skripte nötig"));
        }
    }

    @Test
    void aStatementIsFoundByItsAddress() {
        String id = record(Draft.saying("We built it"));
        given().redirects().follow(false).accept("text/html").queryParam("id", "https://record.example/statements/" + id + "?asOf=3")
                .get("/edit/statements").then().statusCode(303).header("Location", endsWith("/edit/statements/" + id));
        given().accept("text/html").queryParam("id", "seven").get("/edit/statements").then().statusCode(400)
                .body(containsString("the id or the address of a statement"));
        given().accept("text/html").get("/edit/statements/seven").then().statusCode(404);
    }

    @Test
    void aDateIsReadInWords() {
        given().accept("text/html").queryParam("of", "2023-01-29/2023-02-04").get("/edit/date").then().statusCode(200)
                .body(containsString("between 29 January and 4 February 2023"));
        given().accept("text/html").queryParam("of", "7 Feb 2023").get("/edit/date").then().statusCode(200)
                .body(containsString("value=\"2023-02-07\""));
        given().accept("text/html").queryParam("of", "July <b>").get("/edit/date").then().statusCode(200)
                .body(containsString("is not a date")).body(containsString("25 Nov 2026")).body(not(containsString("<b>")))
                .body(not(containsString("EDTF")));
        given().accept("text/html").queryParam("of", "2023-02/2023-01").get("/edit/date").then().statusCode(200)
                .body(containsString("ends before it starts"));
    }

    @Test
    void aTokenIsAskedForAndChecked() {
        browser.expect("401");
        Page page = browser.open("/edit");
        page.getByLabel("Token").fill("unknown");
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        PlaywrightAssertions.assertThat(page.locator("#sign-in .problem")).hasText("This token is not known.");
        page.getByLabel("Token").fill(RITA);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        seen(page.getByText("this token may read"));
        assertFalse(page.getByText("Record a statement").isVisible());
        page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
        page.getByLabel("Token").fill(ALICE);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        seen(page.getByText("Record a statement").first());
        assertEquals("alice", page.locator("#signed-in bdi").textContent());
    }

    @Test
    void whatWouldBeNewIsToldBeforeAStatementIsRecorded() {
        browser.expect("400");
        Page page = browser.openAs(ALICE, "/edit/statement");
        page.getByRole(AriaRole.BUTTON, named("Record a statement")).click();
        seen(page.locator("[data-pointer='/text'][aria-invalid]"));
        seen(page.locator("[data-pointer='/document/url'][aria-invalid], [data-pointer='/document/id'][aria-invalid]").first());
        fill(page, "/text", "We build no <script>drones</script>");
        page.locator("[data-pointer='/stance']").selectOption("denial");
        fill(page, "/date", "2023-02~");
        seen(page.getByText("about February 2023"));
        fill(page, "/speaker/name", "Example Ministry");
        fill(page, "/claim/text", "They build drones");
        fill(page, "/document/url", "https://news.example/7");
        page.getByRole(AriaRole.BUTTON, named("Add a relay")).click();
        page.locator("[data-list='/chain'] [data-pointer='/speaker/name']").fill("Example Agency");
        page.getByRole(AriaRole.BUTTON, named("Record a statement")).click();
        seen(page.getByText("This would be new on record"));
        assertEquals("Example MinistryExample Agency", page.locator("[data-fact=speakers] + dd").textContent());
        page.getByRole(AriaRole.BUTTON, named("Yes, write it")).click();
        left(page);
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertEquals("We build no <script>drones</script>", get("/statements/" + id).getString("text"));
        assertEquals("Example Agency", get("/statements/" + id).getString("appearances[0].chain[0].speaker.name"));
    }

    @Test
    void theLaterOfTwoEditorsSeesBothVersions() {
        browser.expect("412");
        String id = record(Draft.saying("We built it").by("Somebody").on("2023-02-06"));
        Page page = browser.openAs(ALICE, "/edit/statements/" + id);
        seen(page.locator("#editor"));
        PlaywrightAssertions.assertThat(page.locator("[data-pointer='/text']")).hasValue("We built it");
        correct(id, Draft.saying("We built it all").by("Somebody").on("2023-02-06"));
        fill(page, "/date", "2023-02-07");
        page.locator("[name=reason]").fill("as printed");
        page.getByRole(AriaRole.BUTTON, named("Save the correction")).click();
        seen(page.getByText("Somebody else has changed it meanwhile"));
        PlaywrightAssertions.assertThat(page.locator("#conflict p")).containsText("bob");
        PlaywrightAssertions.assertThat(page.locator("#conflict p")).containsText("UTC");
        assertEquals(List.of("We built it", "We built it all", "2023-02-07", "2023-02-06"),
                page.locator("#conflict bdi").allTextContents());
        assertEquals(List.of(), Browser.violations(page));
        // What was not touched is as the other editor left it.
        PlaywrightAssertions.assertThat(page.locator("[data-pointer='/text']")).hasValue("We built it all");
        PlaywrightAssertions.assertThat(page.locator("[data-pointer='/date']").first()).hasValue("2023-02-07");
        page.getByRole(AriaRole.BUTTON, named("Save the correction")).click();
        left(page);
        assertEquals("We built it all", get("/statements/" + id).getString("text"));
        assertEquals("2023-02-07", get("/statements/" + id).getString("date"));
        assertEquals(3, get("/statements/" + id).getInt("version"));
    }

    @Test
    void whatBothEditorsChangedIsChosenFieldByField() {
        browser.expect("412");
        String id = record(Draft.saying("We built it").by("Somebody").on("2023-02-06"));
        Page page = browser.openAs(ALICE, "/edit/statements/" + id);
        PlaywrightAssertions.assertThat(page.locator("[data-pointer='/text']")).hasValue("We built it");
        correct(id, Draft.saying("We built it all").by("Somebody Else").on("2023-02-08"));
        fill(page, "/date", "2023-02-07");
        fill(page, "/cue", "said");
        page.locator("[name=reason]").fill("as printed");
        page.getByRole(AriaRole.BUTTON, named("Save the correction")).click();
        Locator who = page.locator("#conflict tr", new Page.LocatorOptions().setHasText("Who said it"));
        PlaywrightAssertions.assertThat(who.locator("td")).hasText(new String[]{"Somebody", "Somebody Else"});
        page.locator("#conflict tr", new Page.LocatorOptions().setHasText("When it was said")).locator("input").last().check();
        page.getByRole(AriaRole.BUTTON, named("Save the correction")).click();
        left(page);
        assertEquals("2023-02-08", get("/statements/" + id).getString("date"));
        assertEquals("Somebody Else", get("/statements/" + id).getString("speaker.name"));
        assertEquals("said", get("/statements/" + id).getString("appearances[0].cue"));
    }

    @Test
    void aRetractedStatementIsPutBackAndALinkIsBegun() {
        String id = record(Draft.saying("We built it").by("Somebody"));
        retract(id);
        Page page = browser.openAs(ALICE, "/edit/statements/" + id);
        seen(page.getByText("puts it back on record"));
        page.locator("[name=reason]").fill("it was right");
        page.getByRole(AriaRole.BUTTON, named("Put back on record")).click();
        left(page);
        assertFalse(get("/statements/" + id).getBoolean("retracted"));
        Page link = browser.openAs(ALICE, "/edit/statement?links=retracts:" + id);
        PlaywrightAssertions.assertThat(link.locator("[data-pointer='/speaker/name']").first()).hasValue("somebody");
        PlaywrightAssertions.assertThat(link.locator("[data-pointer='/statement']")).hasValue(id);
        PlaywrightAssertions.assertThat(link.locator("[data-pointer='/stance']")).hasValue("reaction");
        seen(link.getByText("is a statement of its own, a reaction"));
    }

    @Test
    void anAmbiguousNameIsChosen() {
        browser.expect("409");
        for (String name : List.of("Example Times of Aville", "Example Times of Beville")) {
            record(Draft.saying("We print it").by(Map.of("name", name, "aliases", List.of("The Times"))));
        }
        String id = record(Draft.saying("We built it"));
        Page page = browser.openAs(ALICE, "/edit/statements/" + id);
        seen(page.locator("#editor"));
        PlaywrightAssertions.assertThat(page.locator("[data-pointer='/text']")).hasValue("We built it");
        fill(page, "/speaker/name", "The Times");
        page.locator("[name=reason]").fill("as printed");
        page.getByRole(AriaRole.BUTTON, named("Save the correction")).click();
        page.getByRole(AriaRole.BUTTON, named("Example Times of Beville")).click();
        page.getByRole(AriaRole.BUTTON, named("Save the correction")).click();
        left(page);
        assertEquals("Example Times of Beville", get("/statements/" + id).getString("speaker.name"));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        String id = record(Draft.saying("w".repeat(10_000)).by("عبد الله").via("Example Agency"));
        for (String path : List.of("/edit", "/edit/statements/" + id)) {
            Page page = browser.openAs(ALICE, path);
            seen(page.locator("#editor"));
            assertEquals(List.of(), Browser.violations(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), Browser.violations(page));
            page.setViewportSize(360, 740);
            assertFalse(Browser.overflows(page), path);
        }
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static void fill(Page page, String pointer, String value) {
        page.locator("[data-pointer='" + pointer + "']").first().fill(value);
    }

    private static void left(Page page) {
        page.waitForURL(url -> !url.contains("/edit/"));
    }

    private static void seen(Locator locator) {
        PlaywrightAssertions.assertThat(locator).isVisible();
    }
}
