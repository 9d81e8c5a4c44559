package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Refusals.nothingIsWritten;
import static org.onrecord.support.Refusals.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;

/** Parameters that are not as they should be. */
@BehaviourTest
class ParametersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spaeker=x              | spaeker | did you mean speaker
            name=x                 | name    | no parameter here
            limit=0                | limit   | from 1 to 1000
            limit=-1               | limit   | from 1 to 1000
            limit=2147483647       | limit   | from 1 to 1000
            limit=99999999999      | limit   | whole number
            limit=abc              | limit   | whole number
            limit=1&limit=2        | limit   | given once
            stance=lie             | stance  | denial, allegation, reaction
            stance=DENIAL          | stance  | denial, allegation, reaction
            sort=name              | sort    | date, -date, recorded, -recorded
            from=yesterday         | from    | EDTF
            from=2023-02-30        | from    | calendar
            from=0000              | from    | 1000 to 9999
            from=-0044             | from    | EDTF
            from=10000             | from    | EDTF
            from=%2B999999999      | from    | EDTF
            from=2016-12-31T23:59:60Z | from | calendar
            from=2023/2024         | from    | one plain day
            to=2023-02-06%3F       | to      | one plain day
            from=2023-02&to=2023-01 | to     | before 'from'
            match=certain          | match   | goes with
            affiliates=true        | affiliates | goes with
            affiliates=yes         | affiliates | true or false
            verbatim=1             | verbatim | true or false
            speaker=%20            | speaker | empty
            spaeker=               | spaeker | did you mean speaker
            limit=&limit=1         | limit   | given once
            stance=denial,         | stance  | empty
            stance=denial,lie      | stance  | denial, allegation, reaction
            claim=nothing,more     | claim   | 'nothing'
            from=1675641600        | from    | milliseconds
            from=20230206          | from    | EDTF
            from=999999999999999   | from    | 1000 to 9999
            speaker=%00            | speaker | U+0000
            speaker=%ED%A0%80      | speaker | no speaker
            speaker=nobody         | speaker | no speaker
            claim=nothing          | claim   | no claim
            document=x             | document | neither the id nor the URL
            links=denies           | links   | the id of a statement
            links=hates:019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44 | links | denies, confirms, responds-to
            links=denies:1-1-1-1-1 | links   | the id of a statement
            asOf=tomorrow          | asOf    | an instant with a zone
            asOf=1                 | asOf    | the last is 0
            asOf=3000-01-01T00:00:00Z | asOf | future
            retracted=all          | retracted | include, only
            cursor=x               | cursor  | next
            """)
    void aBadParameterIsNamedWithWhatWouldBeRight(String query, String parameter, String detail) {
        validation(given().urlEncodingEnabled(false).get("/statements?" + query)).body("errors.parameter", hasItem(parameter))
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({"/speakers?name=x", "/claims?name=denied", "/documents?url=x", "/speakers/x?q=x", "/statements/x?as_of=1",
            "/statements/x/history?limit=1"})
    void everyPathKnowsItsParameters(String path) {
        validation(given().get(path));
    }

    @Test
    void faultsAreToldInTheSameOrderEachTime() {
        for (int i = 0; i < 10; i++) {
            given().get("/statements?wrong=1&limit=0&sort=up&asOf=x").then().statusCode(400)
                    .body("errors.parameter", equalTo(List.of("asOf", "limit", "sort", "wrong")));
        }
    }

    @Test
    void instantsAreTakenAsJavaScriptWritesThem() {
        record(saying("at noon").on("2023-02-06T12:00:00.250Z").in("published", "2023-02-06T12:00:01.5Z")
                .by(Map.of("name", "Ann", "aliases", List.of(Map.of("name", "Annie", "from", "2023-02-06T00:00:00.000Z", "to",
                        "2023-02-06T23:59:59.999+00:00")))));

        given().get("/statements?speaker=Annie&match=certain&from=2023-02-06T00:00:00.000Z&to=2023-02-06T23:59:59.999Z").then()
                .statusCode(200)
                .body("items.date", equalTo(List.of("2023-02-06T12:00:00.250Z")))
                .body("items[0].appearances[0].document.published", equalTo("2023-02-06T12:00:01.5Z"));
        given().get("/statements?match=certain&from=2023-02-06T12:00:00.900Z").then().body("items.size()", equalTo(1));
        given().get("/statements?from=2023-02-06T12:00:01.000Z").then().body("items.size()", equalTo(0));
        given().get("/statistics?from=2023-02-06T00:00:00.000Z&period=day").then().statusCode(200).body("items.size()", equalTo(1));
        given().get("/changes?since=2023-02-06T00:00:00.000Z").then().statusCode(200).body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/statistics", "/statements?format=csv"})
    void aParameterWithoutAValueAsksForNothingAsTheAllOfADashboardDoes(String path) {
        record(saying("x").stance("denial"));
        record(saying("y").stance("reaction"));
        String others = (path.contains("?") ? "&" : "?") + "stance=denial,reaction";
        String empty = "&speaker=&affiliates=&stance=&from=&to=&match=&claim=&via=&anonymous=&publisher=&document=&medium=&language=&verbatim="
                + "&links=&retracted=&asOf=&q=&limit=&cursor=&count="
                + (path.equals("/statistics") ? "&by=&period=&top=&fill=&order=" : "&sort=");

        assertEquals(given().get(path + others).then().statusCode(200).extract().asString(),
                given().urlEncodingEnabled(false).get(path + others + empty).then().statusCode(200).extract().asString());
    }

    @Test
    void valuesThatHoldNoCommaMayHaveCommasBetweenThemOnEveryPage() {
        for (String stance : List.of("denial", "reaction", "allegation", "denial")) {
            record(saying(stance).stance(stance).with("language", "en").about(Map.of("id", "claim-" + stance, "text", stance)));
        }
        for (String filter : List.of("stance=denial,reaction", "claim=claim-denial,claim-reaction", "stance=denial&stance=reaction",
                "stance=denial,reaction&language=fa,en&speaker=")) {
            for (String format : List.of("", "&format=ndjson")) {
                String first = "/statements?limit=2&count=exact&sort=recorded&" + filter;
                given().urlEncodingEnabled(false).get(first + format).then().statusCode(200);
                String next = given().urlEncodingEnabled(false).get(first).then().body("total", equalTo(3)).extract().path("next");
                given().urlEncodingEnabled(false).get(next + format).then().statusCode(200).body(containsString("denial"));
            }
        }
        record(saying("x").by("Cole, Ted"));
        given().get("/statements?speaker=Cole, Ted").then().body("items.size()", equalTo(1));
    }

    @Test
    void rangesMayBeGivenInMillisecondsSince1970() {
        record(saying("x").on("2023-02-06"));
        given().get("/statements?match=certain&from=1675641600000&to=1675727999999").then().body("items.size()", equalTo(1));
        given().get("/statements?match=certain&from=1675641601000").then().body("items.size()", equalTo(0));
        given().get("/statements?to=1675641599999").then().body("items.size()", equalTo(0));
        given().get("/statements?from=0").then().body("items.size()", equalTo(1));
        given().get("/statements?to=-315619200000").then().body("items.size()", equalTo(0));
        given().get("/statistics?period=month&fill=zero&from=1672531200000&to=1680307199999").then()
                .body("items.start", equalTo(List.of("2023-01-01", "2023-02-01", "2023-03-01")));
    }

    @Test
    void whatIsSaidOfManyFaultsIsShort() {
        String many = IntStream.range(0, 700).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));
        Response answer = given().get("/statements?" + many);

        validation(answer).body("errors.size()", equalTo(11)).body("errors[10].detail", equalTo("690 more faults are not listed"))
                .body("detail", endsWith("690 more faults are not listed"));
        assertTrue(answer.asByteArray().length < 4096, "It has " + answer.asByteArray().length + " bytes");
        assertEquals(2, answer.asString().split("there are affiliates", -1).length - 1, "Once in each of detail and errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker", "claim", "document", "via", "from", "links", "asOf", "cursor", "\u6f22", "stance", "limit"})
    void whatIsSaidOfALongValueIsShortAndEndsWithWhatWouldBeRight(String parameter) {
        Response answer = given().queryParam(parameter, "\u6f22".repeat(880)).get("/statements");

        String detail = validation(answer).extract().path("errors[0].detail");
        assertTrue(detail.codePoints().filter(Character::isLetter).count() > 20 && !detail.endsWith("\u6f22"), detail);
        assertTrue(answer.asByteArray().length < 16_384, "It has " + answer.asByteArray().length + " bytes");
    }

    @Test
    void aUrlMayHaveEightKilobytes() {
        validation(given().get("/statements?speaker=" + "x".repeat(8100)));
    }

    @Test
    void headersAndParametersOfAWriteAreCheckedToo() {
        validation(asAlice().header("Idempotency-Key", "x".repeat(301)).body(saying("x").json()).post("/statements"))
                .body("errors.parameter", hasItem("Idempotency-Key"));
        validation(asAlice().header("Idempotency-Key", "").body(saying("x").json()).post("/statements"))
                .body("errors.parameter", hasItem("Idempotency-Key")).body("detail", containsString("empty"));
        validation(asAlice().header("Idempotency-Key", "a", "b").body(saying("x").json()).post("/statements"))
                .body("errors.parameter", hasItem("Idempotency-Key")).body("detail", containsString("repeated"));
        validation(asAlice().queryParam("reason", "\u3164").body(saying("x").json()).post("/statements"))
                .body("errors.parameter", hasItem("reason")).body("detail", containsString("visible"));
        validation(asAlice().queryParam("reason", "a\u202eb").body(saying("x").json()).post("/statements"))
                .body("errors.parameter", hasItem("reason"));
        nothingIsWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/speakers", "/claims", "/documents"})
    void aSearchTakesAnyTextAtItsWord(String path) {
        record(saying("x").by("100%").about(Map.of("text", "Is it 100%?")).in("title", "100% *- (true)"));
        for (String text : List.of("%", "100%", "_", "%_%", "x_", "[a-z]+(", "^.*$", "\\", "!", "a".repeat(4096), "\"unbalanced", "'", "-",
                "*", "' or 1=1 --",
                "\ud83d\ude00", "\u202e", "<script>")) {
            List<String> found = given().queryParam("q", text).get(path).then().log().ifValidationFails().statusCode(200)
                    .time(lessThan(5000L)).extract()
                    .jsonPath().getList("items");
            boolean there = text.equals("%") || text.equals("100%") || path.equals("/documents") && List.of("-", "*").contains(text);
            assertEquals(there ? 1 : 0, found.size(), text);
        }
        validation(given().urlEncodingEnabled(false).get(path + "?q=a%00b")).body("errors.parameter", hasItem("q"));
    }
}
