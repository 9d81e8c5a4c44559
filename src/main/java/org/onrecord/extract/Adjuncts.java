package org.onrecord.extract;

import java.util.Set;
import java.util.regex.Pattern;

/** What says when, where and to whom, between a reporting verb and what is reported: "told reporters in Sella on Monday". */
final class Adjuncts {
    private static final Set<String> RECIPIENT = Vocabulary.of("recipient");
    private static final Set<String> MEDIA = Vocabulary.of("media");
    private static final Set<String> PREPOSITIONS = Vocabulary.of("prepositions");
    private static final Set<String> QUESTION_WORDS = Vocabulary.of("question-words");
    private static final Set<String> BEFORE_MEDIA = Set.of("last", "this", "earlier");
    /** Adverbs that belong to what follows: "nearly half". */
    static final Set<String> DEGREES = Set.of("nearly", "almost", "about", "roughly", "only", "even", "just", "most", "more", "over");
    /** Of days. */
    private static final Set<String> PARTS = Set.of("late", "early", "mid");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    /** In tokens. */
    private static final int LONGEST_PARENTHESIS = 15;

    private final Sentence sentence;
    private final VerbGroups verbs;
    private final FollowingPhrases following;

    Adjuncts(Sentence sentence, VerbGroups verbs, FollowingPhrases following) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.following = following;
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    private boolean has(int index) {
        return index < sentence.size();
    }

    /** The first token from one on that belongs to no adjunct. */
    int skip(int from) {
        return skip(from, false);
    }

    /** The same, behind a verb that may have a recipient. */
    int skip(int from, Cue verb) {
        int next = skip(from, takesRecipient(verb));
        return beforeContent(next, verb);
    }

    /** "wrote in a letter to the committee that": what a preposition begins may be anything where what is said follows at once. */
    private int beforeContent(int from, Cue verb) {
        if (!has(from) || !at(from).in(PREPOSITIONS) || verb.preposition(at(from)) != null) {
            return from;
        }
        Phrase phrase = following.startingAt(from + 1);
        if (phrase == null || !has(phrase.to() + 1)) {
            return from;
        }
        int next = skip(phrase.to() + 1);
        return has(next + 1) && (at(next).is("that") && at(next).tagged("SCONJ") || at(next).quote()
                || (at(next).text().equals(":") || at(next).comma()) && at(next + 1).quote()
                || at(next).comma() && verbs.isFinite(next + 1)) ? next : from;
    }

    static boolean takesRecipient(Cue verb) {
        return verb.takes(Frame.THAT) && RECIPIENT.contains(verb.lemma());
    }

    private int skip(int from, boolean recipient) {
        int i = from;
        boolean expected = recipient;
        while (has(i)) {
            int end;
            if (at(i).comma() && has(i + 1) && !at(i + 1).quote()) {
                end = inCommas(i);
            } else if (expected) {
                expected = false;
                end = recipient(i) == i ? adjunct(i) : recipient(i);
            } else {
                end = adjunct(i);
            }
            if (end == i) {
                return i;
            }
            i = end;
        }
        return i;
    }

    /** "suggested, in posts he later deleted, that": whatever stands between a verb and "that" is beside the point. */
    private int parenthesis(int comma) {
        for (int i = comma + 1; has(i + 1) && i < comma + LONGEST_PARENTHESIS && !at(i).quote(); i++) {
            if (at(i).comma()) {
                return at(i + 1).is("that") && !at(comma + 1).tagged("CCONJ") ? i + 1 : comma;
            }
        }
        return comma;
    }

    private int inCommas(int comma) {
        int end = at(comma + 1).is("citing") ? cited(comma + 1) : adjunct(comma + 1);
        return end > comma + 1 && has(end) && at(end).comma() ? end + 1 : parenthesis(comma);
    }

    private int cited(int citing) {
        Phrase source = following.startingAt(citing + 1);
        return source == null ? citing : following.modifierEnd(source.to()) + 1;
    }

    private int recipient(int from) {
        Phrase recipient = following.startingAt(from);
        return recipient != null && has(recipient.to() + 1) && !verbs.isVerb(recipient.to() + 1) ? recipient.to() + 1 : from;
    }

    /** The token behind an adjunct that begins at a token, or the token itself. */
    private int adjunct(int i) {
        if (!has(i)) {
            return i;
        }
        Token token = at(i);
        if (token.tagged("ADV") && !token.in(QUESTION_WORDS) && !token.is("there") && !(has(i + 1)
                && (at(i + 1).tagged("ADJ", "NUM") || token.in(DEGREES) && (at(i + 1).nominal() || at(i + 1).tagged("DET"))))) {
            return i + 1;
        } else if (Dates.isDay(token)) {
            return has(i + 1) && at(i + 1).in(Dates.PARTS_OF_DAY) ? i + 2 : i + 1;
        } else if (!has(i + 1)) {
            return i;
        } else if (token.in(PARTS) && Dates.isDay(at(i + 1))) {
            return adjunct(i + 1);
        } else if (token.in(BEFORE_MEDIA) && at(i + 1).in(MEDIA)) {
            return i + 2;
        } else if (token.is("to") && !verbs.isVerb(i + 1)) {
            Phrase to = following.startingAt(i + 1);
            return to == null ? i : to.to() + 1;
        }
        return token.in(PREPOSITIONS) ? prepositional(i) : i;
    }

    private int prepositional(int preposition) {
        int next = preposition + 1;
        Phrase phrase = following.startingAt(next);
        if (phrase != null && (at(phrase.head()).in(MEDIA) || at(phrase.head()).is("terms") || Dates.isDay(at(phrase.from()))
                || YEAR.matcher(at(phrase.to()).lower()).matches())) {
            return phrase.to() + 1;
        }
        return Dates.isDay(at(next)) || at(next).in(PARTS) ? adjunct(next) == next ? preposition : adjunct(next) : preposition;
    }
}
