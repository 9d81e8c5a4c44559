package org.onrecord.claim;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.support.Curate.etag;
import static org.onrecord.support.Curate.everything;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.redirected;
import static org.onrecord.support.Curate.replace;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.patch;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.texts;

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
class ClaimCurationTest {
    private static final Map<String, Object> PLANT = Map.of("id", "plant", "text", "A plant is planned", "negation", "No plant is planned");
    private static final Map<String, Object> FACTORY = Map.of("id", "factory", "text", "A factory will be built");

    @Test
    void whatWasMergedIsReadAsWhatStandsForItAndComesBackWholeWhenThatIsUndone() {
        record(saying("1").by("Ann").about(FACTORY).on("2023-02-06T12:00:00Z"));
        String two = record(saying("2").by("Ben").about(PLANT).on("2023-02-05"));
        record(saying("3").by("Ann").about("factory").stance("denial").on("2023-02-07"));
        record(saying("4").by("Ann").about("plant").stance("reaction").on("2023-02-08"));
        record(saying("5").by("Cat").about("plant").linked("confirms", two).on("2023-02-09"));
        Map<String, String> before = everything("/statements?claim=factory", "/statistics?by=claim&claim=plant");

        merge("/claims/factory", "plant").then().statusCode(200).body("id", equalTo("plant")).body("status", equalTo("disputed"))
                .body("alleged.statements", equalTo(3)).body("alleged.speakers.speaker.id", contains("ben", "ann", "cat"))
                .body("alleged.first.statement", equalTo(two)).body("denied.speakers.speaker.id", contains("ann"))
                .body("denialLatency", equalTo(Map.of("min", "P2D", "max", "P2D"))).body("timeline.text", contains("2", "1", "3", "4", "5"))
                .body("merged", equalTo(List.of(FACTORY)));
        String all = String.join("\n", everything().entrySet().stream().filter(read -> !read.getKey().startsWith("/claims"))
                .map(Map.Entry::getValue).toList());
        assertEquals(-1, all.indexOf("factory"));
        assertEquals(List.of("5", "4", "3", "1", "2"), texts("claim", "factory"));
        given().get("/claims?q=built&count=exact").then().body("items.id", contains("plant")).body("total", equalTo(1));
        redirected("/claims/factory").header("Location", endsWith("/claims/plant"));
        given().get("/changes?since=5").then().body("items[0].claims", contains("factory", "plant"))
                .body("items[0]", not(hasKey("speakers"))).body("items[0].reason", equalTo("one and the same"));

        unmerge("/claims/factory").then().statusCode(200).body("id", equalTo("factory")).body("$", not(hasKey("merged")));
        assertEquals(before, everything("/statements?claim=factory", "/statistics?by=claim&claim=plant"));
    }

    @Test
    void whatIsSaidOfTheOneIsRecordedOfTheOtherAndStaysWithItWhenTheMergeIsUndone() {
        String before = record(saying("before").about(FACTORY).on("2023-02-01"));
        record(saying("other").about(PLANT).on("2023-02-02"));
        merge("/claims/factory", "plant");

        for (Object claim : List.of("factory", FACTORY, Map.of("text", "a factory will be built"), PLANT,
                Map.of("id", "factory", "text", "A plant is planned", "negation", "No plant is planned"))) {
            assertEquals("plant", recorded(saying("after").about(claim).on("2023-02-04")).getString("claim.id"), claim.toString());
        }
        asAlice().body(saying("x").about(Map.of("id", "factory", "text", "A third thing")).json()).post("/statements").then()
                .statusCode(409).body("errors.pointer", contains("/claim/text"));
        assertEquals("plant", correct(before, saying("corrected").about("factory").on("2023-02-01")).getString("claim.id"));
        unmerge("/claims/factory");
        assertEquals(List.of("corrected"), texts("claim", "factory"));
        assertEquals(6, texts("claim", "plant").size());
    }

    @Test
    void chainsOfMergesAreUndoneLinkByLink() {
        for (String id : List.of("a", "b", "c")) {
            record(saying(id).about(Map.of("id", id, "text", "The claim " + id)));
        }
        merge("/claims/a", "b");
        merge("/claims/b", "c").then().statusCode(200).body("merged.id", contains("a", "b"));
        merge("/claims/c", "a").then().statusCode(409).body("errors.pointer", contains("/into"));
        assertEquals(List.of("c", "b", "a"), texts("claim", "a"));
        unmerge("/claims/b").then().statusCode(200).body("merged.id", contains("a"));
        assertEquals(List.of("b", "a"), texts("claim", "a"));
        assertEquals(List.of("c"), texts("claim", "c"));
        unmerge("/claims/c").then().statusCode(409);
        merge("/claims/a", "c").then().statusCode(409).body("detail", containsString("merged into b"));
        merge("/claims/c", "nothing").then().statusCode(400).body("errors.pointer", contains("/into"));
        merge("/claims/nothing", "c").then().statusCode(404);
    }

    @Test
    void aClaimIsRecordedRenamedAndRephrased() {
        create(PLANT).then().statusCode(201).header("Location", endsWith("/claims/plant")).body("status", equalTo("unanswered"));
        create(Map.of("text", "a plant is PLANNED")).then().statusCode(409).body("errors.pointer", contains("/text"))
                .body("errors[0].candidates.id", contains("plant"));
        create(Map.of("text", "A plant is planned", "id", "other-plant")).then().statusCode(201);
        create(Map.of("text", "Other", "id", "plant")).then().statusCode(409).body("errors.pointer", contains("/id"));
        create(Map.of("text", "Duplicates")).then().statusCode(201).body("id", equalTo("duplicates-2"));
        assertEquals("plant", recorded(saying("x").about(Map.of("text", "A plant is planned"))).getString("claim.id"));

        replace("/claims/plant", Map.of("id", "drone-plant", "text", "A drone plant is planned")).then().statusCode(200)
                .body("id", equalTo("drone-plant")).body("text", equalTo("A drone plant is planned")).body("$", not(hasKey("negation")));
        redirected("/claims/plant?asOf=1").header("Location", endsWith("/claims/drone-plant?asOf=1"));
        assertEquals(List.of("x"), texts("claim", "plant"));
        assertEquals("drone-plant", recorded(saying("y").about("plant")).getString("claim.id"));
        assertEquals("other-plant", recorded(saying("z").about(Map.of("text", "A plant is planned"))).getString("claim.id"));
        create(Map.of("text", "Other", "id", "plant")).then().statusCode(409);
        replace("/claims/drone-plant", Map.of("text", "a plant is planned")).then().statusCode(409).body("errors.pointer",
                contains("/text"));
        replace("/claims/drone-plant", Map.of("id", "plant", "text", "A drone plant is planned")).then().statusCode(200);
        redirected("/claims/drone-plant").header("Location", endsWith("/claims/plant"));
    }

    @Test
    void nobodyChangesWhatHeHasNotRead() {
        create(Map.of("id", "plant", "text", "A plant is planned"));
        String read = etag("/claims/plant");
        record(saying("x").about(PLANT));

        put(null).then().statusCode(428);
        put(read).then().statusCode(412).body("errors.parameter", contains("If-Match"));
        String next = etag("/claims/plant");
        record(saying("y").about(PLANT));
        assertEquals(next.split("-")[0], etag("/claims/plant").split("-")[0]);
        assertNotEquals(read.split("-")[0], next.split("-")[0]);
        put(next).then().statusCode(200).body("text", equalTo("Changed"));
        put(next).then().statusCode(412);
        asAlice().header("If-Match", "*").body(PLANT).put("/claims/plant").then().statusCode(400).body("errors.parameter",
                contains("reason"));
    }

    private static Response put(String etag) {
        return (etag == null ? asAlice() : asAlice().header("If-Match", etag)).queryParam("reason", "r").body(Map.of("text", "Changed"))
                .put("/claims/plant");
    }

    @Test
    void claimsAreAlikeByTheWordsOfTheirTexts() {
        create(Map.of("id", "one", "text", "A plant, is planned!"));
        create(Map.of("id", "two", "text", "a plant is planned"));
        create(Map.of("id", "three", "text", "Plant is planned"));
        create(Map.of("id", "four", "text", "\u0410 plant is planned"));

        given().get("/claims/duplicates?count=exact").then().statusCode(200).body("items.reason", contains("text"))
                .body("items.key", contains("a plant is planned")).body("items[0].claims.id", contains("one", "two"))
                .body("total", equalTo(1));
        assertEquals(2, given().get("/claims/duplicates?format=txt").asString().lines().count());
        merge("/claims/two", "one");
        given().get("/claims/duplicates").then().body("items", empty());
        merge("/claims/one", "three");
        given().get("/claims/duplicates").then().body("items", empty());
        unmerge("/claims/two");
        given().get("/claims/duplicates").then().body("items[0].claims.id", contains("three", "two"));
    }

    @Test
    void whatWasReadIsGoodToBeSentBackAndChangesOnlyWhatWasChanged() {
        record(saying("1").about(FACTORY));
        record(saying("2").about(PLANT).stance("denial").on("2023-02-08"));
        merge("/claims/factory", "plant");
        Map<String, Object> read = new HashMap<>(get("/claims/plant").getMap(""));
        String etag = etag("/claims/plant");
        String state = etag.split("-")[0] + "\"";
        int changesets = get("/claims").getInt("changeset");

        replace("/claims/plant", read).then().statusCode(200).header("ETag", equalTo(state));
        patch("/claims/plant", Map.of()).then().statusCode(200).header("ETag", equalTo(state));
        replace("/claims/plant", PLANT).then().statusCode(200).header("ETag", equalTo(state));
        assertEquals(changesets, get("/claims").getInt("changeset"));

        record(saying("meanwhile").about("plant"));
        read.put("text", "A plant was planned");
        asAlice().header("If-Match", etag).queryParam("reason", "r").body(read).put("/claims/plant").then().statusCode(200)
                .body("text", equalTo("A plant was planned")).body("alleged.statements", equalTo(2));
        patch("/claims/plant", Map.of("negation", "No plant was planned")).then().statusCode(200)
                .body("text", equalTo("A plant was planned")).body("negation", equalTo("No plant was planned"));
        patch("/claims/plant", Map.of("id", "the-plant")).then().statusCode(200).body("id", equalTo("the-plant"));
        patch("/claims/the-plant", Map.of("status", "denied", "timeline", List.of(), "denialLatency", "P9D", "slug", "x")).then()
                .statusCode(400).body("errors.pointer", containsInAnyOrder("/status", "/timeline", "/denialLatency", "/slug"));
        create(Map.of("id", "other", "text", "Something else"));
        patch("/claims/the-plant", Map.of("status", "denied", "id", "other")).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/status", "/id"));
    }

    static Stream<Object[]> badFields() {
        return Stream.of(
                field(Map.of(), "/text", "is missing"),
                field(Map.of("text", "\u00a0"), "/text", "visible"),
                field(Map.of("text", "x".repeat(501)), "/text", "500"),
                field(Map.of("text", "A plant", "id", "A Plant"), "/id", "slug"),
                field(Map.of("text", "A plant", "id", "duplicates"), "/id", "duplicates"),
                field(Map.of("text", "A plant", "status", "denied"), "/status", "no field here"),
                field(Map.of("text", 7), "/text", "a string"));
    }

    private static Object[] field(Map<String, Object> state, String pointer, String detail) {
        return new Object[]{state, pointer, detail};
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadFieldIsNamedAndNothingIsWritten(Map<String, Object> state, String pointer, String detail) {
        create(state).then().statusCode(400).body("errors.pointer", hasItem(pointer)).body("detail", containsString(detail));
        assertEquals(0, get("/claims").getInt("changeset"));
    }

    private static Response create(Map<String, Object> state) {
        return asAlice().body(state).post("/claims");
    }
}
