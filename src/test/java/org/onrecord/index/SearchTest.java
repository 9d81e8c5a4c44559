package org.onrecord.index;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;
import static org.onrecord.support.Record.texts;
import static org.onrecord.support.Refusals.validation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Imports;

/** Statements are found by their words, whatever a user types. */
@BehaviourTest
class SearchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Drones                  | first second
            drone                   | first second
            DRONES russia           | first
            russia drones           | first
            "drones in Russia"      | first
            "Russia in drones"      |
            drones -russia          | second
            "no drones"             | first
            "no drone"              |
            "drones no"             |
            "not drones"            |
            "not a drone"           | second
            "build drones"          |
            "drone sold"            |
            -drones                 | third
            -"drones in russia"     | second third
            -"drones in russia      | second third
            “drones in Russia”      | first
            „Russia in drones“      |
            «Russia in drones»      |
            rus*                    | first
            rus                     |
            cafe                    | third
            CAFÉ                    | third
            "bei einem Café"        | third
            einen Gespräch          |
            gesprach                | third
            a                       | second
            """)
    void wordsPhrasesExclusionsAndBeginningsAreFound(String words, String expected) {
        record(saying("We build no drones in Russia").with("language", "en").with("externalId", "first"));
        record(saying("Not a drone was sold").with("language", "en-GB").with("externalId", "second"));
        record(saying("Das Gespräch fand bei einem Cafe\u0301 statt").with("language", "de").with("externalId", "third"));

        List<String> found = list("q", words, "sort", "recorded").statusCode(200).extract().jsonPath().getList("items.externalId");
        assertEquals(expected == null ? List.of() : List.of(expected.split(" ")), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @ap                     | handle
            @AP                     | handle
            "@ap says"              | handle
            @a*                     | handle
            ap                      | handle agency address
            ap.org                  | address
            -@ap ap                 | agency address
            47%                     | percent turkish
            "47%"                   | percent turkish
            "47 %"                  | percent turkish
            %47                     | percent turkish
            "47% of"                | percent
            47                      | percent turkish number
            $15                     | sum
            "$15"                   | sum
            15                      | sum euros number
            €15                     | euros
            15€                     | euros
            '#drones'               | tag
            drones                  | number tag
            '#東京'                  | tokyo
            東京                     | tokyo
            "@drones"               |
            "#ap"                   |
            """)
    void aWordIsFoundWithItsSignAndTheSignOnlyWhereItIsAskedFor(String words, String expected) {
        for (String language : List.of("en", "xx")) {
            record(saying(".@AP says so").with("language", language).with("externalId", "handle"));
            record(saying("AP says so").with("language", language).with("externalId", "agency"));
            record(saying("write to ap@ap.org").with("language", language).with("externalId", "address"));
            record(saying("47% of them, or 47\u00a0% in all").with("language", language).with("externalId", "percent"));
            record(saying("y\u00fczde: %47").with("language", language).with("externalId", "turkish"));
            record(saying("US$15 a day").with("language", language).with("externalId", "sum"));
            record(saying("15 \u20ac a day").with("language", language).with("externalId", "euros"));
            record(saying("47 drones for 15 days").with("language", language).with("externalId", "number"));
            record(saying("No #drones").with("language", language).with("externalId", "tag"));
            record(saying("#東京 に").with("language", language).with("externalId", "tokyo"));
        }
        List<String> found = list("q", words, "sort", "recorded", "language", "en").statusCode(200).extract().jsonPath()
                .getList("items.externalId");
        assertEquals(expected == null ? List.of() : List.of(expected.split(" ")), found);
        assertEquals(found, list("q", words, "sort", "recorded", "language", "xx").extract().jsonPath().getList("items.externalId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brannan", "O\u2019Brannan", "O\u2019Brannan\u2019s", "O\u02bcBrannan", "o\u2018brannan's",
            "\"O'Brannan's house\""})
    void anyApostropheIsOneAndEnglishPossessivesAreFoundByTheirNames(String words) {
        for (String written : List.of("O'Brannan", "O\u2019Brannan", "O\u2019Brannan\u2019s", "O\u02bcBrannan", "O\u2018BRANNAN\u2019S")) {
            record(saying(written + " house"));
            record(saying(written + " house").with("language", "en"));
        }
        record(saying("L\u02bcaccord de Brannan"));
        list("q", words, "count", "exact").body("total", equalTo(10));
        assertEquals(1, texts("q", "accord").size());
        assertEquals(1, texts("q", "brannan").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drones OR missiles            | one two three
            iran drones OR missiles       | one two
            drones OR missiles iran       | one two
            "iran drones" OR denied OR x  | one three
            drones OR -iran               | one three
            drones or missiles            |
            missiles OR                   |
            """)
    void oneOfSeveralWordsIsFound(String words, String expected) {
        record(saying("Iran drones").with("externalId", "one"));
        record(saying("missiles of Iran").with("externalId", "two"));
        record(saying("drones denied").with("externalId", "three"));
        assertEquals(expected == null ? List.of() : List.of(expected.split(" ")),
                list("q", words, "sort", "recorded").statusCode(200).extract().jsonPath().getList("items.externalId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * "})
    void everythingIsNothingToLookFor(String words) {
        validation(given().queryParam("q", words).get("/statements")).body("errors.parameter", contains("q"));
        validation(given().queryParam("q", words).get("/statistics")).body("errors.parameter", contains("q"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            伊朗否认在俄罗斯生产无人机          | zh    | 无人机
            伊朗否认在俄罗斯生产无人机          | zh    | 俄
            イランはドローンの生産を否定した     | ja    | ドローン
            이란은 드론 생산을 부인했다         |       | 드론
            إيران تَنفي إنتاج الطائرات        | ar    | تنفي
            ایران تولید پهپاد را رد کرد         | fa    | پهپاد
            איראן הכחישה ייצור מטוסים         | he    | הכחישה
            Иран отрицает производство дронов   | ru    | дроны
            Η Τεχεράνη διαψεύδει                | el    | τεχερανη
            """)
    void textsOfAllScriptsAreFound(String text, String language, String words) {
        record(language == null ? saying(text) : saying(text).with("language", language));
        assertEquals(List.of(text), texts("q", words));
        assertEquals(List.of(), texts("q", "nothing"));
    }

    static Stream<String> longOnes() {
        return Stream.of("a".repeat(8000), "\u6f22".repeat(890), "\ud840\udc00".repeat(600), "\ud83d\ude00".repeat(600),
                "\u0301".repeat(1300),
                "-".repeat(4000), "\"" + "\u6f22".repeat(880) + "\"", "a* ".repeat(100), "-a* ".repeat(100), "\"a\" ".repeat(100),
                "\"a-".repeat(100), "-a.".repeat(2000), "a-".repeat(3900), "\"" + "a-".repeat(3900) + "\"",
                "\u4e00\u4e01\u4e02 ".repeat(100), "\ufdfa".repeat(800), "a".repeat(500) + "*");
    }

    @ParameterizedTest
    @MethodSource("longOnes")
    void aLongSearchTakesBoundedTime(String words) {
        record(saying("a " + "\u6f22".repeat(1000) + " " + "a".repeat(8000)).with("language", "en"));
        given().queryParam("q", words).get("/statements").then().statusCode(200).time(lessThan(5000L));
        given().queryParam("q", words).get("/statistics").then().statusCode(200).time(lessThan(5000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a-", "\"a\"", "a\"b\"", "a*\"b\"", "-\"a\"", "\u201ca\u201d", "a ", "a* ", "-a ", "\"a\" "})
    void aSearchIsForAHundredWordsAtMostHoweverTheyAreParted(String part) {
        validation(given().queryParam("q", part.repeat(250)).get("/statements")).body("errors.parameter", contains("q"))
                .body("detail", containsString("more than 100 words"));
        given().queryParam("q", part.repeat(45)).get("/statements").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u6f22", "\ud840\udc00", "\ud83d\ude00", "\ufdfa", "\u3164a", "~", "a\u0301"})
    void aBeginningMayNotBeLongerThanAWord(String letter) {
        String longest = letter.repeat(2600 / letter.getBytes(StandardCharsets.UTF_8).length);
        for (String words : List.of(longest + "*", "-" + longest + "*", "drone " + longest + "*", longest + "* drone")) {
            validation(given().queryParam("q", words).get("/statements")).body("errors.parameter", contains("q"))
                    .body("detail", containsString("500 bytes"));
        }
    }

    @Test
    void quotesNamesAndClaimsAreSearchedToo() {
        record(saying("x").by("Nour News").about(Map.of("text", "Iran builds a factory"))
                .appearing("printedName", "the agency of the council")
                .appearing("quote", Map.of("exact", "not one screw", "prefix", "unseen")));
        for (String words : List.of("nour", "factories", "agency", "screw", "x nour factory screw", "\"nour news\"")) {
            assertEquals(words.equals("factories") ? List.of() : List.of("x"), texts("q", words), words);
        }
        assertEquals(List.of(), texts("q", "unseen"));
    }

    @Test
    void whatIsCuratedIsFoundAsItIsShown() {
        record(saying("x").by("Foreign Office").about(Map.of("id", "the-claim", "text", "It was so")));
        record(saying("y").by("FCO"));
        asAlice().queryParam("reason", "renamed").header("If-Match", given().get("/speakers/foreign-office").header("ETag"))
                .body(Map.of("name", "Ministry of Affairs")).put("/speakers/foreign-office").then().statusCode(200);
        assertEquals(List.of("x"), texts("q", "ministry"));
        assertEquals(List.of("x"), texts("q", "\"foreign office\""));
        String survivor = given().get("/speakers").then().extract().jsonPath()
                .getString("items.find { it.name == 'Ministry of Affairs' }.id");
        asAlice().queryParam("reason", "the same").body(Map.of("into", survivor)).post("/speakers/fco/merge").then().statusCode(200);
        assertEquals(Set.of("x", "y"), Set.copyOf(texts("q", "ministry")));
        assertEquals(Set.of("x", "y"), Set.copyOf(texts("q", "fco")));
        assertEquals(List.of("x"), texts("q", "so"));
    }

    @Test
    void aSpeakerIsFoundByAnyNameThatIsOrWasHis() {
        record(saying("x").by(Map.of("name", "Iran", "kind", "state", "aliases",
                List.of("Tehran", Map.of("name", "Persia", "to", "1935")))));
        record(saying("y").by("Islamic Republic").on("2023-02-07"));
        for (String name : List.of("iran", "tehran", "Persia", "teh*", "\"tehran\"", "x persia")) {
            assertEquals(List.of("x"), texts("q", name), name);
        }
        list("q", "tehran").body("items[0].highlights", empty());
        merge("/speakers/islamic-republic", "iran").then().statusCode(200);
        assertEquals(List.of("y", "x"), texts("q", "islamic", "sort", "-date"));
        assertEquals(List.of("y"), texts("q", "persia y"));
        unmerge("/speakers/islamic-republic").then().statusCode(200);
        assertEquals(List.of("y"), texts("q", "islamic"));
        assertEquals(List.of("x"), texts("q", "persia"));
        asAlice().queryParam("reason", "another").header("If-Match", given().get("/speakers/iran").header("ETag"))
                .body(Map.of("name", "Iran", "aliases", List.of("The Islamic State"))).put("/speakers/iran").then().statusCode(200);
        assertEquals(List.of("x"), texts("q", "\"islamic state\""));
        assertEquals(List.of("x"), texts("q", "tehran persia"));
    }

    @Test
    void aWriteIsFoundWhenItIsAnsweredAndWhatIsGoneIsNot() {
        String id = record(saying("first words"));
        assertEquals(List.of("first words"), texts("q", "first"));
        correct(id, saying("second words"));
        assertEquals(List.of(), texts("q", "first"));
        assertEquals(List.of("second words"), texts("q", "words"));
        assertEquals(List.of("first words"), texts("q", "words", "asOf", 1));
        retract(id);
        assertEquals(List.of(), texts("q", "second"));
        assertEquals(List.of("second words"), texts("q", "second", "retracted", "only"));
        asRoot().delete("/statements/" + id + "?purge=true&reason=court order").then().statusCode(200);
        for (int changeset = 1; changeset <= 4; changeset++) {
            assertEquals(List.of(), texts("q", "words", "retracted", "include", "asOf", changeset));
        }
    }

    @Test
    void theBestAnswersComeFirstPageByPageWhateverIsWritten() {
        record(saying("drones"));
        record(saying("drones, and a great many other things besides that nobody has ever heard of before"));
        for (int i = 0; i < 10; i++) {
            record(saying("things " + i));
        }
        record(saying("drones drones drones"));
        List<String> expected = texts("q", "drones");
        assertEquals("drones drones drones", expected.get(0));
        assertEquals(3, expected.size());
        List<String> walked = new ArrayList<>();
        String next = "/statements?q=drones&limit=1";
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("changeset", equalTo(13)).extract()
                    .jsonPath();
            walked.addAll(page.getList("items.text"));
            next = page.getString("next");
            record(saying("drones " + walked.size()));
        }
        assertEquals(expected, walked);
    }

    @Test
    void wordsGoWithFiltersAndOrders() {
        record(saying("drones one").on("2023-01-01").stance("denial"));
        record(saying("drones two").on("2023-01-02"));
        record(saying("other").on("2023-01-03").stance("denial"));
        assertEquals(List.of("drones two", "drones one"), texts("q", "drones", "sort", "-date"));
        assertEquals(List.of("drones one", "drones two"), texts("q", "drones", "sort", "date"));
        assertEquals(List.of("drones one"), texts("q", "drones", "stance", "denial"));
        list("q", "drones", "count", "exact", "limit", 1).body("total", equalTo(2));
        list("q", "drones", "speaker", "nobody").statusCode(400);
        list("sort", "relevance").statusCode(400).body("errors.parameter", contains("sort"));
    }

    @Test
    void whatIsFoundIsCountedToo() {
        record(saying("drones one").stance("denial"));
        record(saying("drones two"));
        record(saying("other").stance("denial"));
        given().get("/statistics?q=drones&by=stance,medium").then().body("items.stance", contains("allegation", "denial"))
                .body("items.statements", contains(1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "x_", "[a-z]+(", "^.*$", "\\", "!", "\"unbalanced", "\"", "'", "-", "--", "-*", "**", "\"\"", "+", "|",
                    "~2",
                    "a~9 ", "x^2", "( ) -( \"", "' or 1=1 --", "\ud83d\ude00", "\u202e", "<script>", "field:value", "AND OR NOT"})
    void whateverIsTypedIsTakenAsSomethingToLookFor(String words) {
        record(saying("nothing of that"));
        list("q", words).log().ifValidationFails().statusCode(200).body("items", empty()).time(lessThan(5000L));
    }

    @Test
    void longQueriesAreAnsweredInTime() {
        record(saying("nothing of that"));
        for (String words : List.of("a".repeat(4096), "a ".repeat(100), "a* ".repeat(100), "-a ".repeat(100), "\"".repeat(2000),
                "-".repeat(3000),
                "a.b-c/".repeat(500))) {
            list("q", words).statusCode(200).time(lessThan(10_000L));
        }
        list("q", "a ".repeat(101)).statusCode(400).body("errors.parameter", contains("q"));
    }

    @Test
    void theIndexIsMadeAnewOnAnAdministratorsWord() throws InterruptedException {
        record(saying("drones"));
        asAlice().post("/admin/index/rebuild").then().statusCode(403);
        asRoot().post("/admin/index/rebuild").then().statusCode(202).body("changeset", equalTo(1));
        record(saying("more drones"));
        for (int i = 0; given().get("/q/health/ready").path("checks.find { it.name == 'Index' }.data.beingMade"); i++) {
            assertTrue(i < 200, "It should have been made by now");
            assertEquals(2, texts("q", "drones").size());
            Thread.sleep(50);
        }
        assertEquals(2, texts("q", "drones").size());
        given().get("/q/health/ready").then().body("checks.find { it.name == 'Index' }.data.lag", equalTo(0))
                .body("checks.find { it.name == 'Index' }.data.segments", lessThanOrEqualTo(2));
    }

    /** What writers have handed over as they wrote is what is read from the record again. */
    @Test
    void anIndexThatIsMadeAnewAnswersAsTheOneThatFollowed() throws Exception {
        Imports.ndjson(Files.readString(Path.of("seeds/2023-02-06-drone-plant.ndjson")));
        Imports.ndjson(Imports.lines(saying("one").with("externalId", "1"), saying("other").with("externalId", "2")));
        record(saying("drones alone"));
        List<String> before = answers();
        asRoot().post("/admin/index/rebuild").then().statusCode(202);
        for (int i = 0; given().get("/q/health/ready").path("checks.find { it.name == 'Index' }.data.beingMade"); i++) {
            assertTrue(i < 200, "It should have been made by now");
            Thread.sleep(50);
        }
        assertEquals(before, answers());
    }

    private static List<String> answers() {
        return Stream.of("/statements?limit=all&format=ndjson", "/statements?limit=all&format=csv", "/statements?q=drone*&sort=-date",
                "/statements?anonymous=true&sort=date", "/statistics?by=speaker,stance&period=week", "/statistics?by=claim,language",
                "/statistics?by=publisher,via&period=day")
                .map(path -> given().header("Accept-Encoding", "identity").get(path).then().statusCode(200)
                        .extract().asString())
                .toList();
    }
}
