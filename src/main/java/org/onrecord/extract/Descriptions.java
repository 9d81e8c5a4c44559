package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.onrecord.speaker.SpeakerKind;

/**
 * What the words around a name say of its bearer: "the port's director, Ann Gales", "Ann Gales, the director of the port".
 *
 * @param words in lower case
 * @param kind  of whom they describe, or {@code null} where they do not tell
 */
record Descriptions(List<String> words, SpeakerKind kind) {
    private static final Set<String> TITLES = Vocabulary.of("titles");
    private static final Set<String> TRADE = Vocabulary.of("trade");
    /** In tokens. */
    private static final int BEFORE = 8;
    private static final int AFTER = 14;
    private static final int TITLE = 6;

    /** @param first the first token of a name with its titles */
    static Descriptions around(Sentence sentence, int first, int last) {
        List<String> words = new ArrayList<>();
        SpeakerKind before = before(sentence, first, words);
        SpeakerKind after = last + 2 < sentence.size() && sentence.at(last + 1).comma() ? apposition(sentence, last + 2, words) : null;
        return new Descriptions(words, after == null ? before : after);
    }

    /** "the opposition Green List" is nobody. */
    private static SpeakerKind before(Sentence sentence, int first, List<String> words) {
        int noun = first - 1;
        boolean apposition = noun > 0 && sentence.at(noun).comma();
        if (apposition && !titleEndsAt(sentence, noun - 1)) {
            return null;
        }
        noun = apposition ? noun - 1 : noun;
        SpeakerKind kind = null;
        for (int i = noun; i >= 0 && i >= first - BEFORE && (describes(sentence.at(i)) || links(sentence, i, apposition, words)); i--) {
            words.add(sentence.at(i).lower());
            kind = kind == null ? kind(sentence.at(i)) : kind;
        }
        boolean thing = kind == null && noun > 0 && sentence.at(noun).tagged("NOUN") && !sentence.at(noun).capital()
                && sentence.at(noun - 1).is("the");
        return thing ? SpeakerKind.ORGANIZATION : kind;
    }

    /** "the weekly Examiner" */
    private static SpeakerKind kind(Token token) {
        SpeakerKind kind = Nouns.kind(token.lower());
        return token.tagged("NOUN") || kind == SpeakerKind.OUTLET ? kind : null;
    }

    private static boolean describes(Token token) {
        return (token.tagged("NOUN", "PROPN", "ADJ", "NUM") || token.is("-")) && !token.possessive();
    }

    /** "the Minister for Trade Ann Gales" */
    private static boolean links(Sentence sentence, int i, boolean apposition, List<String> words) {
        Token token = sentence.at(i);
        boolean office = !words.isEmpty() && i > 0 && sentence.at(i - 1).in(TITLES);
        return (token.is("for") || token.is("of")) && (apposition || office);
    }

    private static boolean titleEndsAt(Sentence sentence, int end) {
        for (int i = end; i >= 0 && i > end - TITLE && !sentence.at(i).mark(); i--) {
            Token token = sentence.at(i);
            if (token.in(TITLES) && !token.is("the") || token.in(TRADE) || Gender.ofNoun(token.lower()).known()) {
                return true;
            }
        }
        return false;
    }

    private static SpeakerKind apposition(Sentence sentence, int from, List<String> words) {
        int end = Math.min(sentence.size(), from + AFTER - 2);
        SpeakerKind kind = null;
        boolean head = sentence.at(from).tagged("DET", "NOUN", "ADJ", "PRON");
        for (int i = from; i < end && !sentence.at(i).comma() && !sentence.at(i).tagged("VERB", "AUX"); i++) {
            Token token = sentence.at(i);
            head = head && !token.tagged("ADP");
            if (token.tagged("NOUN", "ADJ", "NUM", "PROPN")) {
                words.add(token.lower());
                kind = head && token.tagged("NOUN") && !token.possessive() ? Nouns.kind(token.lower()) : kind;
            }
        }
        return kind;
    }
}
