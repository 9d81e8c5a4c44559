package org.onrecord.web.edit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Record.ALICE;
import static org.onrecord.support.Record.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;
import org.onrecord.support.Imports;

/** Importing a file in a browser, and what is shown of imports. */
@BehaviourTest
class UploadTest {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aFileIsTriedMendedAndImported() throws IOException {
        Page page = browser.openAs(ALICE, "/edit/import");
        seen(page.locator("#drop"));
        page.setInputFiles("[name=file]", file("""
                text;who;seen;url
                "We; build none";Example Ministry;6 February 2023;https://news.example/7
                They do;Example Agency;7 February 2023;https://news.example/8
                Nothing;;7 February 2023;https://news.example/9
                Short
                Long;Example Ministry;7 February 2023;https://news.example/9;more;and more
                """));
        page.getByLabel("Gives the field: who").selectOption("speaker");
        page.getByLabel("Gives the field: seen").selectOption("date");
        page.locator("[data-default=stance]").selectOption("reaction");
        assertTrue(page.locator("#rows tbody tr").first().textContent().contains("We; build none"));
        page.getByRole(AriaRole.BUTTON, named("Try it")).click();
        seen(page.getByText("What would become of it"));
        assertEquals("5", page.locator("[data-count=rejected]").textContent());
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.BUTTON, named("Read dates as")))
                .hasText("Read dates as d MMMM uuuu: 3 rows");
        page.getByRole(AriaRole.BUTTON, named("Read dates as")).click();
        PlaywrightAssertions.assertThat(page.locator("[data-count=created]")).hasText("2");
        assertEquals("at most 2", page.locator("[data-count=speakersCreated]").textContent());
        assertEquals(0, get("/statements").getList("items").size());
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Import").setExact(true)).click();
        seen(page.getByText("What became of it"));
        assertEquals("2", page.locator("[data-count=created]").textContent());
        Download rows = page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, named("The rejected rows")).click());
        List<String> lines = Files.readAllLines(rows.path(), StandardCharsets.UTF_8);
        assertEquals("text;who;seen;url;reasonOfRefusal", lines.get(0));
        assertTrue(lines.get(1).startsWith("Nothing;;7 February 2023;https://news.example/9;"), lines.get(1));
        assertTrue(lines.get(2).startsWith("Short;;;;"), lines.get(2));
        assertTrue(lines.get(3).startsWith("Long;Example Ministry;7 February 2023;\"https://news.example/9;more;and more\";"),
                lines.get(3));
        assertEquals(4, lines.size());
        assertEquals(List.of(), Browser.violations(page));
        // The next file with this header is read as this one was.
        page.reload();
        seen(page.locator("#drop"));
        page.setInputFiles("[name=file]", new FilePayload("mended.csv", "text/csv", String.join("\n", lines)
                .replace("Nothing;;", "Nothing;Example Times;").getBytes(StandardCharsets.UTF_8)));
        PlaywrightAssertions.assertThat(page.locator("[name=dataset]")).hasValue("rows");
        page.getByRole(AriaRole.BUTTON, named("Try it")).click();
        PlaywrightAssertions.assertThat(page.locator("[data-count=created]")).hasText("1");
        assertEquals(List.of(), Browser.violations(page));
        page.setViewportSize(360, 740);
        assertFalse(Browser.overflows(page));
        page.getByText("The report, which is kept").click();
        seen(page.getByText("What is wrong, by line"));
        assertEquals(List.of(), Browser.violations(page));
    }

    @Test
    void aLongImportShowsHowFarItHasCome() {
        String rows = IntStream.range(0, 3000)
                .mapToObj(i -> "We said it " + i + ",reaction,2023-02-06,Speaker " + i + ",https://news.example/" + i)
                .collect(Collectors.joining("\n"));
        Page page = browser.openAs(ALICE, "/edit/import");
        seen(page.locator("#drop"));
        page.setInputFiles("[name=file]", file("text,stance,date,speaker,url\n" + rows));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Import").setExact(true)).click();
        seen(page.locator("#progress progress"));
        page.waitForCondition(() -> page.locator("#progress output").textContent().contains("rows read"));
        PlaywrightAssertions.assertThat(page.locator("[data-count=created]")).hasText("3,000",
                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    @Test
    void importsAreShownAsPages() {
        Imports.csv("text,stance,date,speaker,url\n<script>x</script>,denial,soon,Somebody,https://news.example/1\n");
        String id = get("/imports").getString("items[0].id");
        given().accept("text/html").get("/imports").then().statusCode(200).body(containsString("/imports/" + id));
        given().accept("text/html").get("/imports/" + id).then().statusCode(200).body(containsString("soon"))
                .body(not(containsString("<script>x")));
        given().accept("text/html").header("Accept-Language", "de").get("/imports/" + id).then().statusCode(200)
                .body(containsString("Abgewiesen"));
        assertFalse(Browser.overflows(browser.openNarrow("/imports/" + id)));
        assertEquals(List.of(), Browser.violations(browser.openDark("/imports")));
    }

    private static FilePayload file(String rows) {
        return new FilePayload("rows.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static void seen(Locator locator) {
        PlaywrightAssertions.assertThat(locator).isVisible();
    }
}
