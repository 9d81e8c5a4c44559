package org.onrecord.draft;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRita;
import static org.onrecord.support.Record.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class DraftTest {
    private static final Map<String, Object> COURIER = Map.of("url", "https://courier.example/lake", "title", "Lake board denies plan",
            "publisher", "The Vale Courier", "published", "2023-03-14");
    private static final String ARTICLE = """
            \uD83D\uDEB0 Lake board denies plan

            Harl Denning, the chairman of the Orvane Lake Board, denied on Monday that the board would drain Mirror Lake.

            “The board has never discussed draining the lake,” Denning said.

            The Ost Gazette quoted Pell Sorrow as saying that the board would drain Mirror Lake.

            Mira Tollan, who lives on the shore, said that the board had spent nothing on the dam since 2019. She added: “Who will pay for the dam?”

            The OLB said the water of the lake was clean.
            """;
    private static final String NEVER = "The board has never discussed draining the lake";

    @Test
    void whoSaidWhatIsDraftedAndNothingIsRecorded() {
        JsonPath drafts = drafts();

        Map<String, Object> quote = statement(drafts, NEVER);
        assertEquals("Harl Denning", ((Map<?, ?>) quote.get("speaker")).get("name"));
        assertEquals(true, quote.get("verbatim"));
        assertEquals("denial", quote.get("stance"));
        assertEquals("cue", quote.get("stanceBasis"));
        assertEquals("en", quote.get("language"));
        assertEquals("2023-03-14?", quote.get("date"));
        Map<?, ?> appearance = (Map<?, ?>) ((List<?>) quote.get("appearances")).get(0);
        assertEquals(COURIER, appearance.get("document"));
        assertEquals("Denning", appearance.get("printedName"));
        assertEquals("said", appearance.get("cue"));
        Map<?, ?> exact = (Map<?, ?>) appearance.get("quote");
        assertEquals("“" + NEVER + ",”", exact.get("exact"));
        assertEquals(" Denning said.", ((String) exact.get("suffix")).lines().findFirst().orElseThrow());

        Map<String, Object> denied = drafts.getMap("items.find { it.statement.appearances[0].cue == 'denied' }.statement");
        assertEquals("2023-03-13", denied.get("date"));
        assertEquals("denial", denied.get("stance"));
        assertEquals("Denied on Monday that the board would drain Mirror Lake", denied.get("text"));
        assertEquals("Mira Tollan", ((Map<?, ?>) statement(drafts, "Who will pay for the dam?").get("speaker")).get("name"));
        assertEquals(0, given().get("/statements").jsonPath().getInt("changeset"));
        assertEquals(List.of(), given().get("/speakers").jsonPath().getList("items"));
    }

    @Test
    void whatIsSaidInTwoSentencesStaysTwoSentences() {
        JsonPath drafts = sent(Map.of("document", COURIER, "text", "“We know the lake,” Harl Denning said. “It is clean.”")).extract()
                .jsonPath();
        assertEquals("We know the lake. It is clean.", drafts.getString("items[0].statement.text"));
    }

    @Test
    void whatIsNotSaidIsDraftedWithItsNegation() {
        JsonPath drafts = sent(Map.of("document", COURIER, "text",
                "Harl Denning neither confirmed nor denied that a deal had been signed. Mira Tollan never said “the lake leaked”."))
                .extract().jsonPath();
        assertEquals(List.of("Neither confirmed nor denied that a deal had been signed", "Never said “the lake leaked”"),
                drafts.getList("items.statement.text"));
        assertEquals(List.of(false, false), drafts.getList("items.statement.verbatim"));
        assertNull(drafts.get("items[0].newClaim"));
    }

    @Test
    void aRelayBecomesAChain() {
        Map<String, Object> relayed = drafts().getMap("items.find { it.statement.speaker.name == 'Pell Sorrow' }.statement");

        assertEquals(List.of(Map.of("speaker", Map.of("name", "Ost Gazette", "kind", "outlet"), "verb", "quoted")),
                ((Map<?, ?>) ((List<?>) relayed.get("appearances")).get(0)).get("chain"));
        assertEquals(false, relayed.get("verbatim"));
    }

    @Test
    void aDenialSaysWhatItRejects() {
        JsonPath drafts = drafts();
        String denied = "items.find { it.statement.appearances[0].cue == 'denied' }.";
        String alleged = drafts.getString("items.find { it.statement.speaker.name == 'Pell Sorrow' }.id");

        assertEquals(Map.of("text", "The board would drain Mirror Lake"), drafts.getMap(denied + "newClaim"));
        assertEquals(List.of(alleged), drafts.getList(denied + "denies"));
        assertEquals(Map.of("negation", NEVER), drafts.getMap("items.find { it.statement.text == '" + NEVER + "' }.newClaim"));
        assertNull(drafts.get("items.find { it.statement.text == 'Who will pay for the dam?' }.newClaim"));
    }

    @Test
    void whoIsOnRecordIsFoundByItsNamesOfThatDay() {
        asAlice().body(Map.of("id", "lake-board", "name", "Orvane Lake Board", "kind", "organization", "aliases",
                List.of("OLB", Map.of("name", "Denning", "from", "2024")))).post("/speakers").then().statusCode(201);
        record(saying("x").by(Map.of("name", "Mira Tollan", "sameAs", List.of("https://www.wikidata.org/entity/Q1"))));
        record(saying("y").by(Map.of("name", "Mira Tollan", "sameAs", List.of("https://www.wikidata.org/entity/Q2"))));

        JsonPath drafts = drafts();
        String clean = "items.find { it.statement.text == 'The water of the lake was clean' }.";
        assertEquals("lake-board", drafts.getString(clean + "statement.speaker"));
        assertEquals(Map.of("id", "lake-board", "name", "Orvane Lake Board", "kind", "organization"), drafts.getMap(clean + "speaker"));
        assertEquals("Harl Denning", drafts.getString("items.find { it.statement.text == '" + NEVER + "' }.statement.speaker.name"));
        String ambiguous = "items.find { it.statement.text == 'Who will pay for the dam?' }.";
        assertEquals("Mira Tollan", drafts.getString(ambiguous + "statement.speaker.name"));
        assertNull(drafts.get(ambiguous + "speaker"));
    }

    @Test
    void eachDraftIsRecordedAsItStandsAndKnownThen() {
        JsonPath drafts = drafts();
        List<Map<String, Object>> items = drafts.getList("items");
        assertTrue(items.size() >= 6, drafts.prettify());

        Map<String, String> recorded = new HashMap<>();
        for (Map<String, Object> item : items) {
            assertNull(item.get("recorded"));
            recorded.put((String) item.get("id"), asAlice().body(item.get("statement")).post("/statements").then().log().ifValidationFails()
                    .statusCode(201).extract().path("id"));
        }
        JsonPath again = drafts();
        assertEquals(drafts.getList("items.id"), again.getList("items.id"));
        for (Map<String, Object> item : again.<Map<String, Object>>getList("items")) {
            assertEquals(recorded.get(item.get("id")), item.get("recorded"), item.toString());
        }
        JsonPath elsewhere = sent(Map.of("document", Map.of("url", "https://gazette.example/lake"), "text", ARTICLE)).extract().jsonPath();
        assertNull(elsewhere.get("items[0].recorded"));
        assertFalse(elsewhere.getList("items.id").contains(items.get(0).get("id")));
        assertNull(elsewhere.get("items.find { it.statement.text == '" + NEVER + "' }.statement.date"));
    }

    @Test
    void aDocumentWithoutAnAddressIsKnownByItsTitle() {
        Map<String, Object> article = Map.of("document", Map.of("title", "Evening news"), "text", ARTICLE);
        String id = record(
                saying(NEVER).by("Harl Denning").stance("denial").with("appearances",
                        List.of(Map.of("document", Map.of("title", "Evening News", "published", "2023-03-14")))));

        JsonPath drafts = sent(article).extract().jsonPath();
        assertEquals(id, drafts.getString("items.find { it.statement.text == '" + NEVER + "' }.recorded"));
        assertEquals("2023-03-14?", drafts.getString("items.find { it.statement.text == '" + NEVER + "' }.statement.date"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2023-03-14?                | 2023-03-14 |              |              | true",
            "2023-03-14                 | 2023-03-14 | Vale Courier |              | true",
            "2023-03-14                 | 2023-03-14 | Vale Courier | Ost Gazette  | false",
            "2023-03-13                 | 2023-03-14 |              |              | offered",
            "2023-03                    | 2023-03-14 |              |              | offered",
            "2023-03-14                 |            |              |              | true",
            "2023-04-14                 | 2023-03-14 |              |              | false"})
    void anArticleIsToldFromThoseOnRecordWhateverItsDayIsWrittenAs(String known, String sent, String publisher, String other,
            String found) {
        String id = recorded(document("title", "Evening news", "published", known, "publisher", publisher));

        Map<String, Object> article = document("title", "Evening News", "published", sent, "publisher", other);
        JsonPath drafts = sent(Map.of("document", article, "text", ARTICLE)).extract().jsonPath();
        assertEquals(found.equals("true") ? id : null, drafts.getString("document.id"));
        assertEquals(found.equals("offered") ? List.of(id) : List.of(), drafts.getList("documents.id"));
        asAlice().body(statement(drafts, "The water of the lake was clean")).post("/statements").then().log().ifValidationFails()
                .statusCode(201);
        assertEquals(found.equals("true") ? 1 : 2, given().get("/documents").jsonPath().getList("items").size());
    }

    @Test
    void whatIsOnRecordOfADocumentGoesBeforeWhatIsSent() {
        recorded(document("url", "https://a.example/1", "title", "Lake board meets", "published", "2024-05-14"));
        Map<String, Object> other = document("url", "https://a.example/1", "title", "Other", "published", "2020-01-01");
        JsonPath drafts = sent(Map.of("document", other, "text", "Ann Gales said yesterday that the lake was dirty.")).extract()
                .jsonPath();
        assertEquals("2024-05-13", drafts.getString("items[0].statement.date"));
        assertEquals(List.of("/document/title", "/document/published"), drafts.getList("differs.pointer"));
        assertEquals(List.of("Lake board meets", "2024-05-14"), drafts.getList("differs.recorded"));
        assertEquals(List.of("Other", "2020-01-01"), drafts.getList("differs.sent"));
        assertEquals(List.of("/appearances/0/document/title", "/appearances/0/document/published"),
                asAlice().body(drafts.getMap("items[0].statement")).post("/statements").then().statusCode(201).extract().jsonPath()
                        .getList("differs.pointer"));
        assertNull(drafts().get("differs"));
    }

    @Test
    void idsFollowFromTheDocumentHoweverItIsNamed() {
        String text = "Ann Gales said that the lake was dirty.";
        Map<String, Object> address = document("url", "https://a.example/1", "title", "Lake board meets", "published", "2024-05-14");
        String before = firstId(address, text);
        String document = recorded(address);
        assertEquals(before, firstId(address, text));
        assertEquals(before, firstId(document("id", document), text));
        assertEquals(before, firstId(document("url", "https://a.example/1"), text));

        Map<String, Object> untraced = document("title", "Evening news", "published", "2024-05-14", "publisher", "Ost Gazette");
        String heard = firstId(untraced, text);
        assertFalse(heard.equals(firstId(document("title", "Evening news", "published", "2024-05-14", "publisher", "Vale Courier"), text)));
        assertFalse(heard.equals(firstId(document("title", "Evening news", "published", "2024-05-15", "publisher", "Ost Gazette"), text)));
        record(saying("The board met").by("Ann").with("appearances", List.of(Map.of("document", untraced))));
        assertEquals(heard, firstId(untraced, text));
        assertEquals(heard, firstId(document("title", "Evening news", "published", "2024-05-14"), text));
    }

    private static String firstId(Map<String, Object> document, String text) {
        return sent(Map.of("document", document, "text", text)).extract().path("items[0].id");
    }

    @Test
    void aPublisherThatCannotBeIsRefusedAtOnce() {
        asAlice().body(Map.of("name", "Ann Gales", "kind", "person")).post("/speakers").then().statusCode(201);
        Map<String, Object> document = Map.of("title", "Lake", "publisher", Map.of("name", "Ann Gales", "kind", "outlet"));
        String detail = asAlice().body(Map.of("document", document, "text", "Bob Hill said that the lake was dirty.")).post("/drafts")
                .then()
                .statusCode(409).body("errors[0].pointer", equalTo("/document/publisher/kind")).extract().path("errors[0].detail");
        asAlice().body(saying("The lake was dirty").by("Bob Hill").with("appearances", List.of(Map.of("document", document))).json())
                .post("/statements").then().statusCode(409).body("errors[0].detail", equalTo(detail));
        asAlice().body(Map.of("document", Map.of("title", "Lake", "publisher", "Hill Post"), "text", "Bob Hill said no.")).post("/drafts")
                .then().statusCode(200);
        given().get("/speakers/hill-post").then().statusCode(404);
    }

    @Test
    void nobodyRelaysItself() {
        JsonPath drafts = sent(Map.of("document", COURIER, "text", "Wal Post, citing Wal Post, reported that the plant leaked oil."))
                .extract()
                .jsonPath();
        assertEquals(List.of(), drafts.getList("items.findAll { it.statement.appearances[0].chain != null }"), drafts.prettify());
        assertEquals("Wal Post", drafts.getString("items[0].statement.speaker.name"));
    }

    @Test
    void whatIsPrintedStandsInTheText() {
        JsonPath drafts = sent(Map.of("document", COURIER, "text", "Anna\u202eGales said that the lake was dirty.")).extract().jsonPath();
        String text = drafts.getString("text");
        drafts.<String>getList("items.collect { it.statement.appearances[0].printedName }").stream().filter(Objects::nonNull)
                .forEach(name -> assertTrue(text.contains(name), name));
    }

    @Test
    void anAddressLikeItsOwnMayBeItsOwn() {
        String id = recorded(document("url", "https://m.courier.example/lake/amp", "published", "2022"));
        assertEquals(List.of(id), drafts().getList("documents.id"));
        assertNull(drafts().get("document"));

        String itself = recorded(document("url", "https://courier.example/lake", "title", "Lake"));
        assertEquals(itself, drafts().getString("document.id"));
        assertEquals(List.of(), drafts().getList("documents"));
    }

    private static String recorded(Map<String, Object> document) {
        record(saying("The board met").by("Ann").with("appearances", List.of(Map.of("document", document))));
        return given().get("/documents").jsonPath().getString("items[0].id");
    }

    private static Map<String, Object> document(String... members) {
        Map<String, Object> document = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            document.put(members[i], members[i + 1]);
        }
        document.values().removeIf(Objects::isNull);
        return document;
    }

    @Test
    void theLikeliestClaimComesFirstAndThoseThatShareLittleAreLeftOut() {
        String drained = "mirror-lake-drained";
        for (int i = 0; i < 5; i++) {
            record(saying("The Orvane Lake Board met for the " + i + "th time")
                    .about(Map.of("id", "meeting-" + i, "text", "The lake board met " + i))
                    .in("url", "https://a.example/" + i));
        }
        record(saying("Mirror Lake is muddy").about(Map.of("id", "muddy", "text", "The board keeps Mirror Lake muddy")).in("url",
                "https://b.example/"));
        String alleged = record(
                saying("They want the water gone").by("Ost Gazette").about(Map.of("id", drained, "text", "The lake loses its water"))
                        .in("url", "https://c.example/"));

        JsonPath drafts = drafts();
        assertEquals(List.of(drained, "muddy"), drafts.getList("items.find { it.statement.appearances[0].cue == 'denied' }.claims.id"));
        JsonPath other = sent(Map.of("document", COURIER, "text", "Pell Sorrow denied that the mirror would be drained of its water."))
                .extract().jsonPath();
        assertEquals(List.of(drained), other.getList("items[0].claims.id"));
        assertEquals(List.of(alleged), other.getList("items[0].answers.id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Harl Denning said that he had never met Ann Gales.            | text     | Harl Denning had never met Ann Gales",
            "Harl Denning denied that he had taken money from the mill.    | text     | Harl Denning had taken money from the mill",
            "“I have never been to the mill,” Harl Denning said.           | text     | Harl Denning has never been to the mill",
            "Harl Denning said that his mill had never polluted the river. | text     | Harl Denning’s mill had never polluted the river",
            "Harl Denning said that the mill polluted the river.           | text     | The mill polluted the river",
            "The Orvane Board denied that it had sold the lake to a mill.  | text     | The Orvane Board had sold the lake to a mill",
            "“I have never met him,” Harl Denning said.                    |          |",
            "“We never polluted the river at the mill,” Harl Denning said. |          |",
            "Harl Denning said that it had never rained on the mill.       |          |",
            "Harl Denning denied the report of the mill.                   |          |"})
    void aNewClaimStandsAlone(String text, String member, String claim) {
        JsonPath drafts = sent(Map.of("document", COURIER, "text", text)).extract().jsonPath();
        assertEquals(1, drafts.getList("items").size(), drafts.prettify());
        assertEquals(member == null ? null : Map.of(member, claim), drafts.get("items[0].newClaim"));
    }

    @Test
    void whatIsOnRecordOfTheMatterIsOfferedAndNotSet() {
        Map<String, String> claim = Map.of("id", "lake-drained", "text", "The Orvane Lake Board plans to drain Mirror Lake", "negation",
                "The board will not drain Mirror Lake");
        String alleged = record(
                saying("Mirror Lake is to be drained by its board").by("Ost Gazette").about(claim).in("url", "https://a.example/"));
        record(saying("The ferry is late").by("Ost Gazette").about(Map.of("text", "Ferries are late")));
        record(saying("Mirror Lake will not be drained").stance("denial").by("Ben").about("lake-drained"));

        JsonPath drafts = drafts();
        String denied = "items.find { it.statement.appearances[0].cue == 'denied' }.";
        assertEquals(List.of(claim), drafts.getList(denied + "claims"));
        assertEquals(List.of(alleged), drafts.getList(denied + "answers.id"));
        assertEquals("ost-gazette", drafts.getString(denied + "answers[0].speaker.id"));
        assertNull(drafts.get(denied + "statement.claim"));
        assertNull(drafts.get(denied + "statement.links"));
        assertEquals(List.of(), drafts.getList("items.find { it.statement.text == 'Who will pay for the dam?' }.answers"));
    }

    @Test
    void offsetsCountCodePoints() {
        JsonPath drafts = drafts();
        int[] text = drafts.getString("text").codePoints().toArray();
        Map<String, Object> quote = drafts.getMap("items.find { it.statement.text == '" + NEVER + "' }");

        assertEquals("Denning", between(text, quote.get("source")));
        assertEquals("said", between(text, quote.get("cue")));
        assertEquals("“" + NEVER + ",”", between(text, ((List<?>) quote.get("content")).get(0)));
    }

    private static String between(int[] text, Object range) {
        int start = (Integer) ((Map<?, ?>) range).get("start");
        return new String(text, start, (Integer) ((Map<?, ?>) range).get("end") - start);
    }

    @Test
    void htmlIsReadByItsParagraphs() {
        String html = "<html><head><title>No</title><script>said()</script></head><body><nav>Ann said no.</nav><h1>Lake &amp; board</h1>"
                + "<p>Harl <b>Denning</b>\n  denied&nbsp;that the lake was dirty.<br>“" + NEVER
                + ",” he said.</p><ul><li>One &lt; two</li></ul></body></html>";
        JsonPath drafts = sent(Map.of("document", COURIER, "html", html)).extract().jsonPath();

        assertEquals("Lake & board\nHarl Denning denied that the lake was dirty.\n“" + NEVER + ",” he said.\nOne < two",
                drafts.getString("text"));
        assertEquals(List.of("Denied that the lake was dirty", NEVER), drafts.getList("items.statement.text"));
    }

    @Test
    void htmlIsReadAsItIsShown() {
        String html = """
                <p>Ann Gales said that the mill<br>would close.<br>Bob Hill said<br><br>nothing<span aria-hidden=true>*</span><p hidden>A</p>
                <p style="color:red;DISPLAY: none">B</p><p hidden=until-found>Found pro&shy;duct</p><dialog>C</dialog><noscript>D</noscript>
                <template>E</template><figure><figcaption>Bob Hill</figcaption></figure><blockquote>He said <q>we will strike</q></blockquote>
                <ul><li>a</li><li>b</li></ul><textarea>F</textarea>""";
        assertEquals("""
                Ann Gales said that the mill would close.
                Bob Hill said
                nothing*
                Found product
                Bob Hill
                He said “we will strike”
                a
                b""", sent(Map.of("document", COURIER, "html", html)).extract().path("text"));
    }

    @Test
    void whatIsNoPartOfAnArticleIsNotReadInHtml() {
        String html = """
                <header><h1>Site</h1></header><title>A</title><p>Ann <del>B</del>Gales</p><p style="opacity: 0">C</p><p style="font-size:0px">D</p>
                <p style="opacity:0.5; font-size: 0.9em">Seen</p><details>E<summary>Sum</summary><p>F</p></details><details open><p>Open</p></details>
                <![CDATA[ G ]]><aside>H</aside><article><header><h1>Lake</h1></header><footer>By Ann</footer></article><footer>I</footer>
                <p><q>It <q>really</q> leaked</q></p>""";
        assertEquals("Ann Gales\nSeen\nSum\nOpen\nLake\nBy Ann\n“It ‘really’ leaked”",
                sent(Map.of("document", COURIER, "html", html)).extract().path("text"));
    }

    @Test
    void linesThatWereBrokenToAWidthAreReadAsParagraphs() {
        String wrapped = """
                Lake board denies plan

                Harl Denning, the chairman of the Orvane Lake Board, denied on Monday
                that the board would drain Mirror Lake. He had come to the shore in the
                morning.
                “The board has never discussed draining the lake,” Denning said, who has
                been in office since the spring of last year, when nobody else wanted
                to.
                """;
        JsonPath drafts = sent(Map.of("document", COURIER, "text", wrapped)).extract().jsonPath();
        assertEquals(wrapped.replaceAll("(?<=Monday|in the|who has|wanted)\n", " ").strip(), drafts.getString("text"));
        assertEquals("would drain Mirror Lake", between(drafts.getString("text").codePoints().toArray(), drafts.get("items[0].content[-1]"))
                .replaceAll("^the board ", ""));

        String list = "Ann said that the mill in the valley would close.\nBob said that it would stay open in the spring.\n"
                + "Cora said that nobody knew what was to become of it.\nDora said no.";
        assertEquals(list, sent(Map.of("document", COURIER, "text", list)).extract().path("text"));
    }

    @Test
    void attitudesAreDraftedWhereTheyAreWanted() {
        String text = "Mira Tollan hopes that the lake will stay. Harl Denning said that the lake was dirty.";
        JsonPath without = sent(Map.of("document", COURIER, "text", text)).extract().jsonPath();
        JsonPath with = sent(Map.of("document", COURIER, "text", text, "attitudes", true)).extract().jsonPath();

        assertEquals(List.of("Harl Denning"), without.getList("items.statement.speaker.name"));
        assertEquals(List.of("Mira Tollan", "Harl Denning"), with.getList("items.statement.speaker.name"));
        assertEquals(true, with.get("items[0].attitude"));
        assertNull(with.get("items[1].attitude"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "German | Der Vorsitzende des Seeverbandes bestritt am Montag, dass der Verband den Spiegelsee trockenlegen werde. Er habe nie davon gesprochen, sagte er.",
            "French | Le président du syndicat du lac a démenti lundi que le lac serait vidé, comme l'avait écrit un journal dimanche en citant des fonctionnaires.",
            "German | Die Ministerin sagte am Montag, dass das Werk sicher sei. Der Bürgermeister bestritt das. „Es gab kein Leck“, sagte er.",
            "French | La ministre a déclaré lundi que l'usine était sûre. Le maire l'a nié. « Il n'y a pas eu de fuite », a-t-il dit.",
            "Dutch | De minister zei maandag dat de fabriek veilig is. De burgemeester ontkende dat.",
            "Spanish | El ministro dijo el lunes que la planta era segura y que no había habido fuga. El alcalde lo negó y pidió una investigación.",
            "the script Cyrillic | Министр заявил в понедельник, что завод безопасен.", "the script Han | 部长星期一说，工厂是安全的。",
            "the script Arabic | قال الوزير يوم الاثنين إن المصنع آمن.", "the script Hebrew | השר אמר ביום שני שהמפעל בטוח.",
            "the script Devanagari | मंत्री ने सोमवार को कहा कि संयंत्र सुरक्षित है।"})
    void otherLanguagesAreRefused(String language, String text) {
        asAlice().body(Map.of("document", COURIER, "text", text)).post("/drafts").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/text")).body("detail", containsString("seems to be in " + language))
                .body("detail", containsString("English"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Gales, Juan de la Cruz, Maria del Mar, Jan van der Berg, Ana e Silva, Ludwig von Hohen",
            "Alioma Hatsile denied it. Bemuro Jalinto denied it. Ceotta Kuslami denies. Doriel Lamsuto denied it. Ettoli Moruna denied it. Galmet Nolisa denies.",
            "Two men, one man killed at plant", "MINISTER DENIES LEAK",
            "Aasta Kalle, Maarika Tammsaare, Jüri Ojamaa, Liina Kõrb, Peeter Saarepuu, Mati Nurmsalu, Eha Kallaste, Toomas Hendrikson"})
    void listsOfNamesAreOfNoOtherLanguage(String text) {
        sent(Map.of("document", COURIER, "text", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"text\": \"Ann said no.\"}                                                                                     | /document",
            "{\"document\": {}, \"text\": \"Ann said no.\"}                                                                   | /document",
            "{\"document\": {\"url\": \"javascript:x\"}, \"text\": \"Ann said no.\"}                                          | /document/url",
            "{\"document\": {\"title\": \"x\", \"published\": \"2999\"}, \"text\": \"Ann said no.\"}                          | /document/published",
            "{\"document\": {\"url\": \"https://a.example/\\ud800\"}, \"text\": \"Ann said no.\"}                              | /document/url",
            "{\"document\": {\"id\": \"019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44\"}, \"text\": \"Ann said no.\"}                   | /document",
            "{\"document\": {\"title\": \"x\", \"published\": {}}, \"text\": \"Ann said no.\"}                                | /document/published",
            "{\"document\": {\"title\": \"x\", \"publisher\": {\"id\": \"nope\"}}, \"text\": \"Ann said no.\"}                  | /document/publisher/id",
            "{\"document\": {\"title\": \"x\"}}                                                                               | /text",
            "{\"document\": {\"title\": \"x\"}, \"text\": \"Ann said no.\", \"html\": \"<p>Ann said no.\"}                    | /html",
            "{\"document\": {\"title\": \"x\"}, \"text\": \" \\u200b\"}                                                       | /text",
            "{\"document\": {\"title\": \"x\"}, \"text\": \"a\\u0000b\"}                                                      | /text",
            "{\"document\": {\"title\": \"x\"}, \"html\": \"<script>x</script>\"}                                             | /html",
            "{\"document\": {\"title\": \"x\"}, \"text\": \"Ann said no.\", \"attitudes\": \"yes\"}                           | /attitudes",
            "{\"document\": {\"title\": \"x\"}, \"text\": \"Ann said no.\", \"extra\": 1}                                     | /extra"})
    void whatCannotBeReadIsRefused(String body, String pointer) {
        asAlice().body(body).post("/drafts").then().log().ifValidationFails().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void longTextsAndOtherTypesAreRefused() {
        asAlice().body(Map.of("document", COURIER, "text", "x".repeat(50_001))).post("/drafts").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/text")).body("errors[0].detail", containsString("50000"));
        asAlice().contentType("text/plain").body("Ann said no.").post("/drafts").then().statusCode(415)
                .body("detail", containsString("application/json"));
        asAlice().accept("text/html").body(Map.of("document", COURIER, "text", "Ann said no.")).post("/drafts").then().statusCode(406)
                .body("detail", containsString("application/json"));
        asAlice().body(Map.of("document", Map.of("id", "\u202eabc"), "text", "Ann said no.")).post("/drafts").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/document")).body("detail", not(containsString("\u202e")));
    }

    @Test
    void whatHtmlCannotMeanIsReplaced() {
        JsonPath drafts = sent(Map.of("document", COURIER, "html", "<p>Harl Denning said that &#0; the lake &#xD800; was dirty.")).extract()
                .jsonPath();
        assertEquals("Harl Denning said that \ufffd the lake \ufffd was dirty.", drafts.getString("text"));
    }

    @Test
    void onlyEditorsAreAnswered() {
        Map<String, Object> article = Map.of("document", COURIER, "text", ARTICLE);
        given().contentType("application/json").body(article).post("/drafts").then().statusCode(401);
        asRita().body(article).post("/drafts").then().statusCode(403);
        asRita().body(Map.of("items", List.of())).post("/drafts/outcomes").then().statusCode(403);
        asAlice().body("{\"document\": {\"title\": \"x\"}, \"text\": \"" + "x".repeat(300_000) + "\"}").post("/drafts").then()
                .statusCode(413);
    }

    @Test
    void theLastOutcomeOfADraftCounts() {
        List<String> ids = drafts().getList("items.id");
        reported(outcome(ids.get(0), "speaker-that", "offered"), outcome(ids.get(1), "speaker-that", "offered"),
                outcome(ids.get(2), "content-first", "offered"), outcome(ids.get(3), "content-first", "offered"));
        reported(outcome(ids.get(0), "speaker-that", "dropped"));
        reported(outcome(ids.get(0), "speaker-that", "accepted"), outcome(ids.get(1), "speaker-that", "mended", "stance", "speaker"),
                outcome(ids.get(2), "content-first", "mended", "speaker"));
        reported(outcome(ids.get(0), "speaker-that", "offered"));

        given().get("/statistics/drafts").then().statusCode(200).body("items", equalTo(List.of(
                count("content-first", 2, 0, 1, 0, Map.of("speaker", 1)),
                count("speaker-that", 2, 1, 1, 0, Map.of("speaker", 1, "stance", 1)))));
        given().get("/statistics/drafts?format=csv").then().statusCode(200)
                .body(startsWith("rule,offered,accepted,mended,dropped,changed:text,"), containsString("content-first,2,0,1,0,0,"));
        String tag = given().get("/statistics/drafts").header("ETag");
        given().header("If-None-Match", tag).get("/statistics/drafts").then().statusCode(304).header("ETag", tag).body(equalTo(""));
        given().header("If-None-Match", tag).get("/statistics/drafts?format=csv").then().statusCode(200);
        String page = given().accept("text/html").get("/statistics/drafts").header("ETag");
        given().accept("text/html").header("If-None-Match", page).get("/statistics/drafts").then().statusCode(304);
        reported(outcome(ids.get(3), "content-first", "dropped"));
        given().header("If-None-Match", tag).get("/statistics/drafts").then().statusCode(200).body("items[0].dropped", equalTo(1));
        given().get("/statistics/drafts?format=txt").then().statusCode(200).body(containsString("speaker-that"));
        assertEquals(0, given().get("/statements").jsonPath().getInt("changeset"));
    }

    private static Map<String, Object> outcome(String id, String rule, String outcome, String... changed) {
        return Map.of("id", id, "rule", rule, "outcome", outcome, "changed", List.of(changed));
    }

    private static Map<String, Object> count(String rule, int offered, int accepted, int mended, int dropped,
            Map<String, Integer> changed) {
        return Map.of("rule", rule, "offered", offered, "accepted", accepted, "mended", mended, "dropped", dropped, "changed", changed);
    }

    private static void reported(Object... outcomes) {
        asAlice().body(Map.of("items", List.of(outcomes))).post("/drafts/outcomes").then().log().ifValidationFails().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\": []}", "{}", "{\"items\": [null]}",
            "{\"items\": [{\"id\": \"1-1-1-1-1\", \"rule\": \"naming\", \"outcome\": \"offered\"}]}",
            "{\"items\": [{\"rule\": \"naming\", \"outcome\": \"offered\"}]}",
            "{\"items\": [{\"id\": \"019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44\", \"rule\": \"guessing\", \"outcome\": \"offered\"}]}",
            "{\"items\": [{\"id\": \"019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44\", \"rule\": \"naming\", \"outcome\": \"lost\"}]}",
            "{\"items\": [{\"id\": \"019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44\", \"rule\": \"naming\", \"outcome\": \"accepted\", \"changed\": [\"cue\"]}]}",
            "{\"items\": [{\"id\": \"019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44\", \"rule\": \"naming\", \"outcome\": \"mended\", \"changed\": [\"mood\"]}]}"})
    void anOutcomeThatCannotBeIsRefused(String body) {
        asAlice().body(body).post("/drafts/outcomes").then().log().ifValidationFails().statusCode(400).body("errors[0].pointer",
                startsWith("/items"));
        assertEquals(List.of(), given().get("/statistics/drafts").jsonPath().getList("items"));
    }

    @Test
    void anOutcomeIsRefusedAtItsField() {
        asAlice().body(Map.of("items", List.of(Map.of("id", "x", "rule", "guessing", "outcome", "dropped", "changed", List.of("cue")))))
                .post("/drafts/outcomes").then().statusCode(400)
                .body("errors.pointer", equalTo(List.of("/items/0/id", "/items/0/rule", "/items/0/changed")));
        String id = "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44";
        asAlice().body(Map.of("items", List.of(outcome(id, "naming", "mended", "stance", "stance")))).post("/drafts/outcomes").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/items/0/changed"));
    }

    private static JsonPath drafts() {
        return sent(Map.of("document", COURIER, "text", ARTICLE)).extract().jsonPath();
    }

    private static ValidatableResponse sent(Map<String, Object> article) {
        return asAlice().body(article).post("/drafts").then().log().ifValidationFails().statusCode(200);
    }

    private static Map<String, Object> statement(JsonPath drafts, String text) {
        return drafts.getMap("items.find { it.statement.text == '" + text + "' }.statement");
    }
}
