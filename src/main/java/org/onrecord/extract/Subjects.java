package org.onrecord.extract;

import java.util.Set;
import java.util.function.Predicate;

/** Finds the subjects of verbs. */
final class Subjects {
    private static final Set<String> RELATIVE = Vocabulary.of("relative-pronouns");
    private static final Set<String> BEFORE_DAYS = Set.of("on", "last", "late", "early");
    /** How many verbs may stand between a verb and its subject: "came and sat and said". */
    private static final int DEEPEST = 4;

    /** In tokens. */
    private static final int LONGEST_PARTICIPLE = 10;

    private final Sentence sentence;
    private final VerbGroups verbs;
    private final PrecedingPhrases preceding;
    private final FollowingPhrases following;
    private final Predicate<Token> reporting;

    /** @param reporting tells verbs that report what somebody said */
    Subjects(Sentence sentence, VerbGroups verbs, PrecedingPhrases preceding, FollowingPhrases following, Predicate<Token> reporting) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.preceding = preceding;
        this.following = following;
        this.reporting = reporting;
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    /** The subject of a verb, or {@code null}. */
    Phrase of(int verb) {
        return of(verb, 0);
    }

    private Phrase of(int verb, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        int before = beforeTime(beforeAdverbs(verbs.start(verb) - 1));
        if (verbs.isParticiple(verb)) {
            Phrase main = before < 0 ? null : ofMainClause(verb, depth);
            return main == null ? afterComma(verb) : main;
        } else if (before < 0) {
            return null;
        }
        Token token = at(before);
        if (verbs.isInfinitive(verb)) {
            return ofGovernor(verb, before, depth);
        } else if (token.tagged("CCONJ") || token.is("then") || token.comma() && before > 0 && at(before - 1).tagged("CCONJ")) {
            return ofCoordinate(verb, before, depth);
        } else if (token.in(RELATIVE) && token.tagged("PRON", "DET", "SCONJ") && before > 0) {
            return antecedent(before);
        } else if (token.comma()) {
            Phrase phrase = preceding.withApposition(before);
            return phrase == null ? ofCoordinate(verb, before, depth) : phrase;
        }
        Phrase phrase = preceding.endingAt(before);
        return phrase == null || governed(phrase.from(), verb) ? null : phrase;
    }

    /** Whether a preposition governs the phrase that begins at a token, behind the verb of its clause: "appeared before | magistrates charged with". */
    private boolean governed(int from, int verb) {
        boolean preposition = from >= 2 && (at(from - 1).tagged("ADP") || at(from - 1).is("before") && verbs.isPostmodifier(verb));
        if (!preposition) {
            return false;
        }
        for (int i = from - 2; i >= 0; i--) {
            if (at(i).mark() || at(i).quote() || at(i).tagged("CCONJ", "SCONJ") || at(i).in(RELATIVE)) {
                return false;
            } else if (verbs.isFinite(i) && !verbs.isPostmodifier(i)) {
                return true;
            }
        }
        return false;
    }

    private int beforeAdverbs(int end) {
        int i = end;
        while (i >= 0 && (at(i).tagged("ADV") || at(i).is("also"))) {
            i--;
        }
        return i;
    }

    /** "Ann Gales on Monday said", "an audit last year found": what says when stands between a subject and its verb. */
    private int beforeTime(int end) {
        if (end < 0) {
            return end;
        }
        int i = at(end).in(Dates.PARTS_OF_DAY) && end > 0 ? end - 1 : end;
        if (Dates.isDay(at(i)) && i > 0) {
            return at(i - 1).in(BEFORE_DAYS) && i > 1 ? i - 2 : i - 1;
        }
        return (at(end).in(Dates.PERIODS) || at(end).in(Dates.PARTS_OF_DAY)) && end > 1 && at(end - 1).in(Dates.THIS_OR_LAST)
                ? end - 2
                : end;
    }

    /** Of the verb that an infinitive depends on: "Ann Gales refused to say". */
    private Phrase ofGovernor(int infinitive, int before, int depth) {
        int governor = before;
        while (governor >= 0 && at(governor).tagged("ADV", "ADP") && infinitive - governor < 5) {
            governor--;
        }
        return governor >= 0 && at(governor).tagged("VERB", "ADJ") ? of(governor, depth + 1) : null;
    }

    /** The first comma of "a review, published in May, which", or the second where it closes no such phrase. */
    private int beforeParticiple(int comma) {
        int open = comma - 1;
        while (open > 0 && comma - open < LONGEST_PARTICIPLE && !at(open).mark()) {
            open--;
        }
        return open > 0 && at(open).comma() && at(open - 1).nominal() && at(open + 1).tagged("VERB")
                && at(open + 1).endsIn("ed", "en", "wn") ? open : comma;
    }

    /** What "who" or "which" means: "Ann Gales, the director, who said". */
    private Phrase antecedent(int relative) {
        int noun = at(relative - 1).comma() ? beforeParticiple(relative - 1) - 1 : relative - 1;
        Phrase antecedent = noun >= 0 && at(noun).nominal() ? preceding.plain(noun) : null;
        if (antecedent == null) {
            return null;
        }
        int from = antecedent.from();
        boolean apposition = from > 1 && at(from).tagged("DET") && at(from - 1).comma() && at(from - 2).tagged("PROPN");
        Phrase named = apposition ? preceding.plain(from - 2) : null;
        return named == null ? antecedent : named.upTo(antecedent.to());
    }

    /** "denied the report and accused him": the subject of the verb before. */
    private Phrase ofCoordinate(int verb, int before, int depth) {
        Phrase reported = reporting.test(at(verb)) ? ofVerbBefore(before, depth, true) : null;
        return reported == null ? ofVerbBefore(before, depth, false) : reported;
    }

    private Phrase ofVerbBefore(int before, int depth, boolean reports) {
        for (int i = before - 1; i >= 0; i--) {
            if (verbs.isFinite(i) && !(i + 1 < sentence.size() && at(i).tagged("AUX") && verbs.start(i) < i)
                    && (!reports || reporting.test(at(i)))) {
                Phrase phrase = of(i, depth + 1);
                if (phrase != null && phrase.to() < i) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** Of the clause before a participle. */
    private Phrase ofMainClause(int participle, int depth) {
        for (int i = participle - 1; i >= 0; i--) {
            if (verbs.isFinite(i)) {
                Phrase phrase = of(i, depth + 1);
                if (phrase != null) {
                    return phrase;
                }
                Phrase inverted = i + 1 < participle ? following.withApposition(i + 1) : null;
                if (inverted != null && i > 0 && (at(i - 1).comma() || at(i - 1).quote())) {
                    return inverted;
                }
            }
        }
        return null;
    }

    /** "Speaking in London, Ann Gales said" */
    private Phrase afterComma(int participle) {
        for (int i = participle + 1; i < sentence.size() - 1; i++) {
            if (at(i).comma()) {
                return following.withApposition(i + 1);
            }
        }
        return null;
    }
}
