package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Refusals.nothingIsWritten;
import static org.onrecord.support.Refusals.problem;
import static org.onrecord.support.Refusals.validation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                field(saying("x").with("text", null), "/text", "leave it out"),
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
                field(saying("x").with("stance", 10_000_000_000L), "/stance", "denial, allegation, reaction"),
                field(saying("x").by(Map.of("name", "a", "kind", new BigInteger("9".repeat(40)))), "/speaker/kind", "outlet"),
                field(saying("x").with("stance", 1.9), "/stance", "denial, allegation, reaction"),
                field(saying("x").with("stance", ""), "/stance", "denial, allegation, reaction"),
                field(saying("x").with("stance", null), "/stance", "leave it out"),
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
                field(saying("x").by("a\u200bb"), "/speaker/name", "U+200B (ZERO WIDTH SPACE) at index 1"),
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
                field(saying("x").with("appearances", null), "/appearances", "leave it out"),
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
                field(saying("x").in("url", "https://ann:secret@news.example/1"), "/appearances/0/document/url", "password"),
                field(saying("x").in("url", "https://ann@news.example/1"), "/appearances/0/document/url", "password"),
                field(saying("x").appearing("document", "https://ann:secret@news.example/1"), "/appearances/0/document/url", "password"),
                field(saying("x").appearing("chain", List.of(Map.of("speaker", "a", "url", "https://:@news.example"))),
                        "/appearances/0/chain/0/url", "password"),
                field(saying("x").by(Map.of("name", "a", "sameAs", List.of("https://ann@a.example"))), "/speaker/sameAs/0", "password"),
                field(saying("x").in("published", "9998"), "/appearances/0/document/published", "future"),
                field(saying("x").appearing("chain", List.of(Map.of("verb", "said"))), "/appearances/0/chain/0/speaker", "is missing"),
                field(saying("x").appearing("quote", Map.of("prefix", "p")), "/appearances/0/quote/exact", "is missing"),
                field(saying("x").appearing("cue", "sa\nid"), "/appearances/0/cue", "U+000A (LINE FEED (LF)) at index 2, a line break"),
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

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3164", "\u2800", "\u2800 \u2800", "\u0301", "\u20dd", "\u0903", "\ufe0f", "\ufe0e\ufe0f",
            "\udb40\udd00", "\uffff",
            "\ufdd0\ufdef", "\udbff\udfff", "\udb40\udc67\udb40\udc7f", "\u115f", "\u1160", "\u180e", "\u180b", "\uffa0", "\u034f",
            "\u200d", "\u00ad",
            "\u2061", "\ufff9", "\u2028", "\u3000\u2003"})
    void aNameThatNobodyCanSeeIsRefused(String name) {
        validation(asAlice().body(saying("x").by(name).json()).post("/statements"))
                .body("errors", equalTo(List.of(Map.of("pointer", "/speaker/name", "detail", "should have a visible character"))));
        validation(asAlice().body(saying(name).json()).post("/statements")).body("errors.pointer", hasItem("/text"));
    }

    static Stream<Object[]> invisible() {
        String blank = "\u3164";
        return Stream.of(
                field(saying(blank), "/text", "visible"),
                field(saying("x").by(Map.of("anonymous", blank)), "/speaker/anonymous", "visible"),
                field(saying("x").by(Map.of("name", "a", "description", blank)), "/speaker/description", "visible"),
                field(saying("x").by(Map.of("name", "a", "aliases", List.of(blank))), "/speaker/aliases/0/name", "visible"),
                field(saying("x").by(Map.of("name", "a", "affiliations", List.of(Map.of("organization", blank)))),
                        "/speaker/affiliations/0/organization/name", "visible"),
                field(saying("x").by(Map.of("name", "a", "affiliations", List.of(Map.of("organization", "b", "role", blank)))),
                        "/speaker/affiliations/0/role", "visible"),
                field(saying("x").about(blank), "/claim/id", "visible"),
                field(saying("x").about(Map.of("text", blank)), "/claim/text", "visible"),
                field(saying("x").about(Map.of("text", "a", "negation", blank)), "/claim/negation", "visible"),
                field(saying("x").in("title", blank), "/appearances/0/document/title", "visible"),
                field(saying("x").in("publisher", blank), "/appearances/0/document/publisher/name", "visible"),
                field(saying("x").appearing("medium", blank), "/appearances/0/medium", "visible"),
                field(saying("x").appearing("printedName", blank), "/appearances/0/printedName", "visible"),
                field(saying("x").appearing("cue", blank), "/appearances/0/cue", "visible"),
                field(saying("x").appearing("quote", Map.of("exact", blank)), "/appearances/0/quote/exact", "visible"),
                field(saying("x").appearing("chain", List.of(Map.of("speaker", "a", "verb", blank))), "/appearances/0/chain/0/verb",
                        "visible"),
                field(saying("x").with("externalId", blank), "/externalId", "visible"));
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void noTextIsInvisible(Draft draft, String pointer, String detail) {
        aBadFieldIsNamedWithWhatWouldBeRightAndNothingIsWritten(draft, pointer, detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann\u2800Lee         | U+2800 (BRAILLE PATTERN BLANK) at index 3, an invisible character
            ab\u200f             | U+200F (RIGHT-TO-LEFT MARK) at index 2, a bidirectional formatting character
            \ud83d\ude00\u200e       | U+200E (LEFT-TO-RIGHT MARK) at index 1, a bidirectional formatting character
            a\u200db             | U+200D (ZERO WIDTH JOINER) at index 1, which belongs only within emoji
            \ud83d\ude00\u200d       | U+200D (ZERO WIDTH JOINER) at index 1, which belongs only within emoji
            \ud83d\ude00\u200da      | U+200D (ZERO WIDTH JOINER) at index 1, which belongs only within emoji
            \u0645\u200c\u200c\u0645   | U+200C (ZERO WIDTH NON-JOINER) at index 1, which belongs only within emoji
            \u0645\u06cc\u200c        | U+200C (ZERO WIDTH NON-JOINER) at index 2, which belongs only within emoji
            \u0d28\u0d4d\u200d\u0d3e   | U+200D (ZERO WIDTH JOINER) at index 2, which belongs only within emoji
            a \ufe0f             | U+FE0F (VARIATION SELECTOR-16) at index 2, an invisible character
            a\ufe0f\ufe0f        | U+FE0F (VARIATION SELECTOR-16) at index 2, an invisible character
            a\udb40\udc67\udb40\udc7f | U+E0067 (TAG LATIN SMALL LETTER G) at index 1, an invisible character
            a\u3164b             | U+3164 (HANGUL FILLER) at index 1, an invisible character
            a\uffffb             | U+FFFF (<noncharacter-FFFF>) at index 1, an invisible character
            a\u001bb             | U+001B (ESCAPE) at index 1, a control character
            """)
    void whatDoesNotBelongIsNamedWithItsPlace(String name, String reason) {
        for (Draft draft : List.of(saying("x").by(name), saying("x").about(Map.of("text", name)))) {
            validation(asAlice().body(draft.json()).post("/statements")).body("detail", containsString(" has " + reason));
        }
    }

    /** Emoji of several, a flag, a heart; Persian with and without need, an abbreviated year; RAB of Bangladesh, Sri Lanka, an old chillu; a variant of a Han letter. */
    @ParameterizedTest
    @ValueSource(strings = {"The \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 show", "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
            "\ud83d\udc69\ud83c\udffd\u200d\u2695\ufe0f",
            "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
            "I \u2764\ufe0f NY", "1\ufe0f\u20e3", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u06a9\u0634\u0648\u0631\u200c\u0647\u0627",
            "\u06f1\u06f4\u06f0\u06f1 \u0647\u200d.\u0634", "\u09b0\u200d\u09cd\u09af\u09be\u09ac", "\u0dc1\u0dca\u200d\u0dbb\u0dd3",
            "\u0d05\u0d35\u0d28\u0d4d\u200d",
            "\u845b\udb40\udd00\u57ce"})
    void whatEmojiAndScriptsNeedIsTakenAndChangesNobody(String name) {
        String id = asAlice().body(saying("x").by(name).about(Map.of("text", name)).appearing("printedName", name).json())
                .post("/statements")
                .then().statusCode(201).body("speaker.name", equalTo(name)).body("claim.text", equalTo(name)).extract().path("speaker.id");

        given().queryParam("speaker", name.replaceAll("[\u200c\u200d]", "")).get("/statements").then().statusCode(200)
                .body("items[0].speaker.id", equalTo(id));
    }

    @Test
    void theTextOfAClaimMayHaveLines() {
        Map<String, String> claim = Map.of("text", "They build drones\nand\r\nsell them", "negation", "They do not\nbuild any");

        asAlice().body(saying("x").about(claim).json()).post("/statements").then().statusCode(201)
                .body("claim.text", equalTo(claim.get("text"))).body("claim.negation", equalTo(claim.get("negation")));
        asAlice().body(saying("y").about(Map.of("text", "They build drones and sell them")).json()).post("/statements").then()
                .statusCode(201).body("claim.text", equalTo(claim.get("text")));
        given().get("/claims?format=txt").then().statusCode(200).body(containsString("They build drones and sell"));
    }

    @Test
    void whatIsSaidOfAThousandFaultsIsShort() {
        Response answer = asAlice().body(saying("x").by(Map.of("name", "a", "sameAs", Collections.nCopies(1000, "x\u0001\u6f22"))).json())
                .post("/statements");

        validation(answer).body("errors.size()", equalTo(11)).body("errors[10].detail", equalTo("990 more faults are not listed"));
        assertTrue(answer.asByteArray().length < 16_384, "It has " + answer.asByteArray().length + " bytes");
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
