package org.onrecord.web.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    private static String marked(List<Piece> pieces) {
        return pieces.stream().map(piece -> switch (piece.kind()) {
            case KEPT -> piece.text();
            case DELETED -> "[-" + piece.text() + "-]";
            case INSERTED -> "[+" + piece.text() + "+]";
            case LEFT_OUT -> "\u2026";
        }).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            closed on Monday, it is  | closed on Tuesday and Friday, it is | closed on [-Monday-][+Tuesday and Friday+], it is
            we do not sell           | we sell                             | we [-do not -]sell
            we sell                  | we never sell                       | we [+never +]sell
            Monday                   | Tuesday                             | [-Monday-][+Tuesday+]
            """)
    void wordsAreToldApart(String before, String after, String marked) {
        assertEquals(marked, marked(WordDiff.of(before, after)));
    }

    @ParameterizedTest
    @CsvSource({"0", "500", "999"})
    void whatIsFarFromAChangeIsLeftOut(int place) {
        List<String> words = IntStream.range(0, 1000).mapToObj(i -> "word" + i).collect(Collectors.toList());
        String before = String.join(" ", words);
        words.set(place, "other");
        String marked = marked(WordDiff.of(before, String.join(" ", words)));
        assertTrue(marked.contains("[-word" + place) && marked.contains("[+other"), marked);
        assertTrue(marked.contains("\u2026") && marked.length() < 400, marked);
    }

    @ParameterizedTest
    @CsvSource({"1000", "25000"})
    void ofWhatIsLongTheBeginningIsShown(int words) {
        List<Piece> pieces = WordDiff.of("old ".repeat(words), "new ".repeat(words));
        assertEquals("[-" + "old ".repeat(500) + "-]\u2026[+" + "new ".repeat(500) + "+]\u2026", marked(pieces));
    }

    /** Nothing is left out of texts this short. */
    @Property(tries = 300)
    void bothStatesCanBeReadFromIt(
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ') @StringLength(max = 60) String before,
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ') @StringLength(max = 60) String after) {
        List<Piece> pieces = WordDiff.of(before, after);
        assertEquals(before, pieces.stream().filter(piece -> !piece.inserted()).map(Piece::text).collect(Collectors.joining()));
        assertEquals(after, pieces.stream().filter(piece -> !piece.deleted()).map(Piece::text).collect(Collectors.joining()));
    }
}
