package org.onrecord.extract;

import java.util.Set;

/** Finds noun phrases by their first words, reading forwards, as from a verb to its object. */
final class FollowingPhrases {
    private static final Set<String> PERSONAL = Vocabulary.of("personal-pronouns");
    private static final Set<String> POSSESSIVE = Vocabulary.of("possessive-determiners");
    private static final Set<String> NOUN_PREPOSITIONS = Vocabulary.of("noun-prepositions");
    /** Behind a verb, "in" and its like may say where somebody spoke. */
    private static final Set<String> SPEAKER_PREPOSITIONS = Set.of("of", "for", "from", "at", "with", "near", "behind");
    private static final Set<String> RELATIVE = Vocabulary.of("relative-pronouns");
    private static final Set<String> PERSONAL_RELATIVE = Set.of("who", "whose");
    private static final Set<String> INNER_TAGS = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET", "PART", "SYM", "X");

    private final Sentence sentence;
    private final VerbGroups verbs;
    private final PhraseHeads heads;

    FollowingPhrases(Sentence sentence, VerbGroups verbs, PhraseHeads heads) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.heads = heads;
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    private boolean has(int index) {
        return index < sentence.size();
    }

    /** The noun phrase that begins at a token, or {@code null}. */
    Phrase startingAt(int start) {
        if (pronounAt(start)) {
            return Phrase.of(start);
        }
        int to = end(start, NOUN_PREPOSITIONS);
        return to < start ? null : heads.phrase(start, to);
    }

    /** The same with what stands in commas behind it: "said Ann Gales, the director of the port, on Monday". */
    Phrase withApposition(int start) {
        if (pronounAt(start)) {
            return Phrase.of(start);
        }
        int to = end(start, SPEAKER_PREPOSITIONS);
        Phrase phrase = to < start ? null : heads.phrase(start, to);
        return phrase == null ? null : phrase.upTo(appositionEnd(to));
    }

    private boolean pronounAt(int i) {
        return has(i) && at(i).in(PERSONAL) && at(i).tagged("PRON") && !at(i).in(POSSESSIVE);
    }

    /** @return less than {@code start} where no phrase begins */
    private int end(int start, Set<String> prepositions) {
        int to = start - 1;
        for (int i = start; has(i); i++) {
            Token token = at(i);
            if (INNER_TAGS.contains(token.tag()) && !token.is("to") && !token.negation() || token.in(POSSESSIVE)) {
                if (i > start && (Dates.isDay(token) || saysWhen(i) || to == i - 1 && beginsAnother(i))) {
                    break;
                }
                to = i;
            } else if (sentence.hyphenated(i)) {
                to = i;
            } else if (!(token.tagged("ADV") && has(i + 1) && (at(i + 1).tagged("ADJ", "NUM")
                    || i == start && token.in(Adjuncts.DEGREES) && (at(i + 1).nominal() || at(i + 1).tagged("DET")))
                    || to >= start && joins(i, prepositions))) {
                break;
            }
        }
        return to;
    }

    /** Whether a determiner stands right behind a noun: "told Hale | the plan". */
    private boolean beginsAnother(int i) {
        return at(i - 1).nominal() && !at(i - 1).possessive() && (at(i).tagged("DET") || at(i).in(POSSESSIVE));
    }

    private boolean joins(int i, Set<String> prepositions) {
        Token token = at(i);
        return has(i + 1) && (token.in(prepositions) && (at(i + 1).nominal() || at(i + 1).tagged("DET", "ADJ", "PRON"))
                && !Dates.isDay(at(i + 1)) || token.is("and") && (at(i + 1).nominal() || at(i + 1).tagged("DET")));
    }

    private boolean saysWhen(int i) {
        return at(i).in(Dates.THIS_OR_LAST) && has(i + 1) && at(i + 1).in(Dates.PERIODS);
    }

    /** The last token of the apposition behind a phrase that ends at a token, or that token. */
    int appositionEnd(int to) {
        int end = commaEnd(to);
        for (int i = to + 2; i <= end; i++) {
            if (verbs.isVerb(i) && !at(i).gerund() && !verbs.isPostmodifier(i) && !at(to + 1).in(RELATIVE) && !at(to + 2).in(RELATIVE)
                    && !verbs.isInfinitive(i)) {
                return to;
            }
        }
        return end;
    }

    /** Where what may be an apposition ends, whatever it is. */
    private int commaEnd(int to) {
        int comma = to + 1;
        if (!has(comma + 1) || !at(comma).comma()) {
            return has(comma) && at(comma).in(PERSONAL_RELATIVE) ? clauseEnd(comma) : to;
        }
        Token next = at(comma + 1);
        boolean apposition = (next.tagged("DET", "NOUN", "PROPN", "ADJ", "NUM") || next.in(POSSESSIVE) || next.in(RELATIVE))
                && !next.gerund() && !Dates.isDay(next);
        return apposition ? clauseEnd(comma + 1) : to;
    }

    private int clauseEnd(int from) {
        int i = from;
        while (has(i) && !at(i).comma() && !at(i).quote() && !at(i).ending() && !at(i).dash() && !at(i).colon()) {
            i++;
        }
        return i - 1;
    }

    /** The last token of what describes the phrase that ends at a token: "briefed on the matter", "who asked not to be named". */
    int modifierEnd(int to) {
        int next = to + 1;
        if (!has(next) || !(at(next).in(PERSONAL_RELATIVE) || verbs.isPostmodifier(next))) {
            return to;
        }
        while (has(next) && !at(next).mark() && !at(next).quote()) {
            next++;
        }
        return next - 1;
    }

    /** A phrase with what describes it. */
    Phrase withModifier(Phrase phrase) {
        return phrase.upTo(modifierEnd(phrase.to()));
    }
}
