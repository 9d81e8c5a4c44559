package org.onrecord.extract;

import java.util.Set;

/** Finds noun phrases by their last words, reading backwards, as from a verb to its subject. */
final class PrecedingPhrases {
    private static final Set<String> PERSONAL = Vocabulary.of("personal-pronouns");
    private static final Set<String> POSSESSIVE = Vocabulary.of("possessive-determiners");
    private static final Set<String> NOUN_PREPOSITIONS = Vocabulary.of("noun-prepositions");
    private static final Set<String> RELATIVE = Vocabulary.of("relative-pronouns");
    private static final Set<String> INNER_TAGS = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET", "PART", "SYM", "X");
    /** Which are no subjects themselves: "bankers working for him". */
    private static final Set<String> OBJECTS = Set.of("him", "them", "me", "us");
    static final Set<String> REFLEXIVE = Set.of("himself", "herself", "itself", "themselves");
    private static final Set<String> BEFORE_PARTS_OF_DAY = Set.of("one", "last", "that", "this", "every", "each");
    private static final Set<String> PREDETERMINERS = Set.of("all", "both");
    /** In tokens. */
    static final int LONGEST_PHRASE = 30;
    private static final int LONGEST_RELATIVE = LONGEST_PHRASE / 2;

    private final Sentence sentence;
    private final VerbGroups verbs;
    private final PhraseHeads heads;
    private final PrecedingAppositions appositions;

    PrecedingPhrases(Sentence sentence, VerbGroups verbs, PhraseHeads heads) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.heads = heads;
        this.appositions = new PrecedingAppositions(sentence, verbs, this);
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    /** The noun phrase that ends at a token, with what stands in commas or brackets behind it, or {@code null}. */
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
            return before == null ? null : before.upTo(end);
        } else if (last.in(OBJECTS) && end > 2 && at(end - 1).tagged("ADP", "PART")) {
            Phrase whole = plain(at(end - 2).gerund() ? end - 3 : end - 2);
            return whole == null ? Phrase.of(end) : whole.upTo(end);
        } else if (last.in(PERSONAL) && (last.tagged("PRON", "DET") || last.is("others"))) {
            // "one of them"
            Phrase whole = end > 1 && at(end - 1).is("of") && (at(end - 2).nominal() || at(end - 2).in(PERSONAL)) ? plain(end - 2) : null;
            return whole == null ? Phrase.of(end) : whole.upTo(end);
        }
        boolean participle = end > 0 && last.tagged("VERB") && last.endsIn("ed") && at(end - 1).nominal();
        Phrase noun = participle ? plain(end - 1) : null;
        Phrase phrase = noun == null ? plain(end) : noun.upTo(end);
        Phrase antecedent = phrase == null && !last.mark() && !last.quote() ? antecedent(end + 1) : null;
        antecedent = phrase == null && antecedent == null ? contact(end) : antecedent;
        return antecedent == null ? phrase : antecedent.upTo(end);
    }

    /** "scholars I spoke with" */
    private Phrase contact(int end) {
        for (int i = end; i > 1 && end - i < LONGEST_RELATIVE && !at(i).mark(); i--) {
            if (at(i).tagged("PRON") && at(i).in(PERSONAL) && at(i - 1).tagged("NOUN") && i < end && verbs.isVerb(i + 1)) {
                return plain(i - 1);
            }
        }
        return null;
    }

    /** The same without regard to commas, brackets and pronouns. */
    Phrase plain(int end) {
        int from = end + 1;
        for (int i = end; i >= 0 && end - i < LONGEST_PHRASE; i--) {
            if (i < end && saysWhen(i, from)) {
                break;
            } else if (!belongs(i, from, end)) {
                if (i == end || !verbs.isVerb(i)) {
                    break;
                }
                Phrase antecedent = antecedent(i);
                if (antecedent != null) {
                    return antecedent.upTo(end);
                } else if (!verbs.isPostmodifier(i)) {
                    break;
                }
            }
            from = i;
            if ((at(i).tagged("DET") || at(i).in(POSSESSIVE)) && !(i > 0 && continuesBefore(i - 1))) {
                break;
            }
        }
        if (from > end) {
            return null;
        }
        Phrase antecedent = relativeBefore(from);
        return antecedent == null ? heads.phrase(from, end) : antecedent.upTo(end);
    }

    /** @param from where the phrase begins so far, after {@code i} */
    private boolean belongs(int i, int from, int end) {
        Token token = at(i);
        if (INNER_TAGS.contains(token.tag()) && !token.negation() || token.in(POSSESSIVE)) {
            return true;
        } else if (i == end) {
            return i > 0 && token.in(REFLEXIVE);
        }
        return token.is("not") && verbs.isPostmodifier(i + 1) || token.tagged("ADV") && at(from).tagged("ADJ", "NUM", "ADV")
                || sentence.hyphenated(i) || attaches(i) || token.is("and") && joinsNouns(i)
                || token.tagged("PRON") && token.in(PERSONAL) && at(i + 1).is("and") && from == i + 1;
    }

    /** Whether the phrase goes on before its determiner: "the director of | the port". */
    private boolean continuesBefore(int i) {
        return attaches(i) || at(i).is("and") && joinsNouns(i) || at(i).in(PREDETERMINERS) || verbs.isVerb(i) && verbs.isPostmodifier(i);
    }

    /** The phrase whose relative clause ends where another phrase begins: "a neighbour who answered the door". */
    private Phrase relativeBefore(int from) {
        for (int i = from - 1; i > 0 && from - i < LONGEST_RELATIVE; i--) {
            if (at(i).mark() || at(i).quote() || at(i).tagged("CCONJ")) {
                return null;
            } else if (at(i).in(RELATIVE) && i + 1 < from && (verbs.isVerb(i + 1) || at(i + 1).tagged("ADV") && verbs.isVerb(i + 2))
                    && at(i - 1).nominal()) {
                return plain(i - 1);
            }
        }
        return null;
    }

    /** "on Monday | the minister", "one evening | the minister" */
    private boolean saysWhen(int i, int from) {
        return at(i).in(Dates.PARTS_OF_DAY) && i > 0 && at(i - 1).in(BEFORE_PARTS_OF_DAY) && !at(from).tagged("NOUN") || Dates.isDay(at(i))
                && at(from).tagged("DET", "PROPN", "PRON") && i > 0 && (at(i - 1).tagged("ADP") || at(i - 1).is("last"));
    }

    /** Whether it is a preposition that belongs to the noun before it. */
    private boolean attaches(int i) {
        return i > 0 && at(i).in(NOUN_PREPOSITIONS) && ((at(i - 1).nominal() || at(i - 1).tagged("ADJ") || at(i - 1).text().equals(")"))
                && !(i + 1 < sentence.size() && Dates.isDay(at(i + 1))) || i > 1 && verbs.isPostmodifier(i - 1));
    }

    /** Whether "and" joins two nouns rather than two clauses. */
    private boolean joinsNouns(int and) {
        if (and == 0 || !(at(and - 1).nominal() || at(and - 1).tagged("PRON") && at(and - 1).in(PERSONAL))) {
            return false;
        }
        for (int i = and - 1; i >= 0; i--) {
            if (at(i).comma() || at(i).quote() || at(i).tagged("SCONJ") || at(i).mark()) {
                return true;
            } else if (verbs.isVerb(i) && !verbs.isPostmodifier(i)) {
                return false;
            }
        }
        return true;
    }

    /** The phrase that a relative clause belongs to, of which a word is the verb. */
    private Phrase antecedent(int verb) {
        for (int i = verb - 1; i > 0 && verb - i < LONGEST_RELATIVE; i--) {
            if (at(i).in(RELATIVE) && at(i).tagged("PRON", "DET", "SCONJ")) {
                int before = at(i - 1).comma() ? i - 2 : i - 1;
                return before >= 0 && at(before).nominal() ? plain(before) : null;
            } else if (at(i).mark() || at(i).quote()) {
                return null;
            }
        }
        return null;
    }

    /** "Ann Gales, the director of the port, said": what ends in a comma is about the phrase before it. */
    Phrase withApposition(int comma) {
        return appositions.endingAt(comma);
    }
}
