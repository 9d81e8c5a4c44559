package org.onrecord.extract;

import java.util.Set;

/** Tells clauses from other words of a sentence. */
final class Clauses {
    private static final int SHORT = 6;
    /** In tokens, of what stands between a subject and its verb. */
    private static final int LONGEST = 12;
    private static final Set<String> QUESTION_WORDS = Vocabulary.of("question-words");

    private final Sentence sentence;
    private final VerbGroups verbs;
    private final FollowingPhrases following;

    Clauses(Sentence sentence, VerbGroups verbs, FollowingPhrases following) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.following = following;
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    /** Whether a verb stands at a token or behind it, or a quotation, which may have one. */
    boolean verbFrom(int from) {
        for (int i = from; i < sentence.size(); i++) {
            if (verbs.isVerb(i) || at(i).quote()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a comma or the end comes before any verb: "repeated that denial on Wednesday, though". */
    boolean withoutVerb(int from) {
        int i = from;
        while (i < sentence.size() && !at(i).mark() && !at(i).quote() && !verbs.isVerb(i)) {
            i++;
        }
        return at(from).tagged("NOUN", "ADJ") && (i == sentence.size() || at(i).mark() && !at(i).text().equals(")") && i - from < SHORT);
    }

    boolean finiteVerbIn(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (verbs.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause goes on at a token with its verb: "A second grant, she said, | had been refused". */
    boolean predicateAt(int from) {
        int i = from;
        while (i < sentence.size() && at(i).tagged("ADV")) {
            i++;
        }
        return verbs.isVerb(i) && !at(i).gerund();
    }

    /** Whether what begins at a token can go on with a main clause: "The road, he said, | it will be closed". */
    boolean mainAt(int from) {
        return !at(from).gerund() && !at(from).tagged("SCONJ", "CCONJ") && !at(from).in(QUESTION_WORDS) && verbFrom(from);
    }

    /**
     * Whether a clause begins at a token, rather than an object.
     *
     * @param orObject whether the verb before it takes objects too
     */
    boolean clauseAt(int from, boolean orObject) {
        Token token = at(from);
        if (token.is("to") || verbs.isVerb(from) && !token.gerund() || token.is("of") || token.is("as")) {
            return false;
        }
        Phrase first = following.startingAt(from);
        if (first == null) {
            return token.is("there") || (!orObject || token.tagged("SCONJ")) && verbFrom(from);
        }
        int next = first.to() + 1;
        if (next < sentence.size() && at(first.to()).endsIn("'s") && at(next).tagged("DET")) {
            return true;
        }
        while (next < sentence.size() && (at(next).tagged("ADV") || at(next).negation() || at(next).is("also"))) {
            next++;
        }
        boolean finite = verbs.isVerb(next) && !at(next).gerund() || parenthesized(next) || modified(next);
        return finite || !orObject && verbFrom(from);
    }

    /** Whether a verb follows what stands between dashes: "the gang — wanted for theft — had watched her". */
    private boolean parenthesized(int dash) {
        if (dash >= sentence.size() || !at(dash).dash()) {
            return false;
        }
        for (int i = dash + 1; i + 1 < sentence.size() && i < dash + LONGEST; i++) {
            if (at(i).dash()) {
                return verbs.isFinite(i + 1);
            }
        }
        return false;
    }

    /** Whether an auxiliary follows what describes a subject: "those already benefiting | will be", "a report published in May | had". */
    private boolean modified(int from) {
        if (from >= sentence.size()
                || !(at(from).gerund() && at(from).tagged("VERB") || verbs.isPostmodifier(from) || at(from).tagged("ADP"))) {
            return false;
        }
        for (int i = from + 1; i < sentence.size() && i < from + LONGEST && !at(i).mark() && !at(i).in(QUESTION_WORDS) && !at(i).is("that")
                && !at(i).is("to") && !at(i).tagged("CCONJ", "SCONJ"); i++) {
            if (at(i).tagged("AUX") || verbs.isFinite(i) && at(i).endsIn("ed") && !verbs.isPostmodifier(i) && at(i - 1).nominal()) {
                return at(i).tagged("AUX");
            }
        }
        return false;
    }
}
