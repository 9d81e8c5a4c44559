package org.onrecord.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Imports;
import org.onrecord.support.ReadList;

/** Which document an address means. */
@BehaviourTest
class AddressesTest {
    private static final String PATH = "/documents/duplicates";
    private static final String ARTICLE = "https://news.example/2023/drone-plant?id=7";
    private static final List<String> ADDRESSES = List.of(ARTICLE, "http://news.example/2023/drone-plant?id=7",
            "https://News.Example/2023/drone-plant?id=7", "https://news.example:443/2023/drone-plant?id=7",
            "http://news.example:80/2023/drone-plant?id=7", "https://news.example/2023/drone-plant?id=7#comments",
            "https://news.example/2023/drone-plant?id=7&utm_source=twitter&utm_medium=social",
            "https://news.example/2023/drone-plant?fbclid=IwAR0x&id=7", "https://news.example/2023/%64rone%2Dplant?id=7",
            "https://news.example/2023/./drone-plant?id=7", "https://news.example/2022/../2023/drone-plant?id=7&gclid=x#top");

    private static String documentAt(String url) {
        return recorded(saying("x").in("url", url)).getString("appearances[0].document.id");
    }

    @Test
    void oneArticleUnderElevenAddressesIsOneDocument() {
        assertEquals(1, ADDRESSES.stream().map(AddressesTest::documentAt).distinct().count());

        given().get("/documents").then().body("items", hasSize(1)).body("items[0].url", equalTo(ARTICLE));
        for (String address : ADDRESSES) {
            list("document", address, "count", "exact").statusCode(200).body("total", equalTo(ADDRESSES.size()));
            given().queryParam("url", address).get("/documents?count=exact").then().body("items.url", contains(ARTICLE)).body("total",
                    equalTo(1));
        }
        given().queryParam("url", "https://news.example/2023/drone-plant?id=8").get("/documents").then().body("items", hasSize(0));
        given().queryParam("url", "drone-plant").get("/documents").then().statusCode(400).body("errors.parameter", contains("url"));
    }

    @Test
    void theSameInOneImport() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ADDRESSES.size(); i++) {
            rows.add(Imports.line(saying("row " + i).in("url", ADDRESSES.get(i)).with("externalId", "r" + i)));
        }
        JsonPath report = Imports.ndjson(String.join("\n", rows));

        assertEquals("11 0 0 0", Imports.counts(report));
        assertEquals(1, report.getInt("documentsCreated"));
    }

    @Test
    void anAddressIsKeptAsItWasGiven() {
        String given = "HTTP://News.Example/2023/%64rones?utm_source=feed#top";
        documentAt(given);

        given().get("/documents").then().body("items.url", contains(given));
    }

    @Test
    void whatChoosesTheArticleMakesAnotherDocument() {
        List<String> articles = List.of(ARTICLE, "https://news.example/2023/drone-plant?id=8", "https://news.example/2023/Drone-plant?id=7",
                "https://news.example/2023/drone-plant", "https://news.example:8443/2023/drone-plant?id=7",
                "https://news.example/2023/drone-plant?id=7&page=2");

        assertEquals(articles.size(), articles.stream().map(AddressesTest::documentAt).distinct().count());
    }

    @Test
    void addressesThatOneArticleUsuallyHasAreLikelyDuplicates() {
        documentAt("https://news.example/drones");
        documentAt("https://www.news.example/drones/");
        documentAt("https://news.example/drones/amp");
        documentAt("https://m.other.example/a.amp.html");
        documentAt("https://other.example/a.html?amp=1");
        documentAt("https://news.example/drones?page=2");
        recorded(saying("y").appearing("document", Map.of("title", "Evening news")));
        recorded(saying("y").appearing("document", Map.of("title", "Evening news", "published", "2023")));

        JsonPath all = get(PATH + "?count=exact");
        assertEquals(List.of("news.example/drones", "other.example/a.html"), all.getList("items.key"));
        assertEquals(List.of("address", "address"), all.getList("items.reason"));
        assertEquals(List.of("https://news.example/drones", "https://www.news.example/drones/", "https://news.example/drones/amp"),
                all.getList("items[0].documents.url"));
        assertEquals(2, all.getInt("total"));

        JsonPath first = get(PATH + "?limit=1");
        given().urlEncodingEnabled(false).get(first.getString("next")).then().statusCode(200)
                .body("items.key", contains("other.example/a.html"))
                .body("next", equalTo(null));
        assertEquals(2, ReadList.csv(given().get(PATH + "?format=csv&limit=all").asString()).size());
        given().get(PATH + "?format=txt").then().body(startsWith("REASON"));
        given().get(PATH + "?cursor=x").then().statusCode(400).body("errors.parameter", contains("cursor"));
    }

    @Test
    void anAddressWithEncodedLettersIsFoundByTheLetters() {
        documentAt("https://news.example/caf%C3%A9");

        assertEquals(List.of("x"), texts("document", "https://news.example/café"));
        list("document", "https://news.example/other").statusCode(400).body("errors.detail",
                contains(containsString("of a document on record")));
    }
}
