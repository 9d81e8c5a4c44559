package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.extract.Marked.Told;
import org.onrecord.statement.Stance;

/** What the extractor is measured with. */
class ScoreTest {
    private static final String TEXT = "Ann Gales said the pumps had failed and “nobody came”. 'It's the crews' money,' she said.";
    private static final Tokens TOKENS = new Tokens(TEXT);
    private static final Marked INDIRECT = marked("Ann Gales", "said", "the pumps had failed and “nobody came”", "Ann Gales");
    private static final Marked DIRECT = marked("she", "said", "'It's the crews' money,'", "Ann Gales");

    @Test
    void contentsAreAlikeFromHalfOfTheirTokensOn() {
        Marked less = marked("Ann Gales", "said", "the pumps had", "Ann Gales");
        assertEquals(new Counts(1, 0, 2, 0), counts(List.of(less), match -> true));
        Marked most = marked("Gales", "said", "the pumps had failed", "The ann-gales");
        assertEquals(new Counts(2, 1, 2, 1), counts(List.of(most, less), match -> true));
        assertEquals(0, counts(List.of(most, less), Match::exact).goldRight());
    }

    @Test
    void sourcesAreComparedByTheirWordsAndSpeakersByTheirNames() {
        List<Marked> named = List.of(marked("Gales", "said", "the pumps had failed", "the ANN Gales"));
        assertEquals(1, counts(named, Match::sameSource).foundRight());
        assertEquals(1, counts(named, Match::sameSpeaker).foundRight());
        List<Marked> unknown = List.of(marked("she", "said", "the pumps had failed", "she"));
        assertEquals(0, counts(unknown, Match::sameSource).foundRight());
        assertEquals(0, counts(unknown, Match::sameSpeaker).foundRight());
    }

    @Test
    void eachIsMatchedOnceAndTheLikestFirst() {
        Marked near = marked("Ann Gales", "said", "the pumps had failed and “nobody", "Ann Gales");
        List<Match> matches = Match.best(List.of(INDIRECT), List.of(near, INDIRECT));
        assertEquals(1, matches.size());
        assertTrue(matches.get(0).exact());
    }

    @Test
    void punctuationDoesNotCount() {
        Marked bare = marked("she", "said", "It's the crews' money", "Ann Gales");
        Counts counts = counts(List.of(bare), Match::exact);
        assertEquals(new Counts(1, 1, 2, 1), counts);
        assertEquals(100.0 * 2 / 3, counts.f1(), 1e-9);
    }

    @Test
    void kindsAreToldByQuotationMarks() {
        assertEquals(Kind.MIXED, INDIRECT.kind());
        assertEquals(Kind.DIRECT, DIRECT.kind());
        assertEquals(Kind.INDIRECT, marked("Ann Gales", "said", "the pumps had failed", null).kind());
        assertTrue(DIRECT.pronoun() && !INDIRECT.pronoun());
    }

    @Test
    void goldThatSlippedIsRefused(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("slipped.json"),
                """
                {"id": "slipped", "text": "Gales said no.", "attributions": [
                 {"source": [], "cue": [{"start": 6, "end": 10, "text": "said"}], "content": [{"start": 12, "end": 14, "text": "no"}]}]}""");
        String message = assertThrows(UncheckedIOException.class, () -> GoldArticle.read(folder)).getMessage();
        assertTrue(message.contains("slipped.json, slipped: 'no' does not stand at 12"), message);
    }

    private static Counts counts(List<Marked> found, Predicate<Match> right) {
        Score score = new Score();
        score.add(List.of(INDIRECT, DIRECT), found);
        return score.counts(right);
    }

    private static Marked marked(String source, String cue, String content, String speaker) {
        return Marked.of(TOKENS, span(source), span(cue), span(content),
                new Told(speaker, Stance.ALLEGATION, List.of(), null, false, "rule"));
    }

    private static List<Span> span(String words) {
        int start = TEXT.indexOf(words);
        return List.of(new Span(start, start + words.length()));
    }
}
