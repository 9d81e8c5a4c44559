package org.onrecord.extract;

import java.util.Set;

/** Where what is said ends: before the next attribution, before what its speaker does next, or with the sentence. */
final class ContentEnds {
    private static final Set<String> UNITS_OF_TIME = Vocabulary.of("units-of-time");
    private static final Set<String> BEFORE_OR_AFTER = Set.of("after", "before", "later");
    private static final Set<String> HAVE = Set.of("has", "have", "had");
    private static final Set<String> SUBORDINATING = Set.of("when", "after", "if", "as", "while", "although", "though", "because", "since",
            "once", "before");
    private static final Set<String> CONTRASTING = Set.of("while", "whereas", "although", "though");
    private static final Set<String> PAST = Set.of("had", "was", "were", "did", "would", "could");
    private static final Set<String> PRESENT = Set.of("is", "are", "has", "have", "does", "do");
    private static final Set<String> DOCUMENTING = Set.of("suggests", "shows", "finds", "found", "showed", "suggested");
    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "it", "i", "we");
    private static final Set<String> RELATIVE = Vocabulary.of("relative-pronouns");
    /** How many words may stand between a subject and its verb of saying. */
    private static final int SUBJECT_TO_VERB = 6;

    /** In tokens from a comma to the verb of saying. */
    private static final int FARTHEST_REMARK = 12;

    private final Parse parse;
    private final Sentence sentence;
    private final VerbGroups verbs;

    ContentEnds(Parse parse) {
        this.parse = parse;
        this.sentence = parse.sentence();
        this.verbs = parse.verbs();
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    /**
     * The last token of the content that begins at a token.
     *
     * @param cue the word that reports it
     */
    int end(int from, int cue) {
        int last = sentence.size() - 1;
        while (last > from && at(last).mark() && !at(last).text().equals(")")) {
            last--;
        }
        for (int i = from + 1; i <= last; i++) {
            Token token = at(i);
            if (token.comma() && i < last) {
                if (attributionAfterComma(i, last, cue) || subordinate(cue) && parse.clauses().clauseAt(i + 1, true)) {
                    return i - 1;
                }
            } else if (token.is("when") && at(i - 1).comma() && othersClause(i + 1, last, false)
                    || token.is("according") && at(i - 1).comma()) {
                return i - 2;
            } else if (token.tagged("CCONJ") && i + 1 < last) {
                if (sameSpeakerGoesOn(i, last, cue)) {
                    return at(i - 1).comma() ? i - 2 : i - 1;
                }
            } else if (token.text().equals(";") && parse.clauses().verbFrom(i + 1)) {
                return i - 1;
            }
        }
        return last;
    }

    private boolean attributionAfterComma(int comma, int last, int cue) {
        Token next = at(comma + 1);
        int verb = comma + 1;
        boolean joined = next.tagged("CCONJ");
        while (verb < last && (at(verb).tagged("ADV", "CCONJ") || joined && at(verb).in(HAVE))) {
            verb++;
        }
        int unit = next.tagged("DET", "NUM") ? comma + 2 : comma + 1;
        boolean later = unit < last && at(unit).in(UNITS_OF_TIME) && at(unit + 1).in(BEFORE_OR_AFTER);
        return later || saidAtLast(comma + 1, last) || next.tagged("CCONJ", "SCONJ") && presentAgain(comma, last, cue)
                || remark(comma + 1, last)
                || at(verb).gerund() && parse.says(verb) || next.is("according") || next.is("citing")
                || (next.tagged("CCONJ", "SCONJ") || next.in(CONTRASTING))
                        && othersClause(comma + 2, last, next.in(CONTRASTING) || !parse.says(cue))
                || saidBySame(verb);
    }

    /** What is said in the past follows its verb's tense; a present behind it is the article's own: "said the pumps had failed, but its log is blank". */
    private boolean presentAgain(int comma, int last, int cue) {
        if (!at(cue).endsIn("ed", "said", "told", "wrote") || cue > comma) {
            return false;
        }
        int first = cue + 1;
        while (first < comma && !verbs.isFinite(first)) {
            first++;
        }
        int second = comma + 2;
        while (second <= last && !verbs.isFinite(second) && !at(second).comma() && !at(second).quote()) {
            second++;
        }
        boolean past = at(first).in(PAST);
        for (int i = comma + 2; past && i < second; i++) {
            past = !at(i).in(RELATIVE);
        }
        return past && second <= last && at(second).in(PRESENT);
    }

    /** ", he wrote in a letter": an attribution of the whole sentence ends it. */
    private boolean saidAtLast(int from, int last) {
        Phrase subject = at(from).in(PERSONAL) ? Phrase.of(from) : parse.following().startingAt(from);
        int verb = subject == null ? last + 1 : subject.to() + 1;
        return verb <= last && at(verb).tagged("VERB") && (parse.says(verb) || DOCUMENTING.contains(at(verb).lower()))
                && (verb == last || at(verb + 1).comma() || at(from).in(PERSONAL) && at(verb + 1).tagged("ADP"));
    }

    /** What somebody else says of it: ", a figure the union described as", ", which the union denies". */
    private boolean remark(int from, int last) {
        boolean relative = at(from).is("which");
        if (!relative && !(at(from).is("a") || at(from).is("an") || at(from).is("something"))) {
            return false;
        }
        boolean subject = relative;
        for (int i = from + 1; i <= last && i < from + FARTHEST_REMARK && !at(i).mark() && !at(i).quote(); i++) {
            subject |= at(i - 1).tagged("NOUN") && (at(i).tagged("DET", "PRON", "PROPN") || at(i).is("one"))
                    || at(i - 1).is("something") && at(i).nominal();
            if (verbs.isVerb(i)) {
                return subject && i > from + 1 && at(i).tagged("VERB") && parse.verb(i) != null && !at(i - 1).is("which");
            }
        }
        return false;
    }

    private boolean sameSpeakerGoesOn(int conjunction, int last, int cue) {
        int verb = conjunction + 1;
        while (verb < last && at(verb).tagged("ADV")) {
            verb++;
        }
        return verb > cue && (saidBySame(verb) || bothParticiples(cue, verb) || bothPresent(cue, verb));
    }

    /** "When he was asked whether it was true, | he laughed" */
    private boolean subordinate(int cue) {
        if (!at(0).in(SUBORDINATING) && !(at(0).tagged("VERB") && at(0).endsIn("ed"))) {
            return false;
        }
        for (int i = 1; i < cue; i++) {
            if (at(i).mark()) {
                return false;
            }
        }
        return true;
    }

    private boolean reports(int verb, boolean attitudes) {
        return at(verb).tagged("VERB") && (attitudes ? parse.verb(verb) != null : parse.says(verb));
    }

    /** "calling it a lie and saying that" */
    private boolean bothParticiples(int cue, int verb) {
        return at(cue).gerund() && at(verb).gerund() && parse.says(verb);
    }

    /** "insists he is innocent and blames a syrup" */
    private boolean bothPresent(int cue, int verb) {
        return at(cue).endsIn("s") && at(verb).tagged("VERB") && at(verb).endsIn("s") && parse.says(verb);
    }

    /** "and accused him": a verb of saying without a subject of its own. */
    private boolean saidBySame(int verb) {
        return at(verb).tagged("VERB") && parse.says(verb) && at(verb).endsIn("ed", "said", "told", "wrote", "swore")
                && verb + 1 < sentence.size() && !at(verb + 1).is("by");
    }

    /**
     * Whether a clause that begins at a token has a speaker and a verb of saying at once: "while Hale said".
     *
     * @param attitudes whether a verb of thinking will do
     */
    private boolean othersClause(int from, int last, boolean attitudes) {
        Phrase subject = from <= last ? parse.following().withApposition(from) : null;
        if (subject == null) {
            return false;
        }
        int verb = subject.to() + 1;
        if (verb <= last && at(verb).comma()) {
            verb++;
        }
        int limit = Math.min(last, verb + SUBJECT_TO_VERB);
        while (verb <= limit && !at(verb).mark() && !at(verb).quote() && !reports(verb, attitudes)) {
            verb++;
        }
        return verb <= limit && reports(verb, attitudes) && !verbs.isPassive(verb) && !verbs.isInfinitive(verb);
    }
}
