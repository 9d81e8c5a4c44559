package org.onrecord.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.support.Curate.etag;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.redirected;
import static org.onrecord.support.Curate.replace;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asBob;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.patch;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.texts;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class SpeakerCurationTest {
    private static final Map<String, Object> AGENCY = Map.of("name", "Nour News", "kind", "outlet", "description", "An agency",
            "aliases", List.of("The Agency", Map.of("name", "Nour", "from", "2020", "to", "2022-06")), "sameAs",
            List.of("https://nournews.example/"),
            "affiliations", List.of(Map.of("organization", Map.of("name", "Council", "kind", "organization"), "role", "outlet")));

    @Test
    void aSpeakerIsRecordedWithoutAStatement() {
        String location = create(AGENCY).then().statusCode(201).header("ETag", startsWith("\"")).body("id", equalTo("nour-news"))
                .body("aliases", equalTo(List.of(Map.of("name", "The Agency"), Map.of("name", "Nour", "from", "2020", "to", "2022-06"))))
                .body("affiliations[0].organization.id", equalTo("council")).body("statements.denial", equalTo(0)).extract()
                .header("Location");

        given().get(location).then().statusCode(200).body("name", equalTo("Nour News"));
        assertEquals("nour-news", recorded(saying("x").by("nour").on("2021")).getString("speaker.id"));
        given().get("/changes?since=0").then().body("items[0].speakers", contains("nour-news", "council"))
                .body("items[0].statements", empty()).body("items[0].reason", equalTo("recorded"));
    }

    @Test
    void aNameThatSomebodyBearsIsSharedOnlyIfAnIdSaysSo() {
        create(AGENCY).then().statusCode(201);

        for (String name : List.of("nour news", "nour-news", "NOUR")) {
            create(Map.of("name", name)).then().statusCode(409).body("type", endsWith(":conflict"))
                    .body("errors.pointer", contains("/name"))
                    .body("errors[0].candidates.id", contains("nour-news"));
        }
        create(Map.of("name", "Nour News", "id", "nour-news-radio")).then().statusCode(201).body("id", equalTo("nour-news-radio"));
        asAlice().body(saying("x").by("Nour News").json()).post("/statements").then().statusCode(409)
                .body("errors[0].candidates.id", contains("nour-news", "nour-news-radio"));
        create(Map.of("name", "Other", "id", "nour-news")).then().statusCode(409).body("errors.pointer", contains("/id"));
        create(Map.of("name", "Other", "id", "nour")).then().statusCode(409).body("errors.pointer", contains("/id"));
        create(Map.of("name", "Other", "aliases", List.of("nour news"))).then().statusCode(409)
                .body("errors.pointer", contains("/aliases/0"));
        create(Map.of("name", "Duplicates")).then().statusCode(201).body("id", equalTo("duplicates-2"));
    }

    @Test
    void aNewStateReplacesTheOldOne() {
        create(AGENCY);
        record(saying("old").by("The Agency"));

        replace("/speakers/nour-news", Map.of("name", "Nournews", "aliases", List.of("nour", "Nour News"), "affiliations",
                List.of(Map.of("organization", "council", "from", "2019")), "sameAs", List.of("https://nournews.example/en")))
                .then().statusCode(200).body("id", equalTo("nour-news")).body("name", equalTo("Nournews")).body("$", not(hasKey("kind")))
                .body("$", not(hasKey("description")))
                .body("aliases", equalTo(List.of(Map.of("name", "nour"), Map.of("name", "Nour News"))))
                .body("affiliations", equalTo(List.of(Map.of("organization",
                        Map.of("id", "council", "name", "Council", "kind", "organization"), "from", "2019"))))
                .body("sameAs", contains("https://nournews.example/en"));

        given().get("/statements").then().body("items[0].speaker.name", equalTo("Nournews"));
        assertEquals("nour-news", recorded(saying("new").by("Nour News")).getString("speaker.id"));
        assertEquals("the-agency", recorded(saying("another").by("The Agency")).getString("speaker.id"));
        given().queryParam("reason", "r").get("/changes?since=2").then().statusCode(400);
        given().get("/changes?since=2").then().body("items[0].reason", equalTo("known better")).body("items[0].by", equalTo("alice"))
                .body("items[0].speakers", contains("nour-news"));
    }

    @Test
    void aFormerIdGoesOnToMeanItsSpeaker() {
        record(saying("x").by("Twitter").via("Twitter").in("publisher", "Twitter"));
        replace("/speakers/twitter", Map.of("id", "x-corp", "name", "X")).then().statusCode(200).body("id", equalTo("x-corp"));

        redirected("/speakers/twitter").header("Location", endsWith("/speakers/x-corp"));
        assertEquals(List.of("x"), texts("speaker", "twitter", "via", "twitter", "publisher", "twitter"));
        assertEquals("x-corp", recorded(saying("y").by("twitter")).getString("speaker.id"));
        create(Map.of("name", "Another", "id", "twitter")).then().statusCode(409);
        assertEquals("twitter-2", recorded(saying("z").by("Twitter")).getString("speaker.id"));
        given().get("/changes?since=1").then().body("items[0].speakers", contains("twitter", "x-corp"));
        replace("/speakers/x-corp", Map.of("id", "the-bird", "name", "X"));
        redirected("/speakers/twitter").header("Location", endsWith("/speakers/the-bird"));
        replace("/speakers/the-bird", Map.of("id", "twitter", "name", "X")).then().statusCode(200).body("id", equalTo("twitter"));
        redirected("/speakers/x-corp").header("Location", endsWith("/speakers/twitter"));
        given().get("/speakers/twitter").then().statusCode(200);
    }

    @Test
    void nobodyChangesWhatHeHasNotRead() {
        record(saying("x").by("Ann"));
        String read = etag("/speakers/ann");
        Map<String, Object> state = Map.of("name", "Anna");

        put(state, null).then().statusCode(428).body("errors.parameter", contains("If-Match"));
        for (Map<String, Object> completion : List.<Map<String, Object>>of(Map.of("kind", "person"), Map.of("aliases", List.of("A.")),
                Map.of("sameAs", List.of("https://ann.example")), Map.of("affiliations", List.of(Map.of("organization", "Times"))))) {
            Map<String, Object> draft = new HashMap<>(completion);
            draft.put("name", "Ann");
            record(saying("completes").by(draft));
            put(state, read).then().statusCode(412);
            String next = etag("/speakers/ann");
            assertNotEquals(read.split("-")[0], next.split("-")[0]);
            record(saying("repeats").by(draft));
            assertEquals(next.split("-")[0], etag("/speakers/ann").split("-")[0]);
            read = next;
        }
        asBob().header("If-Match", read).body(state).put("/speakers/ann").then().statusCode(400).body("errors.parameter",
                contains("reason"));
        String written = put(state, read).then().statusCode(200).extract().header("ETag");
        put(state, read).then().statusCode(412);
        put(Map.of("name", "Ann"), written).then().statusCode(200);
        given().redirects().follow(false).header("If-None-Match", etag("/speakers/ann")).get("/speakers/ann").then().statusCode(304);
    }

    @Test
    void whatASpeakerHasByAMergeIsNotItsOwn() {
        create(Map.of("name", "Ann", "aliases", List.of("The Chair"), "sameAs", List.of("https://ann.example"), "affiliations",
                List.of(Map.of("organization", "Times"))));
        create(Map.of("name", "Anne"));
        merge("/speakers/ann", "anne");
        Map<String, Object> shown = get("/speakers/anne").getMap("");

        Map<String, Object> sent = new HashMap<>();
        List.of("id", "name", "aliases", "sameAs").forEach(field -> sent.put(field, shown.get(field)));
        sent.put("affiliations", List.of(Map.of("organization", "times")));
        sent.put("description", "Two spellings");
        replace("/speakers/anne", sent).then().statusCode(200).body("aliases", equalTo(shown.get("aliases")))
                .body("affiliations", equalTo(shown.get("affiliations")));
        replace("/speakers/anne", Map.of("name", "Anne")).then().statusCode(200).body("aliases.name", contains("Ann", "The Chair"));
        unmerge("/speakers/ann").then().statusCode(200).body("aliases.name", contains("The Chair"))
                .body("sameAs", contains("https://ann.example"));
        given().get("/speakers/anne").then().body("aliases", empty()).body("sameAs", empty()).body("affiliations", empty());
    }

    @Test
    void anAnonymousSourceStaysOne() {
        record(saying("x").by(Map.of("anonymous", "officials")));
        String path = "/speakers/anonymous-officials";

        replace(path, Map.of("name", "officials of a ministry", "kind", "anonymous", "description", "Three of them", "affiliations",
                List.of(Map.of("organization", "Ministry")))).then().statusCode(200).body("id", equalTo("anonymous-officials"))
                .body("name", equalTo("officials of a ministry")).body("affiliations.organization.id", contains("ministry"));
        assertEquals("officials-of-a-ministry", recorded(saying("y").by("officials of a ministry")).getString("speaker.id"));
        replace(path, Map.of("name", "officials")).then().statusCode(409).body("errors.pointer", contains("/kind"));
        replace(path, Map.of("name", "officials", "kind", "anonymous", "aliases", List.of("x"))).then().statusCode(409)
                .body("errors.pointer", contains("/aliases"));
        replace("/speakers/ministry", Map.of("name", "Ministry", "kind", "anonymous")).then().statusCode(409);
        asAlice().body(saying("z").by(Map.of("name", "anonymous-officials", "aliases", List.of("They"))).json()).post("/statements").then()
                .statusCode(409).body("errors.pointer", contains("/speaker/aliases"));
    }

    @Test
    void whatWasReadIsGoodToBeSentBackAndChangesOnlyWhatWasChanged() {
        create(AGENCY);
        create(Map.of("name", "Nur News"));
        record(saying("denied").by("Nour News").stance("denial").linked("denies", record(saying("x").by("nur-news"))));
        record(saying("y").by(Map.of("anonymous", "officials")));
        merge("/speakers/nur-news", "nour-news");
        for (String path : List.of("/speakers/nour-news", "/speakers/council", "/speakers/anonymous-officials")) {
            Map<String, Object> read = get(path).getMap("");
            String state = etag(path).split("-")[0] + "\"";
            int changesets = get("/speakers").getInt("changeset");

            replace(path, read).then().statusCode(200).header("ETag", equalTo(state));
            patch(path, Map.of()).then().statusCode(200).header("ETag", equalTo(state));
            replace(path, editable(read)).then().statusCode(200).header("ETag", equalTo(state));
            assertEquals(changesets, get("/speakers").getInt("changeset"));
            Map<String, Object> described = new HashMap<>(read);
            described.put("description", "Known better");
            replace(path, described).then().statusCode(200);
            assertEquals(described, get(path).getMap(""));
            patch(path, Map.of("description", "Better still")).then().statusCode(200).body("description", equalTo("Better still"));
            patch(path, Collections.singletonMap("description", null)).then().statusCode(200).body("$", not(hasKey("description")));
            assertEquals(changesets + 3, get("/speakers").getInt("changeset"));
        }
        patch("/speakers/nour-news", Map.of("id", "nour", "name", "Nour", "aliases", List.of("Nour News"))).then().statusCode(200)
                .body("id", equalTo("nour")).body("aliases.name", contains("Nour News", "Nur News"));
        redirected("/speakers/nour-news");
        given().get("/changes/verify").then().body("intact", equalTo(true));
    }

    private static Map<String, Object> editable(Map<String, Object> read) {
        Map<String, Object> state = new HashMap<>(read);
        state.keySet().retainAll(List.of("id", "name", "kind", "description", "sameAs", "aliases", "affiliations"));
        return state;
    }

    @Test
    void countsAreThoseThatWereReadAndRefusedAtOnceWhereTheyAreNot() {
        create(AGENCY);
        record(saying("x").by("nour-news"));
        String etag = etag("/speakers/nour-news");
        Map<String, Object> read = new HashMap<>(get("/speakers/nour-news").getMap(""));
        record(saying("meanwhile").by("nour-news").on("2024"));
        read.put("description", "Changed");

        put("nour-news", read, etag).then().statusCode(200).body("description", equalTo("Changed")).body("statements.allegation",
                equalTo(2));
        read.putAll(Map.of("statements", Map.of("denial", 7), "last", "2025", "merged", List.of(), "kind", "anonymous", "slug", "x"));
        replace("/speakers/nour-news", read).then().statusCode(400).body("errors.pointer",
                hasItems("/statements", "/last", "/merged", "/slug"));
        read.remove("slug");
        replace("/speakers/nour-news", read).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/statements", "/last", "/months", "/merged", "/kind"));
        patch("/speakers/nour-news", Map.of("kind", "anonymous", "aliases", List.of(Map.of("name", "A", "from", "9998")), "affiliations",
                List.of(Map.of("organization", "nour-news")))).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/aliases/0/from", "/affiliations/0/organization"));
    }

    @Test
    void anIdNamesItsSpeakerWhereverOneIsNamed() {
        create(AGENCY);
        record(saying("x").by("Reuters"));
        Map<String, Object> agency = Map.of("id", "nour-news", "name", "The Agency", "kind", "outlet");

        asAlice()
                .body(saying("y").by(agency).via(Map.of("id", "reuters")).in("publisher", Map.of("id", "nour-news", "name", "nour news"))
                        .json())
                .post("/statements").then().statusCode(201).body("speaker.id", equalTo("nour-news"))
                .body("$", not(hasKey("created.speakers")))
                .body("appearances[0].document.publisher.id", equalTo("nour-news"))
                .body("appearances[0].chain[0].speaker.id", equalTo("reuters"));
        create(Map.of("name", "Ann", "affiliations", List.of(Map.of("organization", Map.of("id", "council", "name", "Council"))))).then()
                .statusCode(201).body("affiliations.organization.id", contains("council"));
        asAlice().body(saying("z").by(Map.of("id", "nour-news", "name", "Reuters", "kind", "person", "description", "Another"))
                .via(Map.of("id", "reuters", "kind", "anonymous")).json()).post("/statements").then().statusCode(409)
                .body("errors.pointer", containsInAnyOrder("/speaker/name", "/speaker/kind", "/speaker/description",
                        "/appearances/0/chain/0/speaker/kind"));
        asAlice().body(saying("z").by(Map.of("id", "nobody", "name", "Nobody")).about("nothing").via(Map.of("id", "no-one")).json())
                .post("/statements").then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/speaker/id", "/claim", "/appearances/0/chain/0/speaker/id"));
        asAlice().body(saying("z").by(Map.of("id", "nour-news", "anonymous", "officials")).json()).post("/statements").then()
                .statusCode(400)
                .body("errors.pointer", contains("/speaker"));
        record(saying("w").by(Map.of("anonymous", "officials")));
        assertEquals("anonymous-officials", recorded(saying("v")
                .by(Map.of("id", "anonymous-officials", "name", "officials", "kind", "anonymous"))).getString("speaker.id"));
    }

    @Test
    void anIdentifierIsOfOneSpeakerOnly() {
        record(saying("x").by(Map.of("name", "Clean One", "sameAs", List.of("https://www.wikidata.org/entity/Q61001"))));
        create(Map.of("name", "Ann")).then().statusCode(201);
        List<String> taken = List.of("https://ann.example", "http://www.wikidata.org/wiki/Q61001");

        create(Map.of("name", "Clean Two", "sameAs", taken)).then().statusCode(409).body("errors.pointer", hasItem("/sameAs/1"))
                .body("detail", containsString("clean-one"));
        put(Map.of("name", "Ann", "sameAs", taken), etag("/speakers/ann")).then().statusCode(409).body("detail",
                containsString("clean-one"));
        given().get("/speakers/ann").then().body("sameAs", empty());
        assertEquals("clean-one", recorded(saying("y").by(Map.of("name", "C. One", "sameAs", taken))).getString("speaker.id"));
    }

    static Stream<Object[]> badFields() {
        return Stream.of(
                field(Map.of(), "/name", "is missing"),
                field(Map.of("name", "\u200b"), "/name", "visible"),
                field(Map.of("name", "a\u202eb"), "/name", "bidirectional"),
                field(Map.of("name", "Ann", "slug", "ann"), "/slug", "no field here"),
                field(Map.of("name", "Ann", "statements", 7), "/statements", "no field here"),
                field(Map.of("name", "Ann", "kind", "robot"), "/kind", "person, organization"),
                field(Map.of("name", "Ann", "kind", "anonymous"), "/kind", "unnamed"),
                field(Map.of("name", "Ann", "id", "Not A Slug"), "/id", "slug"),
                field(Map.of("name", "Ann", "aliases", List.of(Map.of("name", "A", "from", "2023", "to", "2022"))), "/aliases/0",
                        "earlier"),
                field(Map.of("name", "Ann", "aliases", List.of(Map.of("name", "A", "from", "9998"))), "/aliases/0/from", "future"),
                field(Map.of("name", "Ann", "affiliations", List.of(Map.of("organization", "Ann"))), "/affiliations/0/organization",
                        "itself"),
                field(Map.of("name", "Ann", "sameAs", List.of("javascript:alert(1)")), "/sameAs/0", "http"),
                field(Map.of("name", "Ann", "description", "a\u0000b"), "/description", "U+0000"));
    }

    private static Object[] field(Map<String, Object> state, String pointer, String detail) {
        return new Object[]{state, pointer, detail};
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadFieldIsNamedAndNothingIsWritten(Map<String, Object> state, String pointer, String detail) {
        create(state).then().statusCode(400).body("errors.pointer", hasItem(pointer)).body("detail", containsString(detail));
        assertEquals(0, get("/speakers").getInt("changeset"));
    }

    private static Response create(Map<String, Object> state) {
        return asAlice().body(state).post("/speakers");
    }

    private static Response put(Map<String, Object> state, String etag) {
        return put("ann", state, etag);
    }

    private static Response put(String id, Map<String, Object> state, String etag) {
        return (etag == null ? asBob() : asBob().header("If-Match", etag)).queryParam("reason", "r").body(state).put("/speakers/" + id);
    }
}
