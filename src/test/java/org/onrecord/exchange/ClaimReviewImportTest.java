package org.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Imports.counts;
import static org.onrecord.support.Imports.report;
import static org.onrecord.support.Imports.send;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.list;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;

/** Uploads of fact-checks, as their publishers offer them for reuse. */
@BehaviourTest
class ClaimReviewImportTest {
    private static final String TYPE = "application/ld+json";
    private static final String REVIEW = """
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checker.example/moon", "datePublished": "2023-02-08",
             "headline": "No, the moon is not made of cheese", "inLanguage": "en", "claimReviewed": "The moon is made  of cheese",
             "author": {"@type": "Organization", "name": "Example Checkers", "url": "https://checker.example/"},
             "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ann Author", "sameAs": ["https://wiki.example/ann"]},
               "datePublished": "2023-02-06T14:05:00.000+0100",
               "firstAppearance": {"@type": "SocialMediaPosting", "url": "https://social.example/1", "datePublished": "2023-02-06"},
               "appearance": [{"@type": "NewsArticle", "url": "https://news.example/moon", "headline": "Cheese!",
                 "publisher": {"@type": "Organization", "name": "Example News"}}]},
             "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": "5", "worstRating": "1", "alternateName": "False"}}""";

    private static JsonPath sent(String body, Object... parameters) {
        return report(TYPE, body, parameters);
    }

    @Test
    void theClaimantAllegesAndTheReviewerDenies() {
        assertEquals("2 0 0 0", counts(sent(REVIEW)));

        String claim = get("/claims?q=cheese").getString("items[0].id");
        given().get("/claims/" + claim).then().body("status", equalTo("disputed")).body("text", equalTo("The moon is made of cheese"))
                .body("alleged.first.speaker.name", equalTo("Ann Author")).body("denied.first.speaker.name", equalTo("Example Checkers"));
        list("stance", "allegation").body("items[0].date", equalTo("2023-02-06T14:05:00+01:00")).body("items[0].verbatim", equalTo(false))
                .body("items[0].appearances.document.url", contains("https://social.example/1", "https://news.example/moon"))
                .body("items[0].appearances[1].document.publisher.name", equalTo("Example News"));
        list("stance", "denial").body("items[0].text", equalTo("False")).body("items[0].verbatim", equalTo(true))
                .body("items[0].date", equalTo("2023-02-08")).body("items[0].language", equalTo("en"))
                .body("items[0].appearances.document.url", contains("https://checker.example/moon"))
                .body("items[0].appearances.document.title", contains("No, the moon is not made of cheese"))
                .body("items[0].links", hasSize(1)).body("items[0].links[0].type", equalTo("denies"));
        assertEquals(List.of("https://wiki.example/ann"), get("/speakers/ann-author").getList("sameAs"));

        assertEquals("0 0 2 0", counts(sent(REVIEW)));
        assertEquals("0 1 1 0", counts(sent(REVIEW.replace("\"False\"", "\"Pants on fire\""))));
    }

    @ParameterizedTest
    @CsvSource({"False,,denial,denies", "Mostly false.,,denial,denies", "PANTS ON FIRE,3,denial,denies", "Altered image,5,denial,denies",
            "True,,allegation,confirms", "Mostly True,1,allegation,confirms", "Half true,3,reaction,responds-to",
            "Mixture,,reaction,responds-to", ",1,reaction,responds-to", ",5,reaction,responds-to",
            "Four cups of tea,5,reaction,responds-to"})
    void theStanceFollowsFromTheRating(String words, String value, String stance, String link) {
        String rating = "{\"@type\": \"Rating\", \"description\": \"x\"" + (words == null ? "" : ", \"alternateName\": \"" + words + "\"")
                + (value == null ? "" : ", \"ratingValue\": " + value) + "}";
        assertEquals("2 0 0 0", counts(sent(REVIEW.replaceFirst("(?s)\\{\"@type\": \"Rating\".*?}", rating))));

        list("speaker", "Example Checkers").body("items.stance", contains(stance)).body("items[0].links.type", contains(link));
    }

    @Test
    void reviewsComeAloneInArraysInGraphsAndInFeeds() {
        String second = REVIEW.replace("cheese", "butter").replace("/moon", "/butter");
        assertEquals("4 0 0 0", counts(sent("[" + REVIEW + "," + second + "]", "dataset", "array")));
        assertEquals("4 0 0 0", counts(sent("{\"@graph\": [" + REVIEW + "," + second + "]}", "dataset", "graph")));
        assertEquals("4 0 0 0", counts(sent("\uFEFF{\"@type\": \"DataFeed\", \"dateModified\": \"2023-02-09\", \"dataFeedElement\": ["
                + "{\"@type\": \"DataFeedItem\", \"item\": [" + REVIEW + "], \"url\": \"https://checker.example/moon\"},"
                + "{\"@type\": \"DataFeedItem\", \"item\": " + second + "}]}", "dataset", "feed")));
    }

    @Test
    void whatAReviewDoesNotSayIsTakenFromWhatItSays() {
        JsonPath report = sent("""
                {"@type": ["ClaimReview"], "url": "https://checker.example/old", "datePublished": "2023-02-08", "claimReviewed": "Old claim",
                 "publisher": {"name": "Example Press"}, "author": {"name": "Example Checkers"}, "reviewBody": "We found no trace of it.",
                 "itemReviewed": {"@type": "CreativeWork"}, "reviewRating": {"ratingValue": 3}}""");

        assertEquals("2 0 0 0", counts(report), report::prettify);
        list("stance", "allegation").body("items[0].speaker.kind", equalTo("anonymous")).body("items[0].date", equalTo("../2023-02-08"))
                .body("items[0].appearances[0].chain.speaker.name", contains("Example Press"));
        list("stance", "reaction").body("items[0].text", equalTo("We found no trace of it.")).body("items[0].speaker.name",
                equalTo("Example Press"));
    }

    @Test
    void aBadReviewIsNamedByItsNumberAndKeepsNoOtherOut() {
        JsonPath report = sent(
                "[{\"claimReviewed\": \"Typed as nothing\"}, 5, " + REVIEW.replace("2023-02-08", "last week") + "," + REVIEW + ","
                        + REVIEW.replace("moon", "x".repeat(1 << 20)) + "]");

        assertEquals("2 0 0 4", counts(report));
        assertEquals(List.of(1, 2, 3, 5), report.getList("errors.line"));
        assertEquals("/0/@type", report.getString("errors[0].field"));
        assertTrue(report.getString("errors[1].reason").contains("should be a ClaimReview"), report.prettify());
        assertEquals("/2/datePublished", report.getString("errors[2].field"));
        assertEquals("last week", report.getString("errors[2].value"));
        send(TYPE, ("[" + REVIEW + ", {\"@type\": ").getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body("type", endsWith(":import-interrupted")).body("detail", containsString("no well-formed JSON"));
    }

    @Test
    void whatStandsBesideReviewsIsWhatTheyPointTo() {
        JsonPath report = sent(
                """
                {"@context": "https://schema.org", "@graph": [
                 {"@type": "WebPage", "@id": "https://checker.example/1", "url": "https://checker.example/1", "name": "One"},
                 {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "item": {"@id": "https://checker.example/1"}}]},
                 {"@type": ["ClaimReview"], "@id": "https://checker.example/1#review", "mainEntityOfPage": {"@id": "https://checker.example/1"},
                  "datePublished": "2024-01-02", "author": {"@id": "#us"}, "claimReviewed": {"@type": "Claim", "text": "Cheese is a mineral"},
                  "itemReviewed": {"@id": "_:claim"}, "reviewRating": {"@id": "_:rating"}},
                 {"@type": "Claim", "@id": "_:claim", "author": [{"@type": "Person", "url": "https://social.example/ann?tab=2"}, {"@id": "_:bob"}]},
                 {"@type": "Person", "@id": "_:bob", "name": "Bob Baker"}, {"@type": "Rating", "@id": "_:rating", "alternateName": "Scam"},
                 {"@type": "Organization", "@id": "#us", "name": "Graph Checkers"}]}
                {"@graph": [{"@type": "Organization", "@id": "#us", "name": "Others"}, {"@type": "Person", "@id": "_:bob", "name": "Bob Other"}]}""");

        assertEquals("3 0 0 0", counts(report), report::prettify);
        assertEquals(1, report.getInt("rows"));
        list("stance", "allegation").body("items.speaker.name", containsInAnyOrder("social.example/ann?tab=2", "Bob Baker"));
        list("stance", "denial").body("items.speaker.name", contains("Graph Checkers")).body("items[0].links", hasSize(2))
                .body("items[0].appearances[0].document.url", equalTo("https://checker.example/1"));
    }

    @Test
    void anUploadWithoutReviewsIsNoSuccess() {
        JsonPath report = sent("[{\"@type\": \"WebPage\"}, {\"@type\": \"Organization\", \"name\": \"Example Checkers\"}]");

        assertEquals("0 0 0 1", counts(report));
        assertEquals("has 2 things with an @type, and none of them is a ClaimReview nor has one", report.getString("errors[0].reason"));
    }

    @Test
    void aReviewWithoutADateWasWrittenAfterTheClaim() {
        String undated = REVIEW.replace("\"datePublished\": \"2023-02-08\",", "");
        assertEquals("2 0 0 0", counts(sent(undated)));
        list("stance", "denial").body("items[0].date", equalTo("2023-02-06T14:05:00+01:00/.."));

        assertEquals("0 1 1 0", counts(sent(undated.replace("\"inLanguage\"", "\"dateModified\": \"2023-03-01\", \"inLanguage\""))));
        list("stance", "denial").body("items[0].date", equalTo("2023-02-06T14:05:00+01:00/2023-03-01"));

        JsonPath report = sent(undated.replaceAll("\"datePublished\": \"[^\"]*\",", "").replace(", \"datePublished\": \"2023-02-06\"", ""));
        assertEquals(List.of("/datePublished", "/itemReviewed/datePublished"), report.getList("errors.field").stream().sorted().toList());
    }

    @Test
    void datesAreReadAsTheUploadSays() {
        String written = REVIEW.replace("\"2023-02-08\"", "\"08.02.2023\"").replaceAll("2023-02-06T[^\"]*", "06.02.2023");
        JsonPath report = sent(written);
        assertEquals("0 0 0 1", counts(report));
        assertTrue(report.getString("errors[0].reason").contains("dateFormat=d.M.uuuu"), report.prettify());

        assertEquals("2 0 0 0", counts(sent(written, "dateFormat", "d.M.uuuu")));
        list("stance", "denial").body("items[0].date", equalTo("2023-02-08")).body("items[0].appearances[0].document.published",
                equalTo("2023-02-08"));
        list("stance", "allegation").body("items[0].date", equalTo("2023-02-06"));
        assertEquals("2 0 0 0", counts(sent(written.replaceAll("\"datePublished\": \"0?6.02.2023\",", "").replace("/moon", "/later")
                .replace(", \"datePublished\": \"2023-02-06\"", ""), "dateFormat", "d.M.uuuu")));
        list("stance", "allegation").body("items.date", hasItem("../2023-02-08"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "url": "https://checker.example/moon"   | "url": "checker.example/moon"             | /@graph/0/url
            "name": "Example Checkers"              | "name": "Example\\u0007"                 | /@graph/0/author/name
            "name": "Ann Author"                    | "name": "Ann\\u0007"                     | /@graph/0/itemReviewed/author/name
            ["https://wiki.example/ann"]            | ["https://wiki.example/ann", "ann"]       | /@graph/0/itemReviewed/author/sameAs/1
            "url": "https://news.example/moon"      | "url": "news"                             | /@graph/0/itemReviewed/appearance/0/url
            "name": "Example News"                  | "name": "News\\u0007"                    | /@graph/0/itemReviewed/appearance/0/publisher/name
            "datePublished": "2023-02-08"           | "datePublished": "2999-01-01"             | /@graph/0/datePublished
            "inLanguage": "en"                      | "inLanguage": "the language of the Angles"| /@graph/0/inLanguage
            {"@type": "Organization", "name": "Example Checkers", "url": "https://checker.example/"} | {"@id": "#us"} | /@graph/1/legalName
            """)
    void faultsPointAtWhatWasSent(String sent, String wrong, String pointer) {
        JsonPath report = sent("{\"@graph\": [" + REVIEW.replace(sent, wrong) + ", {\"@id\": \"#us\", \"legalName\": \"Us\\u0007\"}]}");

        assertEquals("0 0 0 1", counts(report), report::prettify);
        assertEquals(List.of(pointer), report.getList("errors.field").stream().distinct().toList(), report::prettify);
    }

    @Test
    void theWordsOfAVerdictAreKeptBesideThoseOfTheReview() {
        assertEquals("2 0 0 0", counts(sent(REVIEW.replace("\"inLanguage\"", "\"reviewBody\": \"We asked.\", \"inLanguage\""))));

        list("stance", "denial").body("items[0].text", equalTo("We asked.")).body("items[0].appearances[0].quote.exact", equalTo("False"));
    }

    @Test
    void theTypesOfThoseWhoAreNewAreTheirKindsAndContradictNobody() {
        assertEquals("4 0 0 0", counts(sent("""
                [{"@type": "ClaimReview", "url": "https://kinds.example/1", "datePublished": "2023-02-08", "claimReviewed": "Ponds are dry",
                  "author": [{"@type": "Person", "name": "Rita Reviewer"}], "reviewRating": {"alternateName": "False"},
                  "itemReviewed": {"author": {"@type": "GovernmentOrganization", "name": "Pond Office"}}},
                 {"@type": "ClaimReview", "url": "https://kinds.example/2", "datePublished": "2023-02-08", "claimReviewed": "Ponds are wet",
                  "author": {"@type": "Organization", "name": "Pond Office"}, "reviewRating": {"alternateName": "False"},
                  "itemReviewed": {"author": {"@type": "http://schema.org/NewsMediaOrganization", "name": "Pond News"}}}]""")));
        assertEquals("2 0 0 0", counts(sent(REVIEW)));

        assertEquals(List.of("person", "organization", "outlet", "person", "outlet"),
                Stream.of("rita-reviewer", "pond-office", "pond-news", "ann-author", "example-checkers")
                        .map(speaker -> get("/speakers/" + speaker).getString("kind")).toList());
    }

    @ParameterizedTest
    @CsvSource({"3,5,False,5,denial", "3,5,False,1,allegation", "3,1,False,5,allegation", "3,1,True,5,denial", "3,5,True,5,allegation",
            "3,3,False,5,reaction", "3,1,Four cups of tea,5,reaction", "2,5,True,5,reaction", "1,5,False,5,reaction"})
    void aNumberCountsAsThreeOfThatPublishersWordsShow(int reviews, int shown, String words, int value, String stance) {
        String other = REVIEW.replace("\"ratingValue\": \"1\"", "\"ratingValue\": " + shown).replace("\"False\"", "\"" + words + "\"");
        String others = IntStream.range(0, reviews)
                .mapToObj(i -> "," + other.replace("/moon", "/other-" + i).replace("cheese", "butter " + i))
                .collect(Collectors.joining());
        String number = REVIEW.replace("\"ratingValue\": \"1\"", "\"ratingValue\": " + value).replace(", \"alternateName\": \"False\"", "");
        assertEquals(2 * (reviews + 1) + " 0 0 0", counts(sent("[" + number + others + "]")));

        list("document", "https://checker.example/moon").body("items.findAll { it.links != null }.stance", contains(stance));
    }

    @Test
    void aCrowdOfClaimantsIsRefusedAtOnce() {
        String crowd = IntStream.range(0, 5000).mapToObj(i -> "{\"name\": \"Claimant " + i + "\"}").collect(Collectors.joining(","));
        JsonPath report = sent("{\"@type\": \"ClaimReview\", \"url\": \"https://crowd.example/1\", \"datePublished\": \"2023-02-08\","
                + " \"claimReviewed\": \"x\", \"itemReviewed\": {\"author\": [" + crowd + "]}}");

        assertEquals("0 0 0 1", counts(report), report::prettify);
        assertEquals("/itemReviewed", report.getString("errors[0].field"));
        assertTrue(report.getString("errors[0].reason").contains("at most 100"), report.prettify());
    }
}
