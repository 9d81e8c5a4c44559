package org.onrecord.extract;

import java.util.Set;

/** Makes phrases of runs of tokens: drops what cannot begin one, and finds the head. */
final class PhraseHeads {
    private static final Set<String> NOUN_PREPOSITIONS = Vocabulary.of("noun-prepositions");
    private static final Set<String> RELATIVE = Vocabulary.of("relative-pronouns");

    private final Sentence sentence;
    private final VerbGroups verbs;

    PhraseHeads(Sentence sentence, VerbGroups verbs) {
        this.sentence = sentence;
        this.verbs = verbs;
    }

    /** The phrase within a run of tokens, or {@code null} where there is no noun. */
    Phrase phrase(int from, int to) {
        int start = from;
        while (start < to && cannotBegin(sentence.at(start))) {
            start++;
        }
        for (int i = start; i <= to; i++) {
            Token token = sentence.at(i);
            if (token.nominal() || token.tagged("PRON") || token.tagged("ADJ") && i == to) {
                return new Phrase(start, head(start, to), to);
            }
        }
        return null;
    }

    private static boolean cannotBegin(Token token) {
        return token.tagged("ADP", "PART", "PUNCT", "CCONJ", Token.HYPHEN) || token.is("and")
                || token.possessive() && token.lower().length() == 2;
    }

    /** The last noun before what is said of it: "director" in "the port's director in Sella". */
    private int head(int from, int to) {
        int head = from;
        for (int i = from; i <= to; i++) {
            Token token = sentence.at(i);
            if (token.nominal() && !token.possessive()) {
                head = i;
            } else if (i > from && sentence.at(head).nominal() && !sentence.hyphenated(i) && (token.in(NOUN_PREPOSITIONS)
                    || token.mark() || verbs.isVerb(i) || token.in(RELATIVE))) {
                break;
            }
        }
        return head;
    }
}
