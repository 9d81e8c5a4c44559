package org.onrecord.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import org.onrecord.date.EdtfDate;
import org.onrecord.statement.Stance;

/**
 * One attribution as it is compared, by tokens of the text, whether a person marked it or the extractor did.
 *
 * @param words its source, cue and content for people
 */
record Marked(BitSet source, BitSet cue, BitSet content, Kind kind, List<String> words, Told told) {
    private static final List<String> PRONOUNS = List.of("he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our",
            "my");

    /**
     * What is known besides the places.
     *
     * @param speaker who it is, null where nobody says
     * @param date null where the text does not tell it
     * @param rule what found it, null in gold
     */
    record Told(String speaker, Stance stance, List<String> chain, EdtfDate date, boolean attitude, String rule) {}

    static Marked of(Tokens tokens, List<Span> source, List<Span> cue, List<Span> content, Told told) {
        BitSet said = tokens.in(content);
        return new Marked(tokens.in(source), tokens.in(cue), said, Kind.of(said, tokens.quoted()),
                List.of(tokens.words(source), tokens.words(cue), tokens.words(content)), told);
    }

    boolean pronoun() {
        return PRONOUNS.contains(words.get(0).toLowerCase(Locale.ROOT));
    }
}
