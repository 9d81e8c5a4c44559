package org.onrecord.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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
import static org.onrecord.support.Record.asRita;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.patch;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

@BehaviourTest
class DocumentCurationTest {
    private static final String POST = "https://post.example/plant";
    private static final String MIRROR = "https://mirror.example/plant";

    private static Draft in(String text, String url, String publisher) {
        return saying(text).by("Ann").with("appearances",
                List.of(Map.of("document",
                        Map.of("url", url, "title", "Of " + publisher, "publisher", publisher, "published", "2023-02-06"))));
    }

    private static String document(String statement) {
        return get("/statements/" + statement).getString("appearances[0].document.id");
    }

    @Test
    void whatWasMergedIsReadAsWhatStandsForItAndComesBackWholeWhenThatIsUndone() {
        String post = document(record(in("1", POST, "Post")));
        String mirror = document(record(in("2", MIRROR, "Mirror")));
        record(in("3", MIRROR, "Mirror"));
        String[] reads = {"/statements?document=" + mirror, "/statements?publisher=mirror", "/documents?publisher=mirror",
                "/statistics?by=publisher"};
        Map<String, String> before = everything(reads);

        merge("/documents/" + mirror, post).then().statusCode(200).body("id", equalTo(post)).body("url", equalTo(POST))
                .body("merged.id", contains(mirror)).body("merged.url", contains(MIRROR))
                .body("statements.text", containsInAnyOrder("1", "2", "3"))
                .body("statements.appearances.document.id.flatten()", everyItem(equalTo(post)));
        String all = String.join("\n", everything().entrySet().stream().filter(read -> !read.getKey().startsWith("/documents/"))
                .map(Map.Entry::getValue).toList());
        assertEquals(-1, all.indexOf(mirror));
        for (String name : List.of(post, mirror, POST, MIRROR)) {
            assertEquals(3, texts("document", name).size(), name);
        }
        assertEquals(3, texts("publisher", "post").size());
        assertEquals(List.of(), texts("publisher", "mirror"));
        given().get("/statistics?by=publisher").then().body("items.publisher", contains("post")).body("items.statements", contains(3));
        given().get("/documents?count=exact&q=mirror").then().body("items.id", contains(post)).body("total", equalTo(1));
        redirected("/documents/" + mirror + "?asOf=1").header("Location", endsWith("/documents/" + post + "?asOf=1"));
        given().get("/changes?since=3").then().body("items[0].documents", contains(mirror, post))
                .body("items[0].reason", equalTo("one and the same")).body("items[0]", not(hasKey("claims")));

        unmerge("/documents/" + mirror).then().statusCode(200).body("id", equalTo(mirror)).body("$", not(hasKey("merged")));
        assertEquals(before, everything(reads));
    }

    @Test
    void whatAppearedInTheOneIsRecordedOfTheOtherAndStaysWithItWhenTheMergeIsUndone() {
        record(in("other", POST, "Post"));
        String corrected = record(in("misread", MIRROR, "Mirror"));
        String post = get("/documents?q=post").getString("items[0].id");
        String mirror = get("/documents?q=mirror").getString("items[0].id");
        merge("/documents/" + mirror, post);

        for (Object document : List.of(mirror, MIRROR, post, Map.of("url", MIRROR))) {
            assertEquals(post, recorded(saying("after").with("appearances", List.of(Map.of("document", document))))
                    .getString("appearances[0].document.id"), document.toString());
        }
        assertEquals(post, correct(corrected, saying("read").by("Ann").with("appearances", List.of(Map.of("document", MIRROR))))
                .getString("appearances[0].document.id"));
        unmerge("/documents/" + mirror);
        assertEquals(List.of("read"), texts("document", mirror));
        assertEquals(5, texts("document", post).size());
    }

    @Test
    void chainsOfMergesAreUndoneLinkByLink() {
        List<String> ids = Stream.of("a", "b", "c").map(name -> document(record(in(name, "https://" + name + ".example/", name)))).toList();
        merge("/documents/" + ids.get(0), ids.get(1));
        merge("/documents/" + ids.get(1), ids.get(2)).then().statusCode(200).body("merged.id", contains(ids.get(0), ids.get(1)));
        merge("/documents/" + ids.get(2), ids.get(0)).then().statusCode(409).body("errors.pointer", contains("/into"));
        assertEquals(3, texts("document", ids.get(0)).size());
        unmerge("/documents/" + ids.get(1)).then().statusCode(200).body("merged.id", contains(ids.get(0)));
        assertEquals(List.of("c"), texts("document", ids.get(2)));
        unmerge("/documents/" + ids.get(2)).then().statusCode(409);
        merge("/documents/" + ids.get(0), ids.get(2)).then().statusCode(409).body("detail", containsString("merged into " + ids.get(1)));
        replace("/documents/" + ids.get(1), Map.of("title", "B")).then().statusCode(200);
        asAlice().queryParam("reason", "r").header("If-Match", "*").body(Map.of("title", "A")).put("/documents/" + ids.get(0)).then()
                .statusCode(409).body("detail", containsString("merged into"));
        merge("/documents/" + ids.get(2), "nothing").then().statusCode(400).body("errors.pointer", contains("/into"));
        merge("/documents/" + UUID.randomUUID(), ids.get(2)).then().statusCode(404);
    }

    @Test
    void aHeadlineThatChangedIsCorrectedWhereverItIsShown() {
        String statement = record(in("1", POST, "Post"));
        String path = "/documents/" + document(statement);
        Map<String, Object> read = new HashMap<>(get(path).getMap(""));
        String etag = etag(path);
        replace(path, read).then().statusCode(200).header("ETag", equalTo(etag.split("-")[0] + "\""));

        read.put("title", "No plant, says Iran");
        record(in("meanwhile", POST, "Post"));
        asAlice().header("If-Match", etag).queryParam("reason", "the headline changed").body(read).put(path).then().statusCode(200)
                .body("title", equalTo("No plant, says Iran")).body("publisher.id", equalTo("post"))
                .body("published", equalTo("2023-02-06"));
        given().get("/statements/" + statement).then().body("appearances[0].document.title", equalTo("No plant, says Iran"));
        given().get("/statements?document=" + POST).then().body("items.appearances.document.title.flatten()",
                everyItem(equalTo("No plant, says Iran")));
        given().queryParam("q", "no plant").get("/documents").then().body("items.url", contains(POST));

        patch(path, Map.of("publisher", "The Post", "published", "2023-02-06T10:00:00Z", "url", POST + "/2")).then().statusCode(200)
                .body("publisher.id", equalTo("the-post")).body("url", equalTo(POST + "/2"))
                .body("published", equalTo("2023-02-06T10:00:00Z"));
        assertEquals(List.of(), texts("publisher", "post"));
        assertEquals(2, texts("publisher", "the-post").size());
        assertEquals(2, texts("document", POST + "/2").size());
        given().get("/documents").then().body("items[0].title", equalTo("No plant, says Iran"));
        given().get("/changes/verify").then().body("intact", equalTo(true));
    }

    @Test
    void nobodyChangesWhatHeHasNotRead() {
        String path = "/documents/" + document(record(saying("1").in("url", POST)));
        String read = etag(path);
        record(saying("2").with("appearances", List.of(Map.of("document", Map.of("url", POST, "title", "Completed")))));

        put(path, null).then().statusCode(428);
        put(path, read).then().statusCode(412).body("errors.parameter", contains("If-Match"));
        String next = etag(path);
        assertNotEquals(read.split("-")[0], next.split("-")[0]);
        put(path, next).then().statusCode(200).body("title", equalTo("Changed")).body("$", not(hasKey("url")));
        put(path, next).then().statusCode(412);
        asAlice().header("If-Match", "*").body(Map.of("title", "x")).put(path).then().statusCode(400).body("errors.parameter",
                contains("reason"));
        asRita().header("If-Match", "*").queryParam("reason", "r").body(Map.of("title", "x")).put(path).then().statusCode(403);
        given().contentType("application/json").body(Map.of("into", "x")).post(path + "/merge?reason=r").then().statusCode(401);
    }

    private static Response put(String path, String etag) {
        return (etag == null ? asAlice() : asAlice().header("If-Match", etag)).queryParam("reason", "r").body(Map.of("title", "Changed"))
                .put(path);
    }

    static Stream<Object[]> badStates() {
        return Stream.of(
                new Object[]{Map.of(), "", "'title'"},
                new Object[]{Map.of("title", "\u00a0"), "/title", "visible"},
                new Object[]{Map.of("url", "javascript:alert(1)"), "/url", "http"},
                new Object[]{Map.of("title", "x", "published", "9999"), "/published", "future"},
                new Object[]{Map.of("title", "x", "published", "2023-02-30"), "/published", "no date"},
                new Object[]{Map.of("title", "x", "headline", "x"), "/headline", "no field here"},
                new Object[]{Map.of("title", "x", "statements", List.of()), "/statements", "set by the service"});
    }

    @ParameterizedTest
    @MethodSource("badStates")
    void aBadFieldIsNamedAndNothingIsWritten(Map<String, Object> state, String pointer, String detail) {
        String path = "/documents/" + document(record(in("1", POST, "Post")));
        replace(path, state).then().statusCode(400).body("errors.pointer", hasItem(pointer)).body("detail", containsString(detail));
        assertEquals(1, get("/documents").getInt("changeset"));
    }

    @Test
    void theUrlOfAnotherDocumentIsRefusedWithThatOne() {
        String post = document(record(in("1", POST, "Post")));
        String mirror = document(record(in("2", MIRROR, "Mirror")));
        patch("/documents/" + mirror, Map.of("url", POST)).then().statusCode(409).body("errors.pointer", contains("/url"))
                .body("errors[0].candidates.id", contains(post)).body("detail", containsString("merge"));
    }
}
