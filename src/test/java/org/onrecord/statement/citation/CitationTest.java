package org.onrecord.statement.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.date.EdtfDate;
import org.onrecord.statement.citation.Citation.Source;

class CitationTest {
    private static final UUID ID = UUID.fromString("019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44");
    private static final String PERMANENT = "https://record.example/statements/" + ID + "?asOf=12";

    static Citation citing(String text, String date, Source source) {
        return new Citation(ID, "Ada Harbour", "ada-harbour", text, true, "en", EdtfDate.valueOf(date), source, List.of("denial"),
                PERMANENT);
    }

    private static Source article() {
        return new Source("Ships turned away?", "https://news.example/ships?a=1&b=2_3%20", "The Gazette", EdtfDate.valueOf("2024-05-02"),
                "Radio",
                "no ship", List.of("The Agency", "The Ministry"));
    }

    @Test
    void aFootnoteIsOneLine() {
        assertEquals(
                "Ada Harbour: \u201cNo ship was turned away.\u201d (denial), between 29 April 2024 and 1 May 2024, Radio, as cited by The Agency, "
                        + "citing The Ministry. In: \u201cShips turned away?\u201d, The Gazette, 2 May 2024, https://news.example/ships?a=1&b=2_3%20. OnRecord, "
                        + PERMANENT,
                citing("No ship\n was turned away.", "2024-04-29/2024-05-01", article()).plain());
    }

    @Test
    void anEntryOfBibtexIsReadByOldAndNewStyles() {
        assertEquals("""
                @misc{ada-harbour-2024-1c2b44,
                  author       = {{Ada Harbour}},
                  title        = {{50\\% of \\$1 \\& \\#1\\_a \\textbraceleft{}x\\textbraceright{} \\textbackslash{}input \\textasciitilde{}\\textasciicircum{}}},
                  date         = {2024-04-29/2024-05-01},
                  year         = {2024},
                  howpublished = {Radio, in: Ships turned away?, via The Agency, via The Ministry},
                  organization = {{The Gazette}},
                  url          = {https://news.example/ships?a=1&b=2_3%20},
                  note         = {denial; OnRecord, https://record.example/statements/019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44?asOf=12}
                }
                """, citing("50% of $1 & #1_a {x} \\input ~^", "2024-04-29/2024-05-01", article()).bibtex());
    }

    @Test
    void anItemOfCslTellsTheDateInBothWays() {
        Map<String, Object> item = citing("No ship", "2024-04-29/2024-05-01?", article()).csl().get(0);
        assertEquals(
                Map.of("date-parts", List.of(List.of(2024, 4, 29), List.of(2024, 5, 1)), "circa", true, "edtf", "2024-04-29/2024-05-01?"),
                item.get("issued"));
        assertEquals("broadcast", item.get("type"));
        assertEquals(List.of(Map.of("literal", "Ada Harbour")), item.get("author"));
        assertEquals(PERMANENT, item.get("archive_location"));
        assertEquals(Map.of("literal", "1 May 2024 or earlier", "edtf", "../2024-05-01"),
                citing("No ship", "../2024-05-01", article()).csl().get(0).get("issued"));
    }

    @Test
    void nothingTurnsTheWordsAroundIt() {
        Citation turning = citing("No \u202eship", "2024",
                new Source("Ships \u2067away", "https://news.example/1", "The \u202bGazette", null, null, null,
                        List.of("An \u202aAgency")));
        for (String cited : List.of(turning.plain(), turning.bibtex(), turning.csl().toString(), turning.wikipedia())) {
            assertFalse(cited.matches("(?s).*[\u202a-\u202e\u2066-\u2069].*"), cited);
        }
    }

    @Test
    void aDocumentWithoutAnAddressIsFoundOnRecord() {
        Citation broadcast = citing("No ship", "2024", new Source("Evening news", null, null, null, null, null, List.of()));
        assertEquals(PERMANENT, broadcast.csl().get(0).get("URL"));
        assertEquals("document", broadcast.csl().get(0).get("type"));
        assertEquals("{{cite news |title=Evening news |quote=No ship |language=en}}", broadcast.wikipedia());
        assertEquals("{{cite news |title=Statement by Ada Harbour |url=https://news.example/1 |quote=No ship |language=en}}",
                citing("No ship", "2024", new Source(null, "https://news.example/1", null, null, null, null, List.of())).wikipedia());
    }

    @Test
    void wikipediaHasATemplateForPostsOnTwitter() {
        Citation post = citing("No ship", "2024-05-01T14:05:00.25Z",
                new Source(null, "https://twitter.com/ada_h/status/123456?s=20", "Ada Harbour", null, "Twitter", null, List.of()));
        assertEquals("cite tweet", post.wikipediaTemplate());
        assertEquals("{{cite tweet |user=ada_h |number=123456 |author=Ada Harbour |title=No ship |date=1 May 2024 |language=en}}",
                post.wikipedia());
        assertEquals("post", post.csl().get(0).get("type"));
        assertEquals(true, post.bibtex().contains("date         = {2024-05-01T14:05:00Z}"));
    }

    @Test
    void aTextIsNoMarkupOfAWiki() {
        assertEquals(
                "{{cite news |title=a&#124;b=c &#125;&#125; &#123;&#123;x&#125;&#125; &#91;&#91;y&#93;&#93; &lt;ref&gt; &amp;#124; R&D "
                        + "&#39;&#39;i&#39;&#39; &#126;&#126;&#126;&#126; &#95;&#95;NOTOC&#95;&#95; |url=https://a.example/%7Cx%7D%7D%5B%27%27 |quote=q |language=en}}",
                citing("a text", "2024",
                        new Source("a|b=c }} {{x}} [[y]] <ref> &#124; R&D ''i'' ~~~~ __NOTOC__", "https://a.example/|x}}[''", null,
                                null, null, "q", List.of()))
                        .wikipedia());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-02             | 2 May 2024
            2024-05                | May 2024
            2024                   | 2024
            2024-05-02T23:05:00-03:00 | 3 May 2024
            2024-04-29/2024-05-01  | 29 April \u2013 1 May 2024
            2024-05-02/2024-05-04  | 2\u20134 May 2024
            2023-12-30/2024-01-02  | 30 December 2023 \u2013 2 January 2024
            2024-01/2024-02        | January\u2013February 2024
            2023-12/2024-02        | December 2023 \u2013 February 2024
            2023/2024              | 2023\u20132024
            2024-05-02/2024-05-02  | 2 May 2024
            2024-05-02?            | c. 2024
            2024~                  | c. 2024
            2024/2024-05-02        |
            ../2024-05-02          |
            2024-05-02~/2024-05-04 |
            """)
    void wikipediaIsToldNoMoreOfADateThanIsKnown(String edtf, String written) {
        assertEquals(written, EnglishDate.wikipedia(EdtfDate.valueOf(edtf)).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-02?            | perhaps 2 May 2024
            2024~                  | about 2024
            2024-05%               | perhaps about May 2024
            2024-05-02/..          | 2 May 2024 or later
            ../2024-05             | May 2024 or earlier
            2024-04-29/2024-05-01~ | between 29 April 2024 and about 1 May 2024
            """)
    void uncertaintyIsTold(String edtf, String written) {
        assertEquals(written, EnglishDate.words(EdtfDate.valueOf(edtf)));
    }

    @Test
    void aKeyHasCharactersThatAllProgramsTake() {
        Citation foreign = new Citation(ID, "\u0646\u0645\u0648\u0646\u0647", "\u0646\u0645\u0648\u0646\u0647", "x", false, null,
                EdtfDate.valueOf("../2024-05"), article(), List.of("denial"), PERMANENT);
        assertEquals("statement-2024-1c2b44", foreign.key());
        assertFalse(foreign.csl().get(0).containsKey("language"));
    }
}
