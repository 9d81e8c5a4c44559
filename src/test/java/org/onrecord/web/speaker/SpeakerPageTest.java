package org.onrecord.web.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
class SpeakerPageTest {
    @RegisterExtension
    final Browser browser = new Browser();

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }

    @Test
    void tellsWhoASpeakerIs() {
        record(Draft.saying("We stand by it").on("2022-06-01")
                .by(Map.of("name", "Profile Post", "kind", "outlet", "description", "An invented paper", "aliases",
                        List.of(Map.of("name", "The Profile", "from", "2020-01-01", "to", "2021-12-31")), "affiliations",
                        List.of(Map.of("organization", "Profile Group", "role", "daughter", "from", "2019", "to", "2022")), "sameAs",
                        List.of("https://encyclopedia.example/profile-post"))));
        page("/speakers/profile-post").body(allOf(containsString("An invented paper"),
                containsString("<bdi>The Profile</bdi> <span class=\"faint\">(from 1 January 2020 to 31 December 2021)"),
                containsString("href=\"/speakers/profile-group\""), containsString("from 2019 to 2022"), containsString("<rect x=\"8.3%\""),
                containsString("href=\"https://encyclopedia.example/profile-post\" rel=\"nofollow noopener\""),
                containsString("We stand by it"), containsString("\"@type\":\"NewsMediaOrganization\"")));
        page("/speakers/profile-group").body(allOf(containsString("Who belongs to it"), containsString("href=\"/speakers/profile-post\""),
                containsString("affiliates=true")));
        given().accept("text/html").header("Accept-Language", "de").get("/speakers/profile-post").then()
                .body(allOf(containsString("Medium"), containsString("Gehört zu"), containsString("1. Januar 2020 bis 31. Dezember 2021")));
    }

    @Test
    void tellsWhoContradictsWhom() {
        String id = record(Draft.saying("It was so").by("Profile Ann"));
        record(Draft.saying("It was not").by("Profile Ben").stance("denial").linked("denies", id));
        page("/speakers/profile-ben")
                .body(containsString("<h2>Contradicts</h2><ul class=\"opponents\"><li><a href=\"/speakers/profile-ann\">"));
        page("/speakers/profile-ann")
                .body(allOf(containsString("<h2>Contradicted by</h2><ul class=\"opponents\"><li><a href=\"/speakers/profile-ben\">"),
                        containsString("1 allegation</span>")));
    }

    @Test
    void showsTheRecordAsItStood() {
        long before = recorded(Draft.saying("The earlier words").by("Profile Then")).getLong("changeset");
        record(Draft.saying("The later words").by("Profile Then"));
        page("/speakers/profile-then").body(containsString("The later words"));
        page("/speakers/profile-then?asOf=" + before)
                .body(allOf(containsString("The earlier words"), not(containsString("The later words"))));
    }

    @Test
    void namesWhoMayBeTheSame() {
        record(Draft.saying("One").by(Map.of("name", "Profile Émile", "sameAs", List.of("https://encyclopedia.example/emile"))));
        record(Draft.saying("Two").by("Profile Émile, Dr."));
        String other = given().get("/speakers/duplicates?limit=1000").then().extract().jsonPath()
                .getString("items.find { it.speakers.id.contains('profile-emile') }.speakers.id.find { it != 'profile-emile' }");
        page("/speakers/profile-emile")
                .body(allOf(containsString("May be the same speaker"), containsString("href=\"/speakers/" + other + "\"")));
    }

    @Test
    void isUsableByAllOnAnyScreen() {
        record(Draft.saying("<script>alert(1)</script>" + "x".repeat(9_000)).on("2021-05")
                .by(Map.of("name", "Profile \u05d0\u05de\u05ea " + "n".repeat(150), "description", "<script>alert(2)</script>",
                        "affiliations",
                        List.of(Map.of("organization", "Profile Wide", "role", "r".repeat(100), "from", "2020")))));
        String path = "/speakers/"
                + given().get("/speakers?q=profile \u05d0\u05de\u05ea").then().extract().jsonPath().getString("items[0].id");
        page(path).body(not(containsString("<script>alert")));
        for (Page page : List.of(browser.open(path), browser.openDark(path), browser.openNarrow(path))) {
            assertEquals(List.of(), Browser.violations(page));
            assertFalse(Browser.overflows(page));
        }
        assertTrue(browser.openWithoutScripts(path).locator(".chart").isVisible());
    }
}
