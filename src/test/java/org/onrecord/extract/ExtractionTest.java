package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** How well attributions are found in the project's own articles. The floors are what was reached; they may only rise. */
class ExtractionTest {
    private static final Path GOLD = Path.of("src/test/resources/extract");

    /** In points of a hundred, without attitudes. */
    private record Floor(double exact, double precision, double recall, double speakerPrecision, double speakerRecall, double pronouns,
            double stance) {}

    @Test
    void findsWhatIsSaidInSentencesOfEveryConstruction() throws IOException {
        holds("sentences.json", new Floor(92, 97, 93, 93, 89, 94, 95));
    }

    @Test
    void findsWhatIsSaidInArticles() throws IOException {
        holds("articles.json", new Floor(89, 97, 90, 89, 83, 92, 84));
    }

    /** Nobody reads its mistakes: rules that were made for it would hide how well they do elsewhere. */
    @Test
    void findsWhatIsSaidInArticlesThatNoRuleWasMadeFor() throws IOException {
        holds("unseen.json", new Floor(76, 91, 80, 71, 63, 70, 75));
    }

    @Test
    void aRuleIsAsSureAsItIsRight() throws IOException {
        Score all = Measurement.of(GoldArticle.read(GOLD)).all();
        assertAll(Stream.of(Rule.values()).map(rule -> () -> {
            Predicate<Marked> found = marked -> rule.name().equals(marked.told().rule());
            int number = all.counts(match -> true, found).found();
            long right = Math.round(all.counts(Match::sameSpeaker, found).precision() / 100 * number);
            // Rules that find little here keep their guess.
            double measured = number == 0 ? rule.confidence() : (right + 1.0) / (number + 2);
            assertEquals(measured, rule.confidence(), 0.03, rule + " finds " + number);
        }));
    }

    private static void holds(String file, Floor floor) throws IOException {
        Measurement measured = Measurement.of(GoldArticle.read(GOLD.resolve(file)));
        Score said = measured.said();
        Counts contents = said.counts(match -> true);
        Counts speakers = said.counts(Match::sameSpeaker);
        assertAll(file + "\n" + measured,
                () -> reached("F1 of exact contents", floor.exact, said.counts(Match::exact).f1()),
                () -> reached("P of contents", floor.precision, contents.precision()),
                () -> reached("R of contents", floor.recall, contents.recall()),
                () -> reached("P of contents with speakers", floor.speakerPrecision, speakers.precision()),
                () -> reached("R of contents with speakers", floor.speakerRecall, speakers.recall()),
                () -> reached("speakers behind pronouns", floor.pronouns, said.given(Match::sameSpeaker, Marked::pronoun)),
                () -> reached("stances", floor.stance, said.given(Match::sameStance, marked -> marked.told().stance() != null)));
    }

    private static void reached(String what, double floor, double measured) {
        assertTrue(measured >= floor, "%s: %.1f, which was %.1f".formatted(what, measured, floor));
    }
}
