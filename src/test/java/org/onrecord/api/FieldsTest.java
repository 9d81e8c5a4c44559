package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Refusals.nothingIsWritten;
import static org.onrecord.support.Refusals.problem;
import static org.onrecord.support.Refusals.validation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

/** Fields of a body that are not as they should be. */
@BehaviourTest
class FieldsTest {
    static Stream<Object[]> badFields() {
        return Stream.of(
                field(saying("x").with("id", "mine"), "/id", "no field here"),
                field(saying("x").with("lang", "en"), "/lang", "no field here; there are"),
                field(saying("x").with("txt", "y"), "/txt", "did you mean text?"),
                field(saying("x").with("changeset", 7), "/changeset", "no field here"),
                field(saying("x").with("recordedAt", "2023-01-01T00:00:00Z"), "/recordedAt", "no field here"),
                field(saying("x").with("text", null), "/text", "is missing"),
                field(saying("x").with("text", 1), "/text", "a string"),
                field(saying("x").with("text", 1.9), "/text", "a string"),
                field(saying("x").with("text", true), "/text", "a string"),
                field(saying("x").with("text", List.of("x")), "/text", "a string"),
                field(saying(" \u200b\u00a0\ufeff"), "/text", "visible"),
                field(saying("a\u0000b"), "/text", "U+0000"),
                field(saying("x".repeat(100_001)), "/text", "100000"),
                field(saying("x").with("verbatim", "true"), "/verbatim", "true or false"),
                field(saying("x").with("verbatim", 1), "/verbatim", "true or false"),
                field(saying("x").with("verbatim", ""), "/verbatim", "true or false"),
                field(saying("x").with("appearances", ""), "/appearances", "a list"),
                field(saying("x").with("appearances", 1), "/appearances", "a list"),
                field(saying("x").with("appearances", Map.of()), "/appearances", "a list"),
                field(saying("x").with("appearances", List.of("x")), "/appearances/0", "an object"),
                field(saying("x").with("language", "English, mostly"), "/language", "BCP 47"),
                field(saying("x").stance("lie"), "/stance", "denial, allegation, reaction"),
                field(saying("x").with("stance", 0), "/stance", "denial, allegation, reaction"),
                field(saying("x").with("stance", 1.9), "/stance", "denial, allegation, reaction"),
                field(saying("x").with("stance", ""), "/stance", "denial, allegation, reaction"),
                field(saying("x").with("stance", null), "/stance", "is missing"),
                field(saying("x").with("stanceBasis", "hunch"), "/stanceBasis", "editor, import, cue"),
                field(saying("x").with("date", 20230206), "/date", "a string"),
                field(saying("x").with("date", List.of(2023, 2, 6)), "/date", "a string"),
                field(saying("x").on("July 28, 2022"), "/date", "2023-02-06"),
                field(saying("x").on("-0044"), "/date", "2023-02-06"),
                field(saying("x").on("0000"), "/date", "1000 to 9999"),
                field(saying("x").on("0999-12-31"), "/date", "1000 to 9999"),
                field(saying("x").on("10000"), "/date", "2023-02-06"),
                field(saying("x").on("+999999999"), "/date", "2023-02-06"),
                field(saying("x").on(""), "/date", "2023-02-06"),
                field(saying("x").on("2023-02-30"), "/date", "calendar"),
                field(saying("x").on("2016-12-31T23:59:60Z"), "/date", "calendar"),
                field(saying("x").on("9998"), "/date", "future"),
                field(saying("x").by(""), "/speaker/name", "visible"),
                field(saying("x").by("\u200b\u00a0"), "/speaker/name", "visible"),
                field(saying("x").by("\ufeff"), "/speaker/name", "visible"),
                field(saying("x").by("a\u200bb"), "/speaker/name", "zero-width"),
                field(saying("x").by("a\u0085b"), "/speaker/name", "control"),
                field(saying("x").by("a\u202eb"), "/speaker/name", "bidirectional"),
                field(saying("x").by("a\u0007b"), "/speaker/name", "control"),
                field(saying("x").by("x".repeat(301)), "/speaker/name", "300"),
                field(saying("x").by(7), "/speaker", "an object"),
                field(saying("x").by(Map.of()), "/speaker", "either 'name' or 'anonymous'"),
                field(saying("x").by(Map.of("name", "a", "anonymous", "b")), "/speaker", "either 'name' or 'anonymous'"),
                field(saying("x").by(Map.of("name", "a", "kind", "robot")), "/speaker/kind", "person, organization"),
                field(saying("x").by(Map.of("name", "a", "kind", "anonymous")), "/speaker", "\"anonymous\""),
                field(saying("x").by(Map.of("name", "a", "aliases", List.of(Map.of("name", "b", "from", "2023", "to", "2022")))),
                        "/speaker/aliases/0", "'from' is the earlier"),
                field(saying("x").by(Map.of("name", "a", "affiliations", List.of(Map.of("role", "chief")))),
                        "/speaker/affiliations/0/organization", "is missing"),
                field(saying("x").by(Map.of("name", "a", "affiliations", List.of(Map.of("organization", "a")))),
                        "/speaker/affiliations/0/organization", "another"),
                field(saying("x").by(Map.of("name", "a", "sameAs", List.of("Q42"))), "/speaker/sameAs/0", "http"),
                field(saying("x").about("nothing"), "/claim", "no claim on record"),
                field(saying("x").about(Map.of("id", "Not A Slug", "text", "t")), "/claim/id", "slug"),
                field(saying("x").about(Map.of()), "/claim", "'id' of a known claim"),
                field(saying("x").with("appearances", List.of()), "/appearances", "at least one"),
                field(saying("x").with("appearances", null), "/appearances", "at least one"),
                field(saying("x").with("appearances", Arrays.asList((Object) null)), "/appearances/0", "null"),
                field(saying("x").appearing("document", "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44"), "/appearances/0/document",
                        "no document on record"),
                field(saying("x").appearing("document", "ftp://news.example"), "/appearances/0/document/url", "http or https"),
                field(saying("x").appearing("chain", List.of("Reuters")), "/appearances/0/chain/0", "an object"),
                field(saying("x").appearing("document", Map.of("published", "2023")), "/appearances/0/document", "'title'"),
                field(saying("x").in("url", "javascript:alert(1)"), "/appearances/0/document/url", "http or https"),
                field(saying("x").in("url", "data:text/plain,x"), "/appearances/0/document/url", "http or https"),
                field(saying("x").in("url", "/relative"), "/appearances/0/document/url", "http or https"),
                field(saying("x").in("url", "https://"), "/appearances/0/document/url", "http or https"),
                field(saying("x").in("published", "9998"), "/appearances/0/document/published", "future"),
                field(saying("x").appearing("chain", List.of(Map.of("verb", "said"))), "/appearances/0/chain/0/speaker", "is missing"),
                field(saying("x").appearing("quote", Map.of("prefix", "p")), "/appearances/0/quote/exact", "is missing"),
                field(saying("x").appearing("cue", "sa\nid"), "/appearances/0/cue", "control"),
                field(saying("x").linked("denies", "not-an-id"), "/links/0/statement", "no statement on record"),
                field(saying("x").linked("denies", "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44"), "/links/0/statement", "no statement on record"),
                field(saying("x").linked("hates", "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44"), "/links/0/type", "responds-to"),
                field(saying("x").linked("denies", Map.of("externalId", "row-1")), "/links/0/statement/externalId", "no row"));
    }

    private static Object[] field(Draft draft, String pointer, String detail) {
        return new Object[]{draft, pointer, detail};
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadFieldIsNamedWithWhatWouldBeRightAndNothingIsWritten(Draft draft, String pointer, String detail) {
        validation(asAlice().body(draft.json()).post("/statements")).body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.detail", containsString(detail));
        nothingIsWritten();
        given().get("/speakers").then().body("items.size()", equalTo(0));
    }

    @Test
    void halfASurrogatePairIsRefused() {
        validation(asAlice().body("""
                {"text": "\\ud800", "stance": "denial", "date": "2023", "speaker": "s", "appearances": [{"document": {"title": "t"}}]}""")
                .post("/statements")).body("errors.pointer", hasItem("/text"));
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        asAlice().body(saying("x").by("\ud83d\ude00".repeat(300)).json()).post("/statements").then()
                .statusCode(201);
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        validation(asAlice().body("{\"language\": \"?\"}").post("/statements"))
                .body("errors.pointer", equalTo(List.of("/appearances", "/date", "/language", "/speaker", "/stance", "/text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1.9", "TWENTY_THOUSAND_DIGITS", "[[]]", "{\"a\": {}}"})
    void numbersOfAnySizeAreNoStrings(String value) {
        String number = value.replace("TWENTY_THOUSAND_DIGITS", "9".repeat(20_000));
        Response answer = asAlice().body("{\"text\": " + number + "}").post("/statements");

        problem(answer, 400).body("errors.pointer", hasItem(number.length() > 1000 ? "" : "/text"));
        nothingIsWritten();
    }

    @Test
    void aDateMayBeTomorrowSinceItIsSomewhere() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        asAlice().body(saying("x").on(today.plusDays(1).toString()).json()).post("/statements").then().statusCode(201);
        validation(asAlice().body(saying("x").on(today.plusDays(3).toString()).json()).post("/statements"))
                .body("errors.pointer", hasItem("/date")).body("detail", containsString("future"));
    }
}
