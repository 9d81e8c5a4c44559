package org.onrecord.extract;

import java.util.Set;
import java.util.function.Predicate;

/** Finds noun phrases and verb groups in a sentence by the parts of speech of its words. */
final class Phrases {
    static final Set<String> PERSONAL = Set.of("i", "he", "she", "it", "we", "they", "you", "who", "everyone", "everybody", "someone",
            "somebody", "nobody", "others", "another", "many", "some", "both", "one", "neither", "this", "that", "those", "these", "him",
            "her",
            "them",
            "me", "us");
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "their", "its", "my", "our", "your", "whose");
    private static final Set<String> ATTACHED = Set.of("of", "for", "from", "in", "at", "with", "to", "on", "by", "near", "behind",
            "against",
            "under", "within", "inside", "around", "across", "between", "about", "over", "into", "representing", "outside");
    private static final Set<String> ATTACHED_AFTER = Set.of("of", "for", "from", "at", "with", "near", "behind");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose", "whom");
    private static final Set<String> TIMES = Set.of("times", "time", "repeatedly", "again");
    private static final Set<String> APPOSITIVE = Set.of("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "ADP", "ADV", "VERB", "SCONJ");
    private static final Set<String> INNER = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET", "PART", "SYM", "X");
    private static final Set<String> BE = Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "get", "gets",
            "got");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "'d");
    private static final Set<String> MODALS = Set.of("will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll",
            "wo",
            "ca", "do", "does", "did", "to", "cannot", "won't", "wouldn't", "can't", "couldn't", "don't", "doesn't", "didn't", "hasn't",
            "haven't", "hadn't", "isn't", "wasn't", "weren't", "aren't");
    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "itself", "themselves");
    private static final Set<String> NEGATIVE_NOUNS = Set.of("no", "none", "nobody", "nothing", "nor");
    private static final int FAR = 30;

    private final Sentence sentence;
    private final Predicate<Token> reporting;

    /** @param reporting tells verbs that report what somebody said */
    Phrases(Sentence sentence, Predicate<Token> reporting) {
        this.sentence = sentence;
        this.reporting = reporting;
    }

    /**
     * Indexes of tokens, both ends included.
     *
     * @param head the word that names it, before what is said of it
     */
    record Phrase(int from, int head, int to) {}

    Token at(int index) {
        return sentence.at(index);
    }

    int size() {
        return sentence.size();
    }

    boolean verbal(int index) {
        return index >= 0 && index < size() && at(index).tagged("VERB", "AUX");
    }

    boolean auxiliary(int index) {
        Token token = at(index);
        return token.in(BE) || token.in(HAVE) || token.in(MODALS) || token.tagged("AUX");
    }

    /** The first word of the auxiliaries, adverbs and negations that belong to a verb. */
    int group(int verb) {
        int start = verb;
        for (int i = verb - 1; i >= 0; i--) {
            Token token = at(i);
            if (token.is("to")) {
                return i;
            } else if (auxiliary(i) || token.negation() && !token.in(NEGATIVE_NOUNS)
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

    boolean passive(int verb) {
        if (at(verb).gerund()) {
            return false;
        }
        for (int i = verb - 1; i >= group(verb); i--) {
            if (at(i).in(BE) || at(i).lower().matches("(was|were|is|are)n't")) {
                return true;
            } else if (at(i).in(HAVE) || at(i).in(MODALS)) {
                return false;
            }
        }
        return false;
    }

    boolean negated(int verb) {
        int group = group(verb);
        for (int i = group; i < verb; i++) {
            if (at(i).negation()) {
                return true;
            }
        }
        return group > 0 && at(group - 1).is("nor");
    }

    boolean infinitive(int verb) {
        int i = verb - 1;
        while (i >= 0 && (at(i).tagged("ADV") || at(i).is("be") || at(i).is("have"))) {
            i--;
        }
        return i >= 0 && at(i).is("to");
    }

    /** Whether it is a participle with no auxiliary: ", adding that". */
    boolean participle(int verb) {
        return at(verb).gerund() && !(group(verb) < verb && at(group(verb)).in(BE)) && !hasBe(verb);
    }

    private boolean hasBe(int verb) {
        for (int i = group(verb); i < verb; i++) {
            if (at(i).in(BE)) {
                return true;
            }
        }
        return false;
    }

    /** The noun phrase that ends at a token, or {@code null}. */
    Phrase endingAt(int end) {
        if (end < 0) {
            return null;
        }
        Token last = at(end);
        if (last.comma() || last.dash()) {
            return withApposition(end);
        } else if (last.text().equals(")")) {
            int open = end;
            while (open > 0 && !at(open).text().equals("(")) {
                open--;
            }
            Phrase before = endingAt(open - 1);
            return before == null ? null : new Phrase(before.from, before.head, end);
        } else if (last.in(PERSONAL) && (last.tagged("PRON", "DET") || last.is("others"))) {
            return new Phrase(end, end, end);
        }
        boolean participle = end > 0 && last.tagged("VERB") && last.lower().endsWith("ed") && at(end - 1).nominal();
        Phrase noun = participle ? plain(end - 1) : null;
        return noun == null ? plain(end) : new Phrase(noun.from, noun.head, end);
    }

    private Phrase plain(int end) {
        int from = end + 1;
        for (int i = end; i >= 0 && end - i < FAR; i--) {
            Token token = at(i);
            boolean inside = from <= end;
            if (inside && adjunct(i, from)) {
                break;
            } else if (inside && token.is("not") && reduced(i + 1)) {
                from = i;
            } else if (INNER.contains(token.tag()) && !token.negation() || token.in(POSSESSIVE)
                    || i == end && i > 0 && token.in(REFLEXIVE)) {
                from = i;
            } else if (inside && (token.tagged("ADV") && at(from).tagged("ADJ", "NUM", "ADV") || token.text().equals("-")
                    || attaches(i) || token.is("and") && joins(i))) {
                from = i;
            } else if (inside && verbal(i)) {
                Phrase antecedent = antecedent(i);
                if (antecedent != null) {
                    return new Phrase(antecedent.from, antecedent.head, end);
                } else if (!reduced(i)) {
                    break;
                }
                from = i;
            } else {
                break;
            }
            if ((token.tagged("DET") || token.in(POSSESSIVE)) && !(i > 0
                    && (attaches(i - 1) || at(i - 1).is("and") && joins(i - 1) || at(i - 1).is("all") || at(i - 1).is("both")
                            || verbal(i - 1) && reduced(i - 1)))) {
                break;
            }
        }
        if (from > end) {
            return null;
        }
        Phrase whole = relativeBefore(from);
        return whole == null ? trimmed(from, end) : new Phrase(whole.from, whole.head, end);
    }

    /** The phrase whose relative clause ends where another phrase begins: "a neighbour who answered the door". */
    private Phrase relativeBefore(int from) {
        for (int i = from - 1; i > 0 && from - i < FAR / 2; i--) {
            if (at(i).mark() || at(i).quote() || at(i).tagged("CCONJ")) {
                return null;
            } else if (at(i).in(RELATIVE) && i + 1 < from && (verbal(i + 1) || at(i + 1).tagged("ADV") && verbal(i + 2))
                    && at(i - 1).nominal()) {
                return plain(i - 1);
            }
        }
        return null;
    }

    /** Whether the words before a phrase say when: "on Monday the minister". */
    private boolean adjunct(int i, int from) {
        return Dates.isDay(at(i)) && at(from).tagged("DET", "PROPN", "PRON") && i > 0 && (at(i - 1).tagged("ADP") || at(i - 1).is("last"));
    }

    /** A preposition that follows a noun belongs to it. */
    private boolean attaches(int i) {
        return i > 0 && at(i).in(ATTACHED) && (at(i - 1).nominal() || at(i - 1).tagged("ADJ") || at(i - 1).text().equals(")")
                || i > 1 && reduced(i - 1)) && !(i + 1 < size() && Dates.isDay(at(i + 1)));
    }

    /** Whether "and" joins two nouns rather than two clauses. */
    private boolean joins(int and) {
        if (and == 0 || !(at(and - 1).nominal() || at(and - 1).tagged("PRON") && at(and - 1).in(PERSONAL))) {
            return false;
        }
        for (int i = and - 1; i >= 0; i--) {
            if (at(i).comma() || at(i).quote() || at(i).tagged("SCONJ") || at(i).mark()) {
                return true;
            } else if (verbal(i) && !reduced(i)) {
                return false;
            }
        }
        return true;
    }

    /** The phrase that a relative clause belongs to, of which a word is the verb. */
    private Phrase antecedent(int verb) {
        for (int i = verb - 1; i > 0 && verb - i < FAR / 2; i--) {
            if (at(i).in(RELATIVE) && at(i).tagged("PRON", "DET", "SCONJ")) {
                int before = at(i - 1).comma() ? i - 2 : i - 1;
                return before >= 0 && at(before).nominal() ? plain(before) : null;
            } else if (at(i).mark() || at(i).quote()) {
                return null;
            }
        }
        return null;
    }

    /** The last word of what describes the phrase that ends at a token: "briefed on the matter", "who asked not to be named". */
    int described(int to) {
        int next = to + 1;
        if (next >= size() || !(at(next).in(Set.of("who", "whose")) || reduced(next))) {
            return to;
        }
        while (next < size() && !at(next).mark() && !at(next).quote()) {
            next++;
        }
        return next - 1;
    }

    /** Whether a participle describes the noun before it: "officials briefed on the matter". */
    private boolean reduced(int verb) {
        Token token = at(verb);
        boolean described = verb > 0 && (at(verb - 1).nominal() || verb > 1 && at(verb - 1).is("not") && at(verb - 2).nominal());
        return described && token.tagged("VERB") && verb + 1 < size()
                && (token.gerund() || token.lower().matches(".*(ed|en|wn|ght|de)") && at(verb + 1).tagged("ADP", "ADV", "PART"));
    }

    private Phrase trimmed(int from, int to) {
        int start = from;
        while (start < to && (at(start).tagged("ADP", "PART", "PUNCT", "CCONJ") || at(start).is("and")
                || at(start).possessive() && at(start).lower().length() == 2)) {
            start++;
        }
        for (int i = start; i <= to; i++) {
            if (at(i).nominal() || at(i).tagged("PRON") || at(i).tagged("ADJ") && i == to) {
                return new Phrase(start, head(start, to), to);
            }
        }
        return null;
    }

    private int head(int from, int to) {
        int head = from;
        for (int i = from; i <= to; i++) {
            Token token = at(i);
            if (token.nominal() && !token.possessive()) {
                head = i;
            } else if (i > from && at(head).nominal() && (token.in(ATTACHED) || token.mark() && !token.text().equals("-") || verbal(i)
                    || token.in(RELATIVE))) {
                break;
            }
        }
        return head;
    }

    /** "Ann Gales, the director of the port, said": what ends in a comma is about the phrase before it. */
    private Phrase withApposition(int comma) {
        for (int i = comma - 2; i > 0 && comma - i < FAR; i--) {
            if (at(i).quote() || at(i).tagged("PUNCT") && ";:".contains(at(i).text())) {
                return null;
            }
            if ((at(i).comma() || at(i).dash()) && (at(i - 1).nominal() || at(i - 1).in(PERSONAL) || at(i - 1).text().equals(")"))
                    && APPOSITIVE.contains(at(i + 1).tag()) && !at(i + 1).is("and") && !at(i + 1).is("but")) {
                Phrase base = endingAt(i - 1);
                if (base != null && (!at(base.head).tagged("NUM", "DET") || at(base.head).is("one")) && clauseStart(base.from, i)
                        && !predicates(i + 1, comma)) {
                    return new Phrase(base.from, base.head, comma - 1);
                }
            }
        }
        return null;
    }

    /** Whether words that may be an apposition are a predicate. */
    private boolean predicates(int from, int to) {
        return !at(from).in(RELATIVE) && verbal(from) && !at(from).gerund() && !at(from).lower().matches(".*(ed|en|wn|ght)");
    }

    /** Whether a phrase can be the subject of what follows: no verb of its own clause stands before it. */
    private boolean clauseStart(int from, int comma) {
        if (from == 0) {
            return true;
        }
        Token before = at(from - 1);
        return before.comma() || before.quote() || before.mark() || before.tagged("CCONJ", "SCONJ") || before.tagged("ADV")
                || before.tagged("ADP") && at(comma + 1).tagged("PRON");
    }

    /** The noun phrase that begins at a token, or {@code null}. */
    Phrase startingAt(int start, boolean apposition) {
        if (start >= size()) {
            return null;
        }
        if (at(start).in(PERSONAL) && at(start).tagged("PRON") && !at(start).in(POSSESSIVE)) {
            return new Phrase(start, start, start);
        }
        int to = start - 1;
        for (int i = start; i < size(); i++) {
            Token token = at(i);
            boolean attached = to >= start && token.in(apposition ? ATTACHED_AFTER : ATTACHED) && i + 1 < size()
                    && (at(i + 1).nominal() || at(i + 1).tagged("DET", "ADJ", "PRON")) && !Dates.isDay(at(i + 1));
            if (INNER.contains(token.tag()) && !token.is("to") && !token.negation() || token.in(POSSESSIVE)) {
                boolean another = i > start && to == i - 1 && at(to).nominal() && !at(to).possessive()
                        && (token.tagged("DET") || token.in(POSSESSIVE));
                if (Dates.isDay(token) && i > start || another || time(i) && i > start) {
                    break;
                }
                to = i;
            } else if (token.tagged("ADV") && i + 1 < size() && at(i + 1).tagged("ADJ", "NUM") || attached
                    || token.text().equals("-") && to >= start || token.is("and") && to >= start && i + 1 < size()
                            && (at(i + 1).nominal() || at(i + 1).tagged("DET"))) {
                continue;
            } else {
                break;
            }
        }
        if (to < start) {
            return null;
        }
        Phrase phrase = trimmed(start, to);
        return phrase == null || !apposition ? phrase : new Phrase(phrase.from, phrase.head, appositionEnd(to));
    }

    private boolean time(int i) {
        return at(i).in(Set.of("last", "this")) && i + 1 < size() && at(i + 1).in(Set.of("year", "week", "month"));
    }

    /** "said Ann Gales, the director of the port, on Monday". */
    int appositionEnd(int to) {
        int end = appositionEndAnyway(to);
        for (int i = to + 2; i <= end; i++) {
            if (at(i).tagged("VERB", "AUX") && !at(i).gerund() && !reduced(i) && !at(to + 1).in(RELATIVE)
                    && !at(Math.min(to + 2, end)).in(RELATIVE)
                    && !infinitive(i)) {
                return to;
            }
        }
        return end;
    }

    private int appositionEndAnyway(int to) {
        int comma = to + 1;
        if (comma + 1 >= size() || !at(comma).comma()) {
            return comma < size() && at(comma).in(Set.of("who", "whose")) ? clauseEnd(comma) : to;
        }
        Token next = at(comma + 1);
        if (!(next.tagged("DET", "NOUN", "PROPN", "ADJ", "NUM") || next.in(POSSESSIVE) || next.in(RELATIVE)) || next.gerund()
                || Dates.isDay(next)) {
            return to;
        }
        return clauseEnd(comma + 1);
    }

    private int clauseEnd(int from) {
        int i = from;
        while (i < size() && !at(i).comma() && !at(i).quote() && !at(i).ending() && !at(i).dash() && !";:".contains(at(i).text())) {
            i++;
        }
        return i - 1;
    }

    /** The subject of a verb whose group begins at a token, or {@code null}. */
    Phrase subject(int verb) {
        return subject(verb, 0);
    }

    private Phrase subject(int verb, int depth) {
        if (depth > 4) {
            return null;
        }
        int before = group(verb) - 1;
        while (before >= 0 && (at(before).tagged("ADV") || at(before).is("also"))) {
            before--;
        }
        if (before >= 0) {
            before = beforeTime(before);
        }
        if (before < 0) {
            return participle(verb) ? followingSubject(verb) : null;
        }
        Token token = at(before);
        if (participle(verb)) {
            Phrase main = mainSubject(verb, depth);
            return main == null ? followingSubject(verb) : main;
        } else if (infinitive(verb)) {
            int governor = before;
            while (governor >= 0 && at(governor).tagged("ADV", "ADP") && verb - governor < 5) {
                governor--;
            }
            return governor >= 0 && at(governor).tagged("VERB", "ADJ") && !at(governor).mark() ? subject(governor, depth + 1) : null;
        } else if (token.tagged("CCONJ") || token.is("then") || token.comma() && before > 0 && at(before - 1).tagged("CCONJ")) {
            return coordinated(verb, before, depth);
        } else if (token.in(RELATIVE) && token.tagged("PRON", "DET", "SCONJ") && before > 0) {
            int noun = at(before - 1).comma() ? before - 2 : before - 1;
            Phrase antecedent = noun >= 0 && at(noun).nominal() ? plain(noun) : null;
            boolean apposed = antecedent != null && antecedent.from > 1 && at(antecedent.from).tagged("DET")
                    && at(antecedent.from - 1).comma()
                    && at(antecedent.from - 2).tagged("PROPN");
            Phrase named = apposed ? plain(antecedent.from - 2) : null;
            return named == null ? antecedent : new Phrase(named.from, named.head, antecedent.to);
        } else if (token.comma()) {
            Phrase phrase = withApposition(before);
            return phrase == null ? coordinated(verb, before, depth) : phrase;
        }
        return endingAt(before);
    }

    /** "Ann Gales on Monday said", "an audit last year found": what says when stands between a subject and its verb. */
    private int beforeTime(int end) {
        int i = end;
        if (at(i).in(Set.of("night", "morning", "afternoon", "evening")) && i > 0) {
            i--;
        }
        if (Dates.isDay(at(i)) && i > 0) {
            return at(i - 1).in(Set.of("on", "last", "late", "early")) && i > 1 ? i - 2 : i - 1;
        }
        boolean unit = at(end).in(Set.of("year", "week", "month")) && end > 1 && at(end - 1).in(Set.of("last", "this"));
        return unit ? end - 2 : end;
    }

    /** "denied the report and accused him": the subject of the verb before. */
    private Phrase coordinated(int verb, int before, int depth) {
        Phrase reported = reporting.test(at(verb)) ? coordinated(before, depth, true) : null;
        return reported == null ? coordinated(before, depth, false) : reported;
    }

    private Phrase coordinated(int before, int depth, boolean reports) {
        for (int i = before - 1; i >= 0; i--) {
            if (at(i).tagged("VERB", "AUX") && !infinitive(i) && !participle(i)
                    && !(i + 1 < size() && at(i).tagged("AUX") && group(i) < i) && (!reports || reporting.test(at(i)))) {
                Phrase phrase = subject(i, depth + 1);
                if (phrase != null && phrase.to < i) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** Of the clause before a participle. */
    private Phrase mainSubject(int verb, int depth) {
        for (int i = verb - 1; i >= 0; i--) {
            if (at(i).tagged("VERB", "AUX") && !infinitive(i) && !participle(i)) {
                Phrase phrase = subject(i, depth + 1);
                if (phrase != null) {
                    return phrase;
                }
                Phrase inverted = i + 1 < verb ? startingAt(i + 1, true) : null;
                if (inverted != null && i > 0 && (at(i - 1).comma() || at(i - 1).quote())) {
                    return inverted;
                }
            }
        }
        return null;
    }

    /** "Speaking in London, Ann Gales said". */
    private Phrase followingSubject(int verb) {
        for (int i = verb + 1; i < size() - 1; i++) {
            if (at(i).comma()) {
                return startingAt(i + 1, true);
            }
        }
        return null;
    }
}
