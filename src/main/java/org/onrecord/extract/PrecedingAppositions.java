package org.onrecord.extract;

import java.util.Set;

/** Finds noun phrases with what is said of them in commas or dashes, by the last of these. */
final class PrecedingAppositions {
    private static final Set<String> PERSONAL = Vocabulary.of("personal-pronouns");
    private static final Set<String> RELATIVE = Vocabulary.of("relative-pronouns");
    private static final Set<String> APPOSITIVE_TAGS = Set.of("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "ADP", "ADV", "VERB", "SCONJ");
    /** Which stand for a noun: "A third, the airline, did not". */
    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "fifth", "another");
    /** Prepositions behind a comma that describe a noun: "Gales, of the harbour board,". */
    private static final Set<String> DESCRIBING = Set.of("of", "from", "for", "with", "at", "out", "near");

    private final Sentence sentence;
    private final VerbGroups verbs;
    private final PrecedingPhrases phrases;

    PrecedingAppositions(Sentence sentence, VerbGroups verbs, PrecedingPhrases phrases) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.phrases = phrases;
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    /** "Ann Gales, the director of the port, said": what ends in a comma is about the phrase before it. */
    Phrase endingAt(int comma) {
        for (int i = comma - 2; i > 0 && comma - i < PrecedingPhrases.LONGEST_PHRASE; i--) {
            if (at(i).quote() || at(i).tagged("PUNCT") && at(i).colon()) {
                return null;
            } else if (opensApposition(i)) {
                Phrase base = phrases.endingAt(i - 1);
                if (base != null && (!at(base.head()).tagged("NUM", "DET") || at(base.head()).is("one")) && mayBeSubject(base.from(), i)
                        && !predicate(i + 1)) {
                    return adjunct(i + 1, comma - 1) ? base : base.upTo(comma - 1);
                }
            }
        }
        return null;
    }

    private boolean opensApposition(int i) {
        Token before = at(i - 1);
        Token after = at(i + 1);
        return (at(i).comma() || at(i).dash())
                && (before.nominal() || before.in(PERSONAL) || before.in(PrecedingPhrases.REFLEXIVE) || before.in(ORDINALS)
                        || before.is("there")
                        || before.text().equals(")"))
                && APPOSITIVE_TAGS.contains(after.tag()) && !after.is("and") && !after.is("but");
    }

    /** Whether what stands in commas says nothing of the phrase before: "however", "on condition of anonymity", "party sources said". */
    private boolean adjunct(int from, int to) {
        boolean adverb = at(from).tagged("ADV") && from == to;
        boolean prepositional = at(from).tagged("ADP") && (!at(from).in(DESCRIBING) || at(from).is("for") && at(to).is("part"));
        boolean clause = to > from && verbs.isFinite(to) && !verbs.isPostmodifier(to) && !at(to).endsIn("ed", "en", "wn", "ght");
        for (int i = from; i < to && clause; i++) {
            clause = !at(i).in(RELATIVE);
        }
        return adverb || prepositional || clause;
    }

    /** Whether what may be an apposition is a predicate. */
    private boolean predicate(int from) {
        return !at(from).in(RELATIVE) && verbs.isVerb(from) && !at(from).gerund() && !at(from).endsIn("ed", "en", "wn", "ght");
    }

    /** Whether a phrase can be the subject of what follows: no verb of its own clause stands before it. */
    private boolean mayBeSubject(int from, int comma) {
        if (from == 0) {
            return true;
        }
        Token before = at(from - 1);
        return before.comma() || before.quote() || before.mark() || before.tagged("CCONJ", "SCONJ", "ADV")
                || before.tagged("ADP") && at(comma + 1).tagged("PRON");
    }
}
