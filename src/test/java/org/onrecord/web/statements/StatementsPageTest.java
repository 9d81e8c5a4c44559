package org.onrecord.web.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.record;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Browser;

@BehaviourTest
class StatementsPageTest {
    private static final String HOSTILE = "Gloob <script>document.title='broken'</script> & \"more\" \u202eabc \u05d0\u05d1 "
            + "x".repeat(10_000);

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void recordSome() {
        Map<String, Object> claim = Map.of("id", "the-dam-leaks", "text", "The dam of Wubb leaks");
        record(saying("The dam leaks, wubble says").by(Map.of("name", "Wubble Gazette", "kind", "outlet")).about(claim).on("2021-03"));
        record(saying("No wubble dam leaks").by("Dam Office").stance("denial").about(claim).on("2021-04-01/2021-04-03"));
        record(saying("How dare a wubble").by("Dam Office").stance("reaction").about(claim).on("2022-05-01")
                .via(Map.of("name", "Wubble Gazette")));
        record(saying(HOSTILE).by("<b>Gloob</b> & Sons").about(Map.of("text", "Gloob <i>is</i> here")));
    }

    private static ValidatableResponse page(String url) {
        return given().accept("text/html").get(url).then().statusCode(200).contentType("text/html;charset=UTF-8");
    }

    @Test
    void showsWhatIsSetByNameAndHowToRemoveIt() {
        page("/statements?speaker=dam-office&stance=denial,reaction&claim=the-dam-leaks&from=2021&sort=date")
                .body(containsString("<bdi>Dam Office</bdi>")).body(containsString("<bdi>The dam of Wubb leaks</bdi>"))
                .body(containsString("between 1 April and 3 April 2021"))
                .body(containsString(
                        "href=\"/statements?claim=the-dam-leaks&amp;from=2021&amp;sort=date&amp;speaker=dam-office&amp;stance=denial\""))
                .body(containsString("name=\"stance\" value=\"denial\" checked")).body(containsString("2 statements"))
                .body(containsString("curl 'http")).body(containsString("format=atom"));
    }

    @Test
    void everyFilterOfTheApiIsAField() {
        String html = page("/statements").extract().asString();
        List<Map<String, Object>> parameters = given().get("/q/openapi?format=json").path("paths.'/statements'.get.parameters");
        for (Map<String, Object> parameter : parameters) {
            Object name = parameter.get("name");
            if (!List.of("cursor", "format", "asOf").contains(name)) {
                assertTrue(html.contains("name=\"" + name + "\""), name + " is no field");
            }
        }
    }

    @Test
    void saysWhatToRelaxWhereNothingIsFound() {
        page("/statements?speaker=dam-office&q=wubble&from=2030").body(containsString("No statement has all of this"))
                .body(containsString("href=\"/statements?q=wubble&amp;speaker=dam-office\""));
    }

    @Test
    void saysWhatElseToLookForWhereWordsFindNothing() {
        page("/statements?q=wubble zzyzx").body(containsString("href=\"/statements?q=wubble%20OR%20zzyzx\""))
                .body(containsString("href=\"/statements?q=wubble*%20zzyzx*\""))
                .body(containsString("href=\"/speakers?q=wubble%20zzyzx\""));
        page("/statements?q=\"wubble zzyzx\"").body(not(containsString("%20OR%20")));
    }

    @Test
    void keepsTheFormWhereItIsRefusedAndSaysWhatWasMeant() {
        String html = given().accept("text/html").get("/statements?speaker=wubble&from=2023-02&stance=denial&q=dam").then()
                .statusCode(400).contentType("text/html;charset=UTF-8").body(containsString("name=\"from\" value=\"2023-02\""))
                .body(containsString("name=\"q\" value=\"dam\"")).body(containsString("value=\"denial\" checked"))
                .body(containsString("aria-invalid=\"true\" aria-describedby=\"refused\""))
                .body(containsString("from=2023-02&amp;q=dam&amp;speaker=wubble-gazette&amp;stance=denial\"><bdi>Wubble Gazette</bdi></a>"))
                .extract().asString();
        assertEquals(2, html.split("aria-invalid").length, "only the field that is wrong");
        given().accept("text/html").get("/statements?claim=dam-wubb").then().statusCode(400)
                .body(containsString("claim=the-dam-leaks"));
        given().accept("text/html").get("/statements?from=2023-99").then().statusCode(400)
                .body(containsString("name=\"from\" value=\"2023-99\""));
        given().accept("application/json").get("/statements?speaker=wubble").then().statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aPeriodIsOneChipAndAYearHasAllItsMonths() {
        for (int month = 1; month <= 12; month++) {
            record(saying("Each month the gorb is fed").by("Gorb Keeper").on("1987-%02d".formatted(month)));
        }
        page("/statements?speaker=gorb-keeper&from=1987&to=1987").body(containsString("href=\"/statements?speaker=gorb-keeper\""))
                .body(not(containsString("href=\"/statements?speaker=gorb-keeper&amp;to=1987\"")));
        given().get("/statistics/facets?speaker=gorb-keeper&from=1987&to=1987&top=3").then().statusCode(200)
                .body("items.findAll { it.facet == 'period' }.size()", equalTo(12));
    }

    @Test
    void keepsTheOrderWhereItIsNarrowed() {
        page("/statements?q=wubble&sort=date").body(containsString("sorted=date"));
        page("/statistics/facets?q=wubble&sorted=date")
                .body(containsString("href=\"/statements?sort=date&amp;q=wubble&amp;speaker=dam-office\""));
        given().get("/statistics/facets?q=wubble&sorted=date").then().statusCode(400);
    }

    @Test
    void marksWhatWasFoundAndNothingElse() {
        page("/statements?q=gloob").body(containsString("<mark>Gloob</mark> &lt;script&gt;document.title=&#39;broken&#39;"))
                .body(not(containsString("<script>document"))).body(not(containsString("<b>Gloob")));
        page("/statements?q=wubb").body(containsString("The dam of <mark>Wubb</mark> leaks"));
    }

    @Test
    void countsAndGoesOnWhereAsked() {
        page("/statements?q=wubble&limit=1&sort=date").body(containsString("1 on this page")).body(containsString("rel=\"next\""))
                .body(not(containsString("To the first page")));
        page("/statements?q=wubble&limit=1&count=exact").body(containsString("3 statements"));
        String next = given().get("/statements?q=wubble&limit=1").path("next");
        page(next).body(containsString("To the first page"));
    }

    @Test
    void speaksGerman() {
        given().accept("text/html").header("Accept-Language", "de").get("/statements?speaker=dam-office&stance=denial").then()
                .statusCode(200).body(containsString("1 Aussage<")).body(containsString("im Zeitraum 1. April bis 3. April 2021"))
                .body(containsString("Dementi"));
    }

    @Test
    void facetsCountAndNarrow() {
        given().get("/statistics/facets?q=wubble").then().statusCode(200)
                .body("items.findAll { it.facet == 'stance' }.statements", equalTo(List.of(1, 1, 1)))
                .body("items.find { it.facet == 'speaker' }.name", equalTo("Dam Office"))
                .body("items.findAll { it.facet == 'period' }.value", equalTo(List.of("2022", "2021")))
                .body("items.findAll { it.facet == 'via' && it.value == 'none' }.statements", equalTo(List.of(2)));
        page("/statistics/facets?q=wubble").body(containsString("href=\"/statements?q=wubble&amp;speaker=dam-office\""))
                .body(containsString("href=\"/statements?q=wubble&amp;from=2021&amp;to=2021\""));
        page("/statistics/facets?q=wubble&from=2021&to=2021")
                .body(containsString("href=\"/statements?q=wubble&amp;from=2021-04&amp;to=2021-04\""));
        page("/statistics/facets?q=wubble&speaker=dam-office").body(containsString("href=\"/statements?q=wubble\""));
    }

    @Test
    void isNarrowedByAClickAndByWhatIsTyped() {
        Page page = browser.open("/statements?q=wubble");
        page.locator("aside.narrow").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Dam Office")).click();
        page.waitForURL("**/statements?q=wubble&speaker=dam-office");
        assertEquals(2, page.locator("article.statement").count());
        page.locator("ul.chips").getByRole(AriaRole.LINK).first().click();
        page.waitForURL("**/statements?speaker=dam-office");

        page.locator("[name=claim]").pressSequentially("wubb dam");
        page.waitForCondition(() -> page.locator("#claim-names option[value=the-dam-leaks]").count() == 1);
        page.locator("[name=claim]").fill("the-dam-leaks");
        page.getByLabel("Denial").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
        page.waitForURL("**/statements?speaker=dam-office&claim=the-dam-leaks&stance=denial");
        assertEquals(1, page.locator("article.statement").count());
    }

    @Test
    void isReadAndNarrowedWithoutScripts() {
        Page page = browser.openWithoutScripts("/statements?q=wubble");
        page.locator("aside.narrow a").click();
        page.locator("#facets").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Denial")).click();
        assertEquals(1, page.locator("article.statement").count());
        assertEquals("/statements?q=wubble&stance=denial", page.url().substring(page.url().indexOf("/statements")));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        String hostile = "/statements?q=gloob";
        for (Page page : List.of(browser.open(hostile), browser.openDark("/statements?q=wubble&speaker=dam-office"),
                browser.openNarrow("/statistics/facets?q=wubble"))) {
            page.waitForCondition(() -> page.locator(".facets h2").count() > 0);
            assertEquals(List.of(), Browser.violations(page));
        }
        Page narrow = browser.openNarrow(hostile);
        assertFalse(Browser.overflows(narrow));
        assertEquals("gloob \u00b7 Statements \u00b7 OnRecord", narrow.title());
    }
}
