package org.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Imports.counts;
import static org.onrecord.support.Imports.csv;
import static org.onrecord.support.Imports.ndjson;
import static org.onrecord.support.Imports.report;
import static org.onrecord.support.Imports.send;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Imports;

/** Uploads of spreadsheets. */
@BehaviourTest
class CsvImportTest {
    private static final String CSV = "text/csv";
    /** Leaves out what a list has and a row cannot give. */
    private static final Object[] ONLY_FIELDS = {"dataset", "copy", "column.id", "ignore", "column.speakerName", "ignore",
            "column.document",
            "ignore", "column.version", "ignore", "column.changeset", "ignore", "column.recordedAt", "ignore", "column.retracted",
            "ignore"};

    @Test
    void everyFieldHasAColumn() {
        csv("""
                externalId,text,stance,date,anonymous,claim,claimText,title
                2,"They build, we ""hear""\nof it",allegation,2023-02,officials,plant,They build a plant,A broadcast
                """);
        JsonPath report = csv(
                """
                        externalId,text,verbatim,language,stance,stanceBasis,date,speaker,speakerKind,speakerSameAs,claim,claimNegation,url,title,publisher,published,medium,printedName,cue,quote,via,links
                        1, We build nothing ,true,en,denial,cue, 2023-02-06 ,Nour News,outlet,https://a.example/; https://b.example/,plant,They build none,https://news.example/1,Iran denies,Example News,2023-02-07,Twitter,the agency,said,We build nothing,Wire One; Wire Two,denies:2; responds-to:2
                        """);

        assertEquals("1 0 0 0", counts(report), report::prettify);
        list("stance", "denial").statusCode(200).body("items[0].text", equalTo(" We build nothing "))
                .body("items[0].verbatim", equalTo(true))
                .body("items[0].stanceBasis", equalTo("cue")).body("items[0].date", equalTo("2023-02-06"))
                .body("items[0].speaker.kind", equalTo("outlet")).body("items[0].claim.negation", equalTo("They build none"))
                .body("items[0].appearances[0].document.publisher.name", equalTo("Example News"))
                .body("items[0].appearances[0].document.published", equalTo("2023-02-07"))
                .body("items[0].appearances[0].chain.speaker.name", contains("Wire One", "Wire Two"))
                .body("items[0].appearances[0].quote.exact", equalTo("We build nothing"))
                .body("items[0].appearances[0].printedName", equalTo("the agency"))
                .body("items[0].links.type", contains("denies", "responds-to"));
        list("stance", "allegation").body("items[0].text", equalTo("They build, we \"hear\"\nof it"))
                .body("items[0].speaker.kind", equalTo("anonymous")).body("items[0].appearances[0].document.title", equalTo("A broadcast"));
        assertEquals(List.of("https://a.example/", "https://b.example/"),
                get("/speakers/nour-news").getList("sameAs").stream().sorted().toList());
    }

    @Test
    void columnsAreMappedIgnoredAndFilledUp() {
        String rows = "created at,text,user,likes\n10/16/17 22:59,one,Ann,5\n10/17/17 1:02,two,Ben,6\n";

        refused(rows).body("errors.detail", containsInAnyOrder(
                containsString(
                        "The column 'created at' is no field; map it with column.created at=FIELD or leave it out with column.created at=ignore"),
                containsString("The column 'user' is no field"), containsString("The column 'likes' is no field; did you mean links?")));
        refused(rows, "column.created at", "date", "column.user", "speaker", "column.likes", "ignore").body("errors.detail",
                containsInAnyOrder(containsString("No column gives 'stance'"), containsString("No column gives 'url' or 'title'")));
        refused(rows, "column.created at", "day", "column.user", "speaker", "column.likes", "ignore", "column.nobody", "text",
                "default.mood", "x")
                .body("errors.parameter", containsInAnyOrder("column.created at", "column.nobody", "default.mood"))
                .body("errors.detail", hasItem(containsString("should be a field or ignore, not 'day'")));

        JsonPath report = csv(rows, "column.created at", "date", "column.user", "speaker", "column.likes", "ignore", "default.stance",
                "reaction",
                "default.title", "Tweets", "default.medium", "Twitter", "dateFormat", "M/d/yy H:mm");
        assertEquals("2 0 0 0", counts(report));
        list("sort", "date").body("items.date", contains("2017-10-16T22:59:00Z", "2017-10-17T01:02:00Z"))
                .body("items.speaker.name", contains("Ann", "Ben")).body("items[0].appearances[0].medium", equalTo("Twitter"));
        assertEquals("2 0 0 0",
                counts(csv(rows, "column.created at", "date", "column.user", "speaker", "column.likes", "ignore", "default.stance",
                        "reaction", "default.title", "Tweets", "dateFormat", "M/d/yy H:mm")));
    }

    @Test
    void whoeverIsNotNamedCanBeAnonymous() {
        assertEquals("2 0 0 0",
                counts(csv("text,stance,date,speaker,title\none,denial,2023,Ann,T\ntwo,denial,2022,,T\n", "default.anonymous",
                        "officials")));

        list().body("items.speaker.id", contains("ann", "anonymous-officials"));
    }

    private static ValidatableResponse refused(String rows, Object... parametersAndValues) {
        return send(CSV, rows.getBytes(StandardCharsets.UTF_8), parametersAndValues).statusCode(400).body("type", endsWith(":validation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|"})
    void cellsAreSeparatedByWhateverTheHeaderHas(String separator) {
        String rows = "\uFEFFtext;stance;date;speaker;title\r\n\"a; b, c\";denial;2023;Ann;T\r\n\r\nd;denial;2023;Ann;T".replace(";",
                separator);

        JsonPath report = csv(rows);
        assertEquals("2 0 0 0", counts(report));
        assertEquals(lines(4, 1, 1, 0), report.getMap("lines"));
    }

    private static Map<String, Integer> lines(int read, int header, int blank, int continued) {
        return Map.of("read", read, "header", header, "blank", blank, "continued", continued);
    }

    @ParameterizedTest
    @CsvSource({"'^',^", "tab,'	'", "|,|", "~,~"})
    void orByWhatTheUploadSays(String parameter, String separator) {
        String rows = "text;stance;date;speaker;title;a,b,c,d,e,f\none;denial;2023;Ann;T;\n".replace(";", separator);

        assertEquals("1 0 0 0", counts(csv(rows, "separator", parameter, "column.a,b,c,d,e,f", "ignore")));
        send(CSV, new byte[0], "separator", "\t").statusCode(400).body("errors.parameter", contains("separator"));
        send(CSV, new byte[0], "separator", "x").statusCode(400).body("errors.parameter", contains("separator"));
        send(CSV, new byte[0], "quote", "x").statusCode(400).body("errors.parameter", contains("quote"));
    }

    @Test
    void inATabSeparatedTableAQuotationMarkIsALetter() {
        String rows = "text\tstance\tdate\tspeaker\ttitle\n\"one\tdenial\t2023\tAnn\tT\n\"two\" \"2\tdenial\t2023\tAnn\tT\n"
                + "\"three\"\tdenial\t2023\tAnn\tT\nfour\"\tdenial\t2023\tAnn\tT\n";
        for (String type : List.of(CSV, "text/tab-separated-values")) {
            JsonPath report = report(type, rows, "dataset", type);
            assertEquals("4 0 0 0", counts(report), report::prettify);
            assertEquals(4, report.getInt("rows"));
            assertEquals(lines(5, 1, 0, 0), report.getMap("lines"));
        }
        assertEquals(Set.of("\"one", "\"two\" \"2", "\"three\"", "four\""), Set.copyOf(texts()));

        JsonPath report = csv(rows, "quote", "minimal");
        assertEquals("2 0 0 1", counts(report), report::prettify);
        assertEquals(3, report.getInt("rows"));
        assertEquals(lines(5, 1, 0, 1), report.getMap("lines"));
        assertTrue(report.getString("errors[0].reason").endsWith("or with quote=none is a letter; it goes to line 3"), report.prettify());
        report = csv("text\tstance\tdate\tspeaker\ttitle\n\"a\tb\"\tdenial\t2023\tAnn\tT\n");
        assertTrue(report.getString("errors[0].reason").contains("has 6 cells, and the header has 5"));
        assertTrue(report.getString("errors[0].reason").contains("quote=minimal"), report.prettify());
    }

    @Test
    void unlessTheWholeTableIsQuoted() {
        JsonPath report = csv("\"text\"\t\"stance\"\t\"date\"\t\"speaker\"\t\"title\"\r\n"
                + "\"one \"\"1\"\"\tor\r\ntwo\"\t\"denial\"\t\"2023\"\t\"Ann\"\t\"T\"\r\n");

        assertEquals("1 0 0 0", counts(report), report::prettify);
        assertEquals(lines(3, 1, 0, 1), report.getMap("lines"));
        assertEquals(List.of("one \"1\"\tor\r\ntwo"), texts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sep=\t\n"})
    void aHeaderInQuotationMarksSaysNothingOfTheCellsBelowIt(String first) {
        String rows = first + "\"text\"\t\"stance\"\t\"date\"\t\"speaker\"\t\"title\"\n";
        JsonPath report = csv(rows + "\"one\tdenial\t2023\tAnn\tT\ntwo\"\tdenial\t2023\tAnn\tT\n\"three\"\tdenial\t2023\tAnn\tT\n");

        assertEquals("3 0 0 0", counts(report), report::prettify);
        assertEquals(Set.of("\"one", "two\"", "\"three\""), Set.copyOf(texts()));
        report = csv(rows + "\"four\"\t\"denial\"\t2023\t\"Ann\"\t\"T\"\n\"fi\"\"ve\"\t\"denial\"\t2023\t\"Ann\"\tNA\n");
        assertEquals("2 0 0 0", counts(report), report::prettify);
        assertTrue(texts().containsAll(Set.of("four", "fi\"ve")), texts()::toString);
    }

    @Test
    void aCellThatLooksLikeSeveralRowsIsTakenForOneOnlyWhereTheUploadSaysSo() {
        String rows = "\"text\"\t\"stance\"\t\"date\"\t\"speaker\"\t\"title\"\n\"one\"\t\"denial\"\t\"2023\"\t\"Ann\"\t\"T\"\n"
                + "\"two\tdenial\t2023\tAnn\tT\nthree\"\t\"denial\"\t\"2023\"\t\"Ann\"\t\"T\"\n";
        JsonPath report = csv(rows);

        assertEquals("1 0 0 1", counts(report), report::prettify);
        assertEquals(3, report.getInt("errors[0].line"));
        assertTrue(report.getString("errors[0].reason").contains("most likely several rows, to line 4; with quote=none"),
                report.prettify());
        assertEquals(lines(4, 1, 0, 1), report.getMap("lines"));
        assertEquals("1 0 1 0", counts(csv(rows, "quote", "minimal")));
    }

    @Test
    void aFaultShowsWhatWasSent() {
        record(saying("1").by(Map.of("name", "Ann", "aliases", List.of("The Spokesman"))));
        record(saying("2").by(Map.of("name", "Ben", "aliases", List.of("The Spokesman"))));
        JsonPath report = csv("""
                text,stance,date,speaker,speakerKind,speakerSameAs,title,links
                a,denial,2023,The Spokesman,person,,T,
                b,denial,2023,Cem,,https://a.example/b; ftp://b.example/b,T,
                c,denial,2023,Dov,,,T,denies:d; confirms:e
                """);

        assertEquals("0 0 0 3", counts(report), report::prettify);
        assertEquals(Set.of("The Spokesman", "https://a.example/b; ftp://b.example/b", "d"), Set.copyOf(report.getList("errors.value")),
                report::prettify);
        report = ndjson(Imports.lines(saying("j").by("The Spokesman"), saying("k").by(Map.of("name", "The Spokesman", "kind", "person"))));
        assertEquals(List.of("The Spokesman", "{\"name\":\"The Spokesman\",\"kind\":\"person\"}"), report.getList("errors.value"),
                report::prettify);
    }

    @Test
    void anUploadMaySayThatQuotationMarksAreLetters() {
        assertEquals("2 0 0 0", counts(csv("text,stance,date,speaker,title\n\"one,denial,2023,Ann,T\n\"two\",denial,2023,Ann,T\n",
                "quote", "none")));
        assertEquals(Set.of("\"one", "\"two\""), Set.copyOf(texts()));
        JsonPath report = csv("text,stance,date,speaker,title\n\0one,denial,2023,Ann,T\n\"two\",denial,2023,Ann,T\n", "quote", "none");
        assertEquals("0 0 1 1", counts(report), report::prettify);
    }

    @Test
    void blankRowsAndColumnsArePassedOverAndWhatTheSeparatorIsToo() {
        String rows = """
                sep=;
                text;stance;date;speaker;title;;
                one, two, three;denial;2023;Ann;T;;
                ;;;;;;
                \u00a0; ;

                two;denial;2023;Ann;T
                three;denial;2023;Ann;T; ;;;
                four;denial;2023;Ann;T;;x
                five;denial;2023;Ann
                """;
        JsonPath report = csv("\uFEFF" + rows);

        assertEquals("3 0 0 2", counts(report), report::prettify);
        assertEquals(5, report.getInt("rows"));
        assertEquals(lines(10, 2, 3, 0), report.getMap("lines"));
        assertEquals(List.of(9, 10), report.getList("errors.line"));
        assertEquals("x", report.getString("errors[0].value"));
        assertTrue(report.getString("errors[0].reason").contains("column 7, which has no name"), report.prettify());
        assertEquals("1 0 3 1", counts(csv(rows, "column.", "ignore")));
    }

    @Test
    void aRowMayHaveSeveralSources() {
        JsonPath report = csv("""
                text,stance,date,speaker,url,publisher,url.2,publisher.2,seen,url.3,cue.3
                one,denial,2018,Ann,https://news.example/1,Example News,https://post.example/1,Example Post,"Oct. 23, 2018",https://wire.example/1,said
                two,denial,2017,Ann,https://news.example/2,,,,,https://wire.example/2,
                three,denial,2016,Ann,https://news.example/3,,ftp://post.example/3,,,,
                four,denial,2015,Ann,,,https://post.example/4,,,ftp://wire.example/4,
                """, "column.seen", "published.2", "dateFormat", "MMM d, uuuu", "default.medium.2", "television", "default.medium",
                "print");

        assertEquals("2 0 0 2", counts(report), report::prettify);
        assertEquals(List.of("url.2", "url.3"), report.getList("errors.field"));
        assertEquals(List.of("ftp://post.example/3", "ftp://wire.example/4"), report.getList("errors.value"));
        list().body("items[0].appearances.document.url",
                contains("https://news.example/1", "https://post.example/1", "https://wire.example/1"))
                .body("items[0].appearances[1].document.publisher.name", equalTo("Example Post"))
                .body("items[0].appearances[1].document.published", equalTo("2018-10-23"))
                .body("items[0].appearances.medium", contains("print", "television", null))
                .body("items[0].appearances[2].cue", equalTo("said"))
                .body("items[1].appearances.document.url", contains("https://news.example/2", "https://wire.example/2"))
                .body("items[1].appearances.medium", contains("print", null));
        refused("text.2,stance,date,speaker,url.2\n").body("errors.detail", hasItem(containsString("'text.2' is no field")));
    }

    @Test
    void aSpreadsheetsOwnFormatIsRefusedAsWhatItIs() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        for (byte[] upload : List.of(zip.toByteArray(), old)) {
            for (String type : List.of(CSV, "application/x-ndjson", "application/vnd.ms-excel",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream",
                    "application/zip")) {
                send(type, upload).statusCode(415).contentType("application/problem+json")
                        .body("detail", containsString("a spreadsheet's own format")).body("detail", containsString("save it as CSV"));
            }
        }
    }

    @Test
    void badCellsSpoilTheirRowAlone() {
        byte[] rows = """
                text,stance,date,speaker,title
                caf\u00e9,denial,2023,Ann,T
                too few,denial
                good,denial,2023,Ann,T
                x,denial,"July 28, 2022",Ann,T
                x,lie,2023,Ann,T
                ,denial,2023,Ann,T
                nul\u0000,denial,2023,Ann,T
                """.getBytes(StandardCharsets.ISO_8859_1);
        JsonPath report = send(CSV, rows).statusCode(201).extract().jsonPath();

        assertEquals("1 0 0 6", counts(report), report::prettify);
        assertEquals(List.of(2, 3, 5, 6, 7, 8), report.getList("errors.line"));
        assertEquals(java.util.Arrays.asList("text", null, "date", "stance", "text", "text"), report.getList("errors.field"));
        assertEquals("caf\\xE9", report.getString("errors[0].value"));
        assertTrue(report.getString("errors[0].reason").contains("charset=windows-1252"), report.prettify());
        assertEquals("has 2 cells, and the header has 5", report.getString("errors[1].reason"));
        assertEquals("July 28, 2022", report.getString("errors[2].value"));
        assertTrue(report.getString("errors[2].reason").contains("it should be 2022-07-28"), report.prettify());
        assertEquals(List.of("good"), texts());
    }

    @Test
    void otherEncodingsAreReadWhereTheUploadNamesThem() {
        byte[] rows = "text,stance,date,speaker,title\ncaf\u00e9 \u20ac,denial,2023,Ann,T".getBytes(Charset.forName("windows-1252"));

        assertEquals("1 0 0 0", counts(send("text/csv; charset=windows-1252", rows).statusCode(201).extract().jsonPath()));
        assertEquals(List.of("caf\u00e9 \u20ac"), texts());
        byte[] free = "text,stance,date,speaker,title\nx\u0090,denial,2023,Ann,T".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("1 0 0 0", counts(send("text/csv; charset=windows-1252", free).statusCode(201).extract().jsonPath()));
        send("text/csv; charset=klingon", rows).statusCode(400).body("errors.parameter", contains("Content-Type"));
    }

    @Test
    void aQuotationMarkOutOfPlaceSpoilsItsRowOnly() {
        JsonPath report = csv("""
                text,stance,date,speaker,title
                one,denial,2023,Ann,T
                "bad" word,denial,2023,Ann,T
                "two ""quoted""\r\nlines",denial,2023,Ann,T
                th"ree,denial,2023,Ann,T
                denial,"denial"x"y",2023,Ann,T
                four,denial,2023,"Ann",T
                "five,denial,2023,Ann,T
                six,denial,2023,Ann,T
                """);

        assertEquals("4 0 0 3", counts(report));
        assertEquals(lines(10, 1, 0, 2), report.getMap("lines"));
        assertEquals(List.of(3, 7, 9), report.getList("errors.line"));
        assertEquals(List.of("bad word | denial | 2023 | Ann | T", "denial | denialx\"y | 2023 | Ann | T"),
                report.getList("errors.value").subList(0, 2));
        assertTrue(report.getString("errors[1].reason").contains("a mark within a cell is written twice"));
        assertTrue(report.getString("errors[2].reason").contains("never closed, so all that stands behind it, to line 10,"));
        assertEquals(Set.of("one", "two \"quoted\"\r\nlines", "th\"ree", "four"), Set.copyOf(texts()));
    }

    @Test
    void aHeaderNamesEachColumnOnce() {
        send(CSV, "text,text,stance,date,speaker,title\na,b,denial,2023,Ann,T\n".getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body("errors.detail", hasItem(containsString("'text' stands in the header 2 times")));
        send(CSV, new byte[0]).statusCode(400).body("detail", containsString("begins with a header"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void aHeaderHasABound(String separator) {
        String tooMany = IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(separator));
        String unknown = IntStream.range(0, 5000).mapToObj(i -> "c" + i).collect(Collectors.joining(separator));

        short400(tooMany).body("detail", containsString("has 20000 columns")).body("detail", containsString("at most 10000"));
        short400(unknown).body("errors.size()", equalTo(11)).body("errors[0].detail", containsString("the fields are text, "))
                .body("errors[1].detail", not(containsString("the fields are")))
                .body("errors[10].detail", equalTo("4990 more faults are not listed"));
        short400(String.join(separator, Collections.nCopies(5000, "text"))).body("detail", containsString("5000 times"));
        short400("text" + separator + "x".repeat(900_000)).body("detail", containsString("is no field"));
        short400("text" + separator + "x".repeat(2_000_000)).body("detail", containsString("at most 10000 columns in 1048576 characters"));
        short400("text" + separator + "\"" + "x".repeat(17_000_000)).body("detail", containsString("is not closed"));
    }

    private static ValidatableResponse short400(String header) {
        ValidatableResponse answer = send(CSV, header.getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .contentType("application/problem+json");
        int size = answer.extract().asByteArray().length;
        assertTrue(size < 4096, "It has " + size + " bytes");
        return answer;
    }

    @Test
    void aRowThatIsTooLargeIsOneBadRow() {
        JsonPath report = csv("text,stance,date,speaker,title\nfirst,denial,2023,Ann,T\n" + ",".repeat(20_000) + "\n"
                + "x,".repeat(2_000_000) + "\n" + "x".repeat(2_000_000) + "\n\"" + "x".repeat(2_000_000) + "\",denial,2023,Ann,T\n"
                + "last,denial,2023,Ann,T\n");

        assertEquals("2 0 0 4", counts(report), report::prettify);
        assertEquals(List.of(3, 4, 5, 6), report.getList("errors.line"));
        assertEquals("has 20001 cells, and the header has 5", report.getString("errors[0].reason"));
        assertEquals(List.of("first", "last"), texts("sort", "recorded"));
    }

    @Test
    void cellsThatWereMadeHarmlessForSpreadsheetsAreReadAsTheyWere() {
        List<String> texts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''@", "'quoted'", "'", "1-1", "\tx");
        texts.forEach(text -> record(saying(text).by("Ann").appearing("cue", "-said")));
        String exported = given().get("/statements?format=csv&limit=all&sort=recorded").asString();

        assertEquals("10 0 0 0", counts(report(CSV, exported, ONLY_FIELDS)));
        assertEquals(texts, texts("sort", "recorded").subList(texts.size(), 2 * texts.size()));
    }

    @Test
    void utf16IsReadWhereTheUploadSaysSoAndElseRefusedAsWhatItIs() {
        byte[] rows = "text,stance,date,speaker,title\none,denial,2023,Ann,T\n".getBytes(StandardCharsets.UTF_16);

        for (byte[] upload : List.of(rows, "text,stance".getBytes(StandardCharsets.UTF_16LE))) {
            send(CSV, upload).statusCode(415).contentType("application/problem+json").body("detail", containsString("send UTF-8"))
                    .body("detail", containsString("charset=UTF-16"));
        }
        send("application/x-ndjson", "{}".getBytes(StandardCharsets.UTF_16BE)).statusCode(415).body("detail", containsString("send UTF-8"));
        send("application/ld+json", "{}".getBytes(StandardCharsets.UTF_16)).statusCode(415).body("detail", containsString("send UTF-8"));
        assertEquals("1 0 0 0", counts(send("text/csv; charset=UTF-16", rows).statusCode(201).extract().jsonPath()));
    }

    @Test
    void noDayIsTakenForAnotherThatTheCalendarHas() {
        JsonPath report = csv("""
                text,stance,date,speaker,title
                a,denial,2022-02-30,Ann,T
                b,denial,"February 30, 2022",Ann,T
                c,denial,2022-2-28,Ann,T
                d,denial,"February 28, 2022",Ann,T
                """, "dateFormat", "MMMM d, yyyy");

        assertEquals("1 0 0 3", counts(report), report::prettify);
        assertEquals("is no date of the calendar; it should be ", report.getString("errors[0].reason").substring(0, 41));
        assertTrue(report.getString("errors[1].reason").startsWith("is no day of the calendar: 2022-02 has 28 days"), report.prettify());
        assertTrue(report.getString("errors[2].reason").contains("it should be 2022-02-28"), report.prettify());
        list().body("items.date", contains("2022-02-28"));
    }

    @Test
    void whatTheErrorOfADateRecommendsReadsIt() {
        List<String> dates = List.of("Oct. 23, 2018", "23rd October 2018", "2018-10-07T20:05", "2018-10-07 20:30:17 UTC",
                "Tue, 23 Oct 2018 20:05:00 EST", "8:05 PM 11/16/2018", "1540324801", "1540324802123", "43380", "24 octobre 2018");
        String header = "text,stance,date,speaker,title\n";
        String rows = dates.stream().map(date -> "\"" + date + "\",denial,\"" + date + "\",Ann,T\n").collect(Collectors.joining());
        JsonPath report = csv(header + rows);

        assertEquals("0 0 0 10", counts(report));
        List<Object> parameters = new ArrayList<>();
        for (String reason : report.getList("errors.reason", String.class)) {
            for (String parameter : reason.replaceFirst(".*how dates are written with ", "").split("&")) {
                parameters.addAll(List.of(parameter.split("=")));
            }
        }
        report = csv(header + rows, parameters.toArray());
        assertEquals("10 0 0 0", counts(report), report::prettify);
        list("sort", "date").body("items.date",
                contains("2018-10-07", "2018-10-07T20:05:00Z", "2018-10-07T20:30:17Z", "2018-10-23", "2018-10-23",
                        "2018-10-23T20:00:01Z", "2018-10-23T20:00:02Z", "2018-10-24", "2018-10-23T20:05:00-05:00",
                        "2018-11-16T20:05:00Z"));
    }

    @Test
    void aDateThatMayBeTwoIsNotGuessed() {
        String rows = "text,stance,date,speaker,title\nx,denial,03/04/2018,Ann,T\n";

        assertTrue(csv(rows).getString("errors[0].reason").endsWith("it should be 2018-03-04 or 2018-04-03, or say how dates are written "
                + "with dateFormat=M/d/uuuu or dateFormat=d/M/uuuu"));
        assertEquals("1 0 0 0", counts(csv(rows, "dateFormat", "d/M/uuuu", "dateFormat", "M/d/uuuu")));
        list().body("items.date", contains("2018-04-03"));
    }

    @Test
    void aListThatWasExportedAsCsvCanBeImportedAgain() {
        csv("externalId,text,stance,date,speaker,url,links\n1,one,denial,2023,Ann,https://news.example/1,\n2,two,denial,2022,Ann,https://news.example/1,denies:1\n");
        String exported = given().get("/statements?format=csv&limit=all").asString();

        JsonPath report = report(CSV, exported, ONLY_FIELDS);
        assertEquals("2 0 0 0", counts(report), report::prettify);
        assertEquals(List.of("one", "one", "two", "two"), texts("sort", "-date"));
    }
}
