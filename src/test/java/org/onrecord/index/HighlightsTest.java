package org.onrecord.index;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

/** What was looked for is marked where it was found. */
@BehaviourTest
class HighlightsTest {
    private static final long SEED = Long.getLong("onrecord.test.seed", System.nanoTime());
    /** None of them begins as another does. */
    private static final List<String> WORDS = List.of("drones", "Factories", "denied", "running", "U.S", "won't", "caf\u00e9",
            "H\u00e4user", "G\u00e4rten",
            "\u0437\u0430\u0432\u043e\u0434\u044b", "\u0440\u0430\u043a\u0435\u0442\u044b", "\u0628\u064a\u0627\u0646", "12.5",
            "na\u00efve", "IBM", "quickly");
    private static final List<String> SPACE = List.of(" ");
    private static final List<String> BETWEEN = List.of(" ", " ", " ", ", ", ". ", "! <b>", " & ", " \u201c", "\u201d ", "  ", "\n",
            " \ud83d\ude00 ");

    @Test
    void whatWasFoundIsMarkedAndNoMarkupGetsThrough() {
        record(saying("<b>Drones</b> & more drones").with("language", "en").by("The Drone <i>Office</i>"));
        list("q", "drone").body("items[0].highlights",
                contains("&lt;b&gt;<em>Drones</em>&lt;&#x2F;b&gt; &amp; more <em>drones</em>",
                        "The <em>Drone</em> &lt;i&gt;Office&lt;&#x2F;i&gt;"));
        list("q", "off*").body("items[0].highlights[0]", containsString("<em>Office</em>"));
        list("q", "more office").body("items[0].highlights", contains(endsWith("<em>more</em> drones"), containsString("<em>Office</em>")));
        list("q", "\"more drones\"").body("items[0].highlights",
                contains(endsWith("Drones&lt;&#x2F;b&gt; &amp; <em>more</em> <em>drones</em>")));
        list().body("items[0].highlights", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @ap         | <em>@AP</em> says 47 % of $15, O’Brannan’s AP
            ap          | @<em>AP</em> says 47 % of $15, O’Brannan’s <em>AP</em>
            47%         | @AP says <em>47 %</em> of $15, O’Brannan’s AP
            47          | @AP says <em>47</em> % of $15, O’Brannan’s AP
            $15         | @AP says 47 % of <em>$15</em>, O’Brannan’s AP
            O'Brannan   | @AP says 47 % of $15, <em>O’Brannan’s</em> AP
            $15 OR 47%  | @AP says <em>47 %</em> of <em>$15</em>, O’Brannan’s AP
            "says 47%"  | @AP <em>says</em> <em>47 %</em> of $15, O’Brannan’s AP
            """)
    void signsAreMarkedWithTheirWordsWhereTheyAreAskedFor(String words, String marked) {
        String text = "@AP says 47 % of $15, O\u2019Brannan\u2019s AP";
        record(saying(text));
        list("q", words).body("items[0].highlights[0]", equalTo(marked));
        record(saying("b " + text).with("language", "en"));
        list("q", words + " b").body("items[0].highlights[0]", containsString(marked));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | \u4ed6\u4eec\u5236\u9020\u65e0\u4eba\u673a   | \u65e0\u4eba | <em>\u65e0\u4eba</em>\u673a
            th | โดรน ไทย | ไทย | <em>ไทย</em>
            fa | \u0637\u0631\u062d\u200c\u0647\u0627 \u0646\u06cc\u0633\u062a     | \u0646\u06cc\u0633\u062a | <em>\u0646\u06cc\u0633\u062a</em>
            de | Die H\u00e4user, das Haus | haus | Die <em>H\u00e4user</em>, das <em>Haus</em>
               | Die H\u00e4user, das Haus | haus | Die H\u00e4user, das <em>Haus</em>
            xx | a na\u00efve one          | naive | a <em>na\u00efve</em> one
            """)
    void wordsOfAnyScriptAreMarked(String language, String text, String words, String marked) {
        record(language == null ? saying(text) : saying(text).with("language", language));
        list("q", words).body("items[0].highlights[0]", containsString(marked));
    }

    /** A word is marked as it is where its beginning is asked for too, which has to be looked for in each text again. */
    @Test
    void singleWordsAreMarkedWhereverTheyAreFound() {
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            Draft draft = saying(text(random, 8, BETWEEN)).by(text(random, 2, SPACE)).about(Map.of("text", text(random, 3, SPACE)))
                    .appearing("printedName", text(random, 2, SPACE))
                    .with("language", List.of("en", "de", "ru", "ar", "fr", "xx").get(random.nextInt(6)));
            if (random.nextBoolean()) {
                draft.appearing("quote", Map.of("exact", text(random, 12, BETWEEN)));
            }
            String id = record(draft);
            if (random.nextInt(10) == 0) {
                retract(id);
            }
        }
        int found = 0;
        for (String word : WORDS) {
            List<List<String>> marked = highlights(word);
            assertEquals(highlights(word + " " + word + "*"), marked, () -> "seed " + SEED + ": " + word);
            found += marked.size();
            String two = word + " " + WORDS.get(random.nextInt(WORDS.size()));
            assertEquals(highlights(two + " " + word + "*"), highlights(two), () -> "seed " + SEED + ": " + two);
        }
        assertTrue(found > 50, "found " + found);
    }

    private static List<List<String>> highlights(String words) {
        return list("q", words, "limit", 1000, "sort", "recorded", "retracted", "include").statusCode(200).extract().jsonPath()
                .getList("items.highlights");
    }

    private static String text(Random random, int most, List<String> between) {
        List<String> parts = new ArrayList<>(List.of(WORDS.get(random.nextInt(WORDS.size()))));
        for (int i = random.nextInt(most); i > 0; i--) {
            parts.addAll(Arrays.asList(between.get(random.nextInt(between.size())), WORDS.get(random.nextInt(WORDS.size()))));
        }
        return String.join("", parts);
    }
}
