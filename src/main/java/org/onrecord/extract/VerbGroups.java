package org.onrecord.extract;

import java.util.Set;

/** The verbs of a sentence, each with the auxiliaries, adverbs and negations that belong to it. */
final class VerbGroups {
    private static final Set<String> BE = Vocabulary.of("be");
    private static final Set<String> HAVE = Vocabulary.of("have");
    private static final Set<String> MODALS = Vocabulary.of("modals");
    private static final Set<String> NEGATED_BE = Set.of("wasn't", "weren't", "isn't", "aren't");
    private static final Set<String> TIMES = Set.of("times", "time", "repeatedly", "again");
    private static final Set<String> NEGATIVE_PRONOUNS = Set.of("no", "none", "nobody", "nothing", "nor");

    private final Sentence sentence;

    VerbGroups(Sentence sentence) {
        this.sentence = sentence;
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    boolean isVerb(int index) {
        return index >= 0 && index < sentence.size() && at(index).tagged("VERB", "AUX");
    }

    /** The first word of a verb's group: "had" in "had never been asked". */
    int start(int verb) {
        int start = verb;
        for (int i = verb - 1; i >= 0; i--) {
            Token token = at(i);
            if (token.is("to")) {
                return i;
            } else if (auxiliary(token) || token.negation() && !token.in(NEGATIVE_PRONOUNS)
                    || token.tagged("PART") && !token.possessive()) {
                start = i;
            } else if (!(token.tagged("ADV") || token.in(TIMES) || token.tagged("ADJ") && i + 1 < verb && at(i + 1).in(TIMES))) {
                break;
            } else if (token.tagged("ADV") && i > 0 && (at(i - 1).nominal() || at(i - 1).tagged("PRON"))) {
                start = i;
            }
        }
        return start;
    }

    private static boolean auxiliary(Token token) {
        return token.in(BE) || token.in(HAVE) || token.in(MODALS) || token.tagged("AUX");
    }

    boolean isPassive(int verb) {
        if (at(verb).gerund()) {
            return false;
        }
        for (int i = verb - 1; i >= start(verb); i--) {
            if (at(i).in(BE) || at(i).in(NEGATED_BE)) {
                return true;
            } else if (at(i).in(HAVE) || at(i).in(MODALS)) {
                return false;
            }
        }
        return false;
    }

    boolean isNegated(int verb) {
        int start = start(verb);
        for (int i = start; i < verb; i++) {
            if (at(i).negation()) {
                return true;
            }
        }
        return start > 0 && at(start - 1).is("nor");
    }

    boolean isInfinitive(int verb) {
        int i = verb - 1;
        while (i >= 0 && (at(i).tagged("ADV") || at(i).is("be") || at(i).is("have"))) {
            i--;
        }
        return i >= 0 && at(i).is("to");
    }

    /** Whether it is a participle without an auxiliary: ", adding that". */
    boolean isParticiple(int verb) {
        if (!at(verb).gerund()) {
            return false;
        }
        for (int i = start(verb); i < verb; i++) {
            if (at(i).in(BE)) {
                return false;
            }
        }
        return true;
    }

    boolean isFinite(int index) {
        return isVerb(index) && !isInfinitive(index) && !isParticiple(index);
    }

    /** Whether a participle describes the noun before it: "officials briefed on the matter". */
    boolean isPostmodifier(int verb) {
        Token token = at(verb);
        boolean afterNoun = verb > 0 && (at(verb - 1).nominal() || verb > 1 && at(verb - 1).is("not") && at(verb - 2).nominal());
        return afterNoun && token.tagged("VERB") && verb + 1 < sentence.size()
                && (token.gerund() || token.endsIn("ed", "en", "wn", "ght", "de")
                        && (at(verb + 1).tagged("ADP", "ADV", "PART") || Dates.isDay(at(verb + 1)) || at(verb + 1).in(Dates.THIS_OR_LAST)));
    }
}
