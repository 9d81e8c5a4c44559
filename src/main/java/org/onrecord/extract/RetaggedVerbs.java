package org.onrecord.extract;

import java.util.List;
import java.util.Set;

/** Tells verbs of reporting from the nouns and adjectives that are written alike: "the union plans to appeal". */
final class RetaggedVerbs {
    private static final Set<String> NEVER_NOUNS = Vocabulary.of("never-nouns");
    private static final Set<String> POSSESSIVE = Vocabulary.of("possessive-determiners");
    private static final Set<String> HAVE = Set.of("has", "have", "had");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> SINGULAR_PRONOUNS = Set.of("he", "she", "it", "who", "which", "this", "everyone", "everybody", "one",
            "another");
    private static final Set<String> PLURAL_PRONOUNS = Set.of("i", "we", "you", "they", "who", "some", "many", "others", "both", "few");
    private static final Set<String> PLURALS = Set.of("people", "police", "men", "women", "children", "families");
    private static final Set<String> NO_OBJECTS = Set.of("this", "last", "next", "each", "every");

    private static final Set<String> REPORTS = Set.of("claims", "reports", "rumours", "rumors", "suggestions", "allegations");

    private final Lexicon lexicon;
    private final List<Token> tokens;

    /** @param tokens of a sentence, whose tags change meanwhile */
    RetaggedVerbs(List<Token> tokens, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    private Token at(int index) {
        return tokens.get(index);
    }

    private boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }

    /** The right tag of a token. */
    String tag(int i) {
        Token token = at(i);
        boolean verb = switch (token.tag()) {
            case "NOUN" -> reporting(i) && (token.in(NEVER_NOUNS) || participle(i) || singularVerb(i) || pluralVerb(i));
            case "ADJ" -> reporting(i) && (token.in(NEVER_NOUNS) || pluralVerb(i) || pastVerb(i)) || pastParticiple(i);
            case "ADV" -> token.in(NEVER_NOUNS);
            default -> false;
        };
        return describing(i) || token.tagged("VERB") && object(i) ? "NOUN" : verb ? "VERB" : attributive(i) ? "ADJ" : token.tag();
    }

    /** "denied claims", "brushed aside reports": no verb stands right behind one that reports. */
    private boolean object(int i) {
        if (!at(i).in(REPORTS) || i < 2) {
            return false;
        }
        Token before = at(i - 1);
        boolean particle = lexicon.particle(before.lower()) && lexicon.verb(at(i - 2).lower(), before.lower()) != null;
        return particle || before.tagged("VERB") && lexicon.verb(before.lower()) != null
                || at(i - 2).is("as") && before.tagged("NOUN", "ADJ");
    }

    /** "…," says lead author Ann Gales: no verb stands between an inverted one and its subject. */
    private boolean describing(int i) {
        return at(i).tagged("VERB") && i > 1 && at(i - 1).tagged("VERB") && reporting(i - 1) && (at(i - 2).quote() || at(i - 2).comma())
                && has(i + 1) && at(i + 1).tagged("NOUN", "PROPN") && !at(i).gerund();
    }

    private boolean reporting(int i) {
        return lexicon.verb(at(i).lower()) != null;
    }

    /** A participle between a determiner and a noun is no verb: "a recommended bid", "a hastily convened call". */
    private boolean attributive(int i) {
        int first = at(i - 1).endsIn("ly") ? i - 2 : i - 1;
        return at(i).tagged("VERB") && at(i).endsIn("ed", "en") && has(i + 1) && at(i + 1).tagged("NOUN", "ADJ") && first >= 0
                && (at(first).in(ARTICLES) || at(first).in(POSSESSIVE));
    }

    /** ", warning that the wall would not hold" */
    private boolean participle(int i) {
        return at(i).tagged("NOUN") && at(i).gerund() && at(i - 1).comma() && lexicon.verb(at(i).lower()) != null && takesContent(i);
    }

    /** "The union plans to appeal", "its petition states that several members". */
    private boolean singularVerb(int i) {
        Token token = at(i);
        return token.tagged("NOUN") && token.endsIn("s") && lexicon.verb(token.lower()) != null
                && (singular(subject(i)) || headed(i, false)) && takesContent(i);
    }

    /** "Some ecologists worry that it comes too late" */
    private boolean pluralVerb(int i) {
        Token token = at(i);
        return token.tagged("NOUN", "ADJ") && !token.endsIn("s", "ed") && lexicon.verb(token.lower()) != null
                && (plural(subject(i)) || headed(i, true))
                && takesContent(i);
    }

    /** "The trust announced a grant", where the participle cannot describe what follows. */
    private boolean pastVerb(int i) {
        Token token = at(i);
        boolean subject = at(i - 1).nominal() && !at(i - 1).possessive() || at(i - 1).tagged("PRON") && at(i - 1).in(SINGULAR_PRONOUNS);
        boolean auxiliary = at(i - 1).in(HAVE) || at(i - 1).tagged("CCONJ") && i > 1 && at(i - 2).comma();
        return token.tagged("ADJ") && token.endsIn("ed") && lexicon.verb(token.lower()) != null && has(i + 1)
                && (auxiliary || subject && !at(i + 1).tagged("ADP"));
    }

    /** "a survey released last week", "a letter signed by the mayor" */
    private boolean pastParticiple(int i) {
        return at(i).endsIn("ed") && at(i - 1).tagged("NOUN") && has(i + 1) && (at(i + 1).in(Dates.THIS_OR_LAST) || at(i + 1).is("by"));
    }

    /** The token before a verb and its adverbs, or {@code -1}. */
    private int subject(int verb) {
        int i = verb - 1;
        while (i > 0 && at(i).tagged("ADV")) {
            i--;
        }
        return i;
    }

    /** Whether the first noun of the clause has the verb's number: "economists polled by the paper expect". */
    private boolean headed(int verb, boolean plural) {
        int from = verb - 1;
        while (from > 0 && !at(from - 1).mark() && !at(from - 1).quote() && !at(from - 1).tagged("CCONJ", "SCONJ", "AUX")
                && !(at(from - 1).tagged("VERB") && !at(from - 1).endsIn("ed"))) {
            from--;
        }
        for (int i = from; i < verb; i++) {
            if (at(i).tagged("NOUN", "PROPN")) {
                return i < verb - 1 && at(verb - 1).nominal() && (at(i + 1).tagged("ADP") || at(i + 1).tagged("VERB"))
                        && (plural ? plural(i) : singular(i));
            }
        }
        return false;
    }

    private boolean singular(int i) {
        Token token = at(i);
        return token.tagged("PROPN") || token.in(SINGULAR_PRONOUNS)
                || token.tagged("NOUN") && !token.possessive() && (!token.endsIn("s") || token.endsIn("ss"))
                || token.comma() && i > 1 && at(i - 1).tagged("PROPN");
    }

    private boolean plural(int i) {
        Token token = at(i);
        return token.in(PLURAL_PRONOUNS) && !token.tagged("DET") || token.in(PLURALS)
                || token.tagged("NOUN") && token.endsIn("s") && !token.endsIn("ss") && !token.possessive();
    }

    /** Whether what follows is an object or a clause, or the verb stands in commas by itself, which a noun does not. */
    private boolean takesContent(int i) {
        if (!has(i + 1)) {
            return false;
        }
        Token next = at(i + 1);
        if (next.is("that")) {
            return has(i + 2) && !at(i + 2).tagged("VERB", "AUX", "ADV");
        } else if (next.is("to")) {
            return has(i + 2) && at(i + 2).tagged("VERB", "AUX");
        } else if (next.comma() || next.ending()) {
            return inCommas(i);
        }
        return next.quote() || next.tagged("DET", "PRON") && !next.in(NO_OBJECTS) || next.is("convinced");
    }

    /** "The other, the filing notes, is under review" */
    private boolean inCommas(int i) {
        int first = i - 1;
        boolean last = at(i + 1).ending();
        while (first > 0 && (at(first).tagged("NOUN", "PROPN", "ADJ", "NUM", Token.HYPHEN)
                || last && (at(first).tagged("ADP") || at(first).tagged("VERB") && at(first).endsIn("ed")
                        || at(first).tagged("DET") && !at(first - 1).comma()))) {
            first--;
        }
        return first > 0 && (at(first).tagged("DET", "PRON") && at(first - 1).comma() || at(first).comma() && at(i - 1).tagged("PROPN"));
    }
}
