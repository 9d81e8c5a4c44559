package org.onrecord.web.docs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;

/** The documentation in the running program. */
@BehaviourTest
class DocsTest {
    private static final Pattern PAGES = Pattern.compile("<li><a href=\"(/docs[^\"#]*)\"");
    private static final Pattern LINKS = Pattern.compile("href=\"(/docs(?!/images)[^\"#]*)?(?:#([^\"]*))?\"");
    private static final Pattern IMAGES = Pattern.compile("<img src=\"([^\"]+)\"");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void showsReadmeFirst() {
        given().get("/docs").then().statusCode(200).contentType("text/html;charset=UTF-8")
                .body(containsString("<h1 id=\"onrecord\">OnRecord</h1>"), containsString("<h2 id=\"licence\">"));
    }

    @Test
    void everyLinkBetweenPagesLeadsToSomething() {
        Map<String, String> pages = pages();
        List<String> broken = new ArrayList<>();
        pages.forEach((path, page) -> all(LINKS, page).forEach(link -> {
            String target = link.group(1) == null ? page : pages.get(link.group(1));
            if (target == null || link.group(2) != null && !target.contains(" id=\"" + link.group(2) + "\"")) {
                broken.add(path + ": " + link.group());
            }
        }));
        assertEquals(List.of(), broken);
        assertTrue(pages.size() > 10, pages.keySet().toString());
    }

    @Test
    void everyPageOfTheReferenceIsOne() throws IOException {
        Set<String> pages = pages().keySet();
        try (Stream<Path> files = Files.list(Path.of("src/site"))) {
            List<String> paths = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md"))
                    .map(name -> "/docs/" + name.replace(".md", "")).toList();
            assertEquals(List.of(), paths.stream().filter(path -> !pages.contains(path)).toList());
        }
    }

    @Test
    void linksThatOnlyTheProjectFollowsAreNone() {
        String all = String.join("", pages().values());
        assertFalse(all.contains("href=\"LICENSE\"") || all.contains("../main/resources"), "leads to no page");
        assertTrue(all.contains("Apache-2.0"));
    }

    @Test
    void servesTheImagesOfItsPagesAndNothingElse() {
        List<String> images = pages().values().stream().flatMap(page -> all(IMAGES, page).stream()).map(image -> image.group(1)).toList();
        for (String image : images) {
            given().get(image).then().statusCode(200).contentType(startsWith("image/"));
        }
        given().get("/docs/images/none.png").then().statusCode(404);
        given().get("/docs/images/..%2Fapplication.properties").then().statusCode(404);
    }

    @Test
    void whatIsNoPageIsNotFound() {
        given().accept("text/html").get("/docs/none").then().statusCode(404).contentType("text/html;charset=UTF-8")
                .body(containsString("The documentation has no page"));
        given().get("/docs/README").then().statusCode(404);
    }

    @Test
    void examplesAskThisService() {
        given().header("Host", "record.example").get("/docs").then().statusCode(200).body(
                allOf(containsString("'record.example/"), containsString("href=\"http://record.example"),
                        not(containsString("localhost:8080"))));
    }

    @Test
    void robotsMayReadAllButWhereOneWrites() {
        given().get("/robots.txt").then().statusCode(200).contentType(startsWith("text/plain")).body(containsString("Disallow: /edit"));
    }

    @Test
    void codeIsCopiedWithoutItsPrompt() {
        Page page = browser.open("/docs");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("button[data-copy]").first().click();
        page.getByText("Copied").waitFor();
        assertEquals(page.locator("code[id]").first().textContent(), page.evaluate("navigator.clipboard.readText()"));
    }

    @Test
    void isReadByAllOnAnyScreen() {
        for (Page page : List.of(browser.open("/docs"), browser.openDark("/docs"), browser.openNarrow("/docs/operations"))) {
            assertEquals(List.of(), Browser.violations(page));
            assertFalse(Browser.overflows(page));
        }
        assertTrue(browser.openWithoutScripts("/docs").locator("button[data-copy]").first().isHidden());
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        all(PAGES, given().get("/docs").asString()).forEach(link -> pages.put(link.group(1), given().get(link.group(1)).asString()));
        return pages;
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
