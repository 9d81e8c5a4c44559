package org.onrecord.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Curate;
import org.onrecord.support.Draft;
import org.onrecord.support.Imports;

@BehaviourTest
class StatisticsTest {
    @Test
    void rowsAreFlatAndOrderedByTimeAndThenByCount() {
        record(denial("Ann").on("2023-02-06"));
        record(denial("Ann").on("2023-02-07"));
        record(denial("Ben").on("2023-02"));
        record(saying("x").by("Ann").on("2023-01-31"));

        assertEquals(List.of(
                row("speaker", "ann", "stance", "allegation", "period", "2023-01", "statements", 1, "appearances", 1, "uncertain", 0),
                row("speaker", "ann", "stance", "denial", "period", "2023-02", "statements", 2, "appearances", 2, "uncertain", 0),
                row("speaker", "ben", "stance", "denial", "period", "2023-02", "statements", 1, "appearances", 1, "uncertain", 0)),
                rows("by=speaker,stance&period=month"));
    }

    @Test
    void aStatementCountsOnceHoweverManyOutletsCarriedIt() {
        record(denial("Ann").with("appearances", List.of(in("Times", "Twitter"), in("Times", "television"), in("Post", "twitter"))));

        assertEquals(List.of(row("speaker", "ann", "statements", 1, "appearances", 3, "uncertain", 0)), rows("by=speaker"));
        assertEquals(List.of(row("publisher", "post", "statements", 1, "appearances", 1, "uncertain", 0),
                row("publisher", "times", "statements", 1, "appearances", 2, "uncertain", 0)), rows("by=publisher"));
        assertEquals(List.of(row("medium", "television", "statements", 1, "appearances", 1, "uncertain", 0),
                row("medium", "Twitter", "statements", 1, "appearances", 2, "uncertain", 0)), rows("by=medium"));
        assertEquals(List.of(row("statements", 1, "appearances", 3, "uncertain", 0)), rows(""));
    }

    @Test
    void whatHasNoValueHasARowOfItsOwn() {
        record(denial("Ann"));
        record(denial("Ann").with("language", "en").appearing("medium", "Twitter"));
        record(denial("Ann").about(Map.of("id", "plant", "text", "A plant")));

        for (String by : List.of("language", "medium", "claim", "speaker,language", "medium,stance")) {
            assertEquals(List.of(2, 1), rows("by=" + by).stream().map(row -> row.get("statements")).toList(), by);
        }
        assertEquals(List.of(row("language", "en", "statements", 1, "appearances", 1, "uncertain", 0),
                row("statements", 2, "appearances", 2, "uncertain", 0)), rows("by=language&order=count"));
    }

    @ParameterizedTest
    @CsvSource({"2023-02-06, day, 2023-02-06, 0", "2023-02, day, 2023-02-01, 1", "2023-02, week, 2023-W05, 1",
            "2023-01-01, week, 2022-W52, 0",
            "2023-02, month, 2023-02, 0", "2023-02~, month, 2023-02, 1", "2023-02-27/2023-03-01, month, 2023-02, 1",
            "2023-02-27/2023-03-01, quarter, 2023-Q1, 0", "2023-03-31T23:30:00-01:00, quarter, 2023-Q2, 0", "2023-11/.., year, 2023, 1",
            "2023-02-06T23:30:00-01:00, day, 2023-02-07, 0"})
    void anUncertainDateCountsInThePeriodOfItsEarliestInstantAndIsSaidToBeUncertain(String date, String period, String expected,
            int uncertain) {
        record(denial("Ann").on(date));

        assertEquals(List.of(row("period", expected, "statements", 1, "appearances", 1, "uncertain", uncertain)), rows("period=" + period));
    }

    @Test
    void aDateWithoutAStartIsInNoPeriod() {
        record(denial("Ann").on("../2023"));

        assertEquals(List.of(row("statements", 1, "appearances", 1, "uncertain", 1)), rows("period=year"));
    }

    @Test
    void seriesAreFilledFromTheFirstPeriodToTheLast() {
        record(denial("Ann").on("2022-12-30"));
        record(denial("Ben").on("2023-02-01"));
        record(denial("Ben").on("2023-02-02"));

        List<Map<String, Object>> filled = rows("by=speaker&period=month&fill=zero");
        assertEquals(List.of("2022-12", "2022-12", "2023-01", "2023-01", "2023-02", "2023-02"),
                filled.stream().map(row -> row.get("period")).toList());
        assertEquals(List.of(1, 0, 0, 0, 2, 0), filled.stream().map(row -> row.get("statements")).toList());
        assertEquals(List.of("2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2"),
                rows("period=quarter&fill=zero&from=2022-08&to=2023-04-01").stream().map(row -> row.get("period")).toList());
        assertEquals(3, rows("speaker=Ann&stance=reaction&period=day&fill=zero&from=2022-01-01&to=2022-01-03").size());
    }

    @Test
    void topKeepsTheSeriesWithTheMostStatements() {
        for (String speaker : List.of("Ann", "Ben", "Ben", "Cat", "Cat", "Cat")) {
            record(denial(speaker).on("2023-0" + (1 + speaker.charAt(0) % 3)));
        }
        record(denial("Ann").on("2022"));

        assertEquals(List.of("cat", "ann"), rows("by=speaker&top=2").stream().map(row -> row.get("speaker")).toList());
        assertEquals(List.of("ann", "cat", "ann"), rows("by=speaker&period=month&top=2").stream().map(row -> row.get("speaker")).toList());
    }

    @Test
    void anyOrderCanBeAskedFor() {
        record(denial("Ann").on("2023-01"));
        record(denial("Ben").on("2023-02"));
        record(denial("Ben").on("2023-02"));

        assertEquals(List.of("ben", "ann"), speakers("by=speaker"));
        assertEquals(List.of("ann", "ben"), speakers("by=speaker&order=count"));
        assertEquals(List.of("ann", "ben"), speakers("by=speaker&period=month"));
        assertEquals(List.of("ben", "ann"), speakers("by=speaker&period=month&order=-time"));
        assertEquals(List.of("ben", "ann"), speakers("by=speaker&period=month&order=-count"));
    }

    @Test
    void theFiltersAndTheHistoryOfStatementsCount() {
        String id = record(denial("Ann").via("WSJ").about(Map.of("id", "plant", "text", "A plant")));
        record(denial("Ben"));
        retract(id);

        assertEquals(List.of("ben"), speakers("by=speaker"));
        assertEquals(List.of("ann", "ben"), speakers("by=speaker&asOf=2"));
        assertEquals(List.of("ann"), speakers("by=speaker&retracted=only"));
        assertEquals(List.of(row("claim", "plant", "via", "wsj", "statements", 1, "appearances", 1, "uncertain", 0),
                row("via", "none", "statements", 1, "appearances", 1, "uncertain", 0)), rows("by=claim,via&asOf=2"));
    }

    /** What came at once lies in one part of the index, where counts are ready; that many are not made anew when one is corrected. */
    @Test
    void whatIsCorrectedOrRetractedCountsAsItIsNow() {
        List<Draft> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(saying("Number " + i).by("Ann").on("2023-02"));
        }
        many.add(denial("Ann").on("2023-02-06"));
        many.add(denial("Ben").on("2023-02-07"));
        many.add(denial("Ben").on("2023-02-08").with("appearances", List.of(in("Times", "Twitter"), in("Post", "television"))));
        Imports.ndjson(Imports.lines(many.toArray(Draft[]::new)));
        assertEquals(List.of(row("speaker", "ann", "period", "2023-02", "statements", 51, "appearances", 51, "uncertain", 0),
                row("speaker", "ben", "period", "2023-02", "statements", 2, "appearances", 3, "uncertain", 0)),
                rows("by=speaker&period=month"));

        correct(id("from", "2023-02-08", "to", "2023-02-08", "speaker", "Ben"), denial("Ann").on("2022-12-31"));
        retract(id("match", "certain", "from", "2023-02-06", "to", "2023-02-06"));

        assertEquals(List.of(row("speaker", "ann", "period", "2022-12", "statements", 1, "appearances", 1, "uncertain", 0),
                row("speaker", "ann", "period", "2023-02", "statements", 50, "appearances", 50, "uncertain", 0),
                row("speaker", "ben", "period", "2023-02", "statements", 1, "appearances", 1, "uncertain", 0)),
                rows("by=speaker&period=month"));
        assertEquals(List.of(row("stance", "allegation", "statements", 50, "appearances", 50, "uncertain", 50),
                row("stance", "denial", "statements", 2, "appearances", 2, "uncertain", 0)), rows("by=stance"));
    }

    @ParameterizedTest
    @CsvSource({"from=2019, 3", "from=2019-05, 3", "from=2019-06, 2", "from=2019&to=2019-12, 3", "from=2021, 1", "to=2018, 2",
            "from=2019-01-02&to=2019-05-05, 2"})
    void whatIsDatedToALongTimeCountsInEveryRangeThatItReaches(String range, int expected) {
        Imports.ndjson(Imports.lines(denial("Ann").on("../2020"), denial("Ann").on("2018/.."), denial("Ann").on("2019-05-06")));

        assertEquals(expected, list(Stream.of(range.split("[&=]")).toArray()).extract().jsonPath().getList("items").size());
        for (String by : List.of("", "by=speaker", "speaker=Ann", "by=stance&period=year", "by=claim")) {
            assertEquals(expected, rows(range + "&" + by).stream().mapToInt(row -> (Integer) row.get("statements")).sum(), by);
        }
    }

    @Test
    void whoDeniesWhomIsCountedForEachPair() {
        String anns = record(saying("It is so").by("Ann"));
        String bens = record(saying("It is").by("Ben"));
        String again = record(saying("Still").by("Ben").about(Map.of("id", "plant", "text", "A plant")));
        record(denial("Cat").linked("denies", anns).linked("denies", bens).linked("denies", again).linked("responds-to", anns));
        record(denial("Cat").linked("denies", bens).about(Map.of("id", "plant", "text", "A plant")));
        String gone = record(saying("Once").by("Dan"));
        String dans = record(denial("Dan").linked("denies", gone).linked("denies", anns));
        retract(gone);

        assertEquals(List.of(row("speaker", "cat", "denies", "ben", "statements", 2, "appearances", 2, "uncertain", 0),
                row("speaker", "cat", "denies", "ann", "statements", 1, "appearances", 1, "uncertain", 0),
                row("speaker", "dan", "denies", "ann", "statements", 1, "appearances", 1, "uncertain", 0)),
                rows("by=speaker,denies&stance=denial"));
        assertEquals(List.of(row("speaker", "cat", "denies", "ben", "statements", 1, "appearances", 1, "uncertain", 0)),
                rows("by=speaker,denies&stance=denial&claim=plant"));
        assertEquals(List.of("ben", "ann"), rows("by=denies&speaker=Cat").stream().map(row -> row.get("denies")).toList());
        assertEquals(List.of(row("denies", "ben", "responds-to", "ann", "statements", 1, "appearances", 1, "uncertain", 0)),
                rows("by=denies,responds-to&speaker=Cat&q=no").stream()
                        .filter(row -> "ann".equals(row.get("responds-to")) && "ben".equals(row.get("denies"))).toList());
        assertEquals(List.of("dan"),
                rows("by=denies&speaker=Dan&asOf=7").stream().map(row -> row.get("denies")).filter("dan"::equals).toList());
        Curate.merge("/speakers/ben", "ann").then().statusCode(200);
        assertEquals(List.of(row("speaker", "cat", "denies", "ann", "statements", 2, "appearances", 2, "uncertain", 0),
                row("speaker", "dan", "denies", "ann", "statements", 1, "appearances", 1, "uncertain", 0)),
                rows("by=speaker,denies&stance=denial"));
        assertEquals("speaker,denies,statements,appearances,uncertain\r\ncat,ann,2,2,0\r\ndan,ann,1,1,0\r\n",
                given().get("/statistics?by=speaker,denies&stance=denial&format=csv").asString());
        retract(dans);
        assertEquals(List.of("cat"), speakers("by=speaker,denies&stance=denial"));
    }

    private static String id(Object... filter) {
        return list(filter).extract().path("items[0].id");
    }

    @Test
    void rowsArePagedOnRequestWhateverIsWrittenMeanwhile() {
        for (String speaker : List.of("Ann", "Ben", "Cat", "Dan", "Eve")) {
            record(denial(speaker));
        }
        List<String> seen = new ArrayList<>();
        for (String next = "/statistics?by=speaker&limit=2&count=exact"; next != null;) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("total", equalTo(5));
            seen.addAll(page.path("items.speaker"));
            next = page.path("next");
            record(denial("Aaron"));
        }
        assertEquals(List.of("ann", "ben", "cat", "dan", "eve"), seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by=speeker                           | by     | speaker, stance, claim
            by=speaker,stance,claim,medium       | by     | one to 3
            by=stance&by=stance                  | by     | twice
            by=,                                 | by     | speaker, stance, claim
            period=decade                        | period | day, week, month, quarter, year
            fill=zero                            | fill   | goes with 'period'
            period=day&fill=null                 | fill   | zero
            order=time                           | order  | goes with 'period'
            order=name                           | order  | time, -time, count, -count
            top=0                                | top    | from 1 to 1000
            limit=1001                           | limit  | from 1 to 1000
            period=day&fill=zero&from=1000&to=9999 | by   | more than 100000 rows
            sort=date                            | sort   | no parameter here
            spaeker=x                            | spaeker | did you mean speaker
            """)
    void aBadParameterIsNamedWithWhatWouldBeRight(String query, String parameter, String detail) {
        given().urlEncodingEnabled(false).get("/statistics?" + query).then().statusCode(400).body("errors.parameter", hasItem(parameter))
                .body("detail", containsString(detail));
    }

    private static Draft denial(String speaker) {
        return saying("No").stance("denial").by(speaker);
    }

    private static Map<String, Object> in(String publisher, String medium) {
        return Map.of("document", Map.of("url", "https://" + publisher + ".example", "publisher", publisher), "medium", medium);
    }

    private static List<Object> speakers(String query) {
        return rows(query).stream().map(row -> row.get("speaker")).toList();
    }

    private static List<Map<String, Object>> rows(String query) {
        List<Map<String, Object>> rows = given().urlEncodingEnabled(false).get("/statistics" + (query.isEmpty() ? "" : "?" + query)).then()
                .log().ifValidationFails().statusCode(200).extract().path("items");
        // What the name of the period says too.
        rows.forEach(row -> row.remove("start"));
        return rows;
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }
}
