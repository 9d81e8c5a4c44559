package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends tags that cannot be right where they stand: the tagger takes names that it does not know for any word, and verbs of reporting for the nouns that are
 * written alike.
 */
final class Retagging {
    private static final Set<String> PRONOMINAL = Set.of("another", "some", "many", "most", "both", "neither", "either", "all");
    private static final Set<String> DEMONSTRATIVE = Set.of("this", "these", "those");
    private static final Set<String> QUANTIFIERS = Set.of("most", "many", "some", "few", "all", "several");
    private static final Set<String> CONJUNCTIONS = Vocabulary.of("conjunctions");
    private static final Set<String> NEVER_NOUNS = Vocabulary.of("never-nouns");
    private static final Set<String> POSSESSIVE = Vocabulary.of("possessive-determiners");
    private static final Set<String> BE = Vocabulary.of("be");
    private static final Set<String> DOCUMENTS = Vocabulary.of("documents");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    /** Of its words, where as many of ten begin with capitals, a sentence is a headline, whose capitals tell nothing. */
    private static final int MOST_CAPITALS = 6;

    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final RetaggedVerbs verbs;

    private Retagging(List<Token> tokens, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tokens = new ArrayList<>(tokens);
        this.verbs = new RetaggedVerbs(this.tokens, lexicon);
    }

    static List<Token> of(List<Token> tokens, Lexicon lexicon) {
        return new Retagging(tokens, lexicon).mended();
    }

    private List<Token> mended() {
        boolean headline = headline();
        for (int i = 0; i < tokens.size(); i++) {
            set(i, name(i, headline));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (noun(i)) {
                set(i, "NOUN");
            }
        }
        for (int i = 1; i < tokens.size(); i++) {
            set(i, verbs.tag(i));
        }
        return tokens;
    }

    private boolean headline() {
        int capitals = 0;
        for (Token token : tokens) {
            capitals += token.capital() ? 1 : 0;
        }
        return capitals * 10 > tokens.size() * MOST_CAPITALS;
    }

    private String name(int i, boolean headline) {
        Token token = at(i);
        return switch (token.tag()) {
            case "PUNCT" -> hyphen(i) ? Token.HYPHEN : token.tag();
            case "NOUN", "PROPN", "NUM", "AUX", Token.QUOTE -> !headline && token.tagged("AUX") && name(i) ? "PROPN" : token.tag();
            case "ADJ" -> adverb(i) ? "ADV" : token.tag();
            default -> token.in(ARTICLES) ? "DET" : token.is("&") || !headline && name(i) ? "PROPN" : demonstrative(i);
        };
    }

    /** "have long complained" */
    private boolean adverb(int i) {
        return at(i).is("long") && has(i + 1) && i > 0 && at(i + 1).tagged("VERB")
                && at(i + 1).endsIn("ed", "en", "said", "held", "known", "thought", "sought");
    }

    private boolean noun(int i) {
        return switch (at(i).tag()) {
            case "ADJ" -> nominalized(i) || at(i).in(DOCUMENTS);
            case "VERB" -> beforeVerb(i) || behindDeterminer(i);
            case "ADV" -> behindDeterminer(i);
            default -> false;
        };
    }

    private Token at(int index) {
        return tokens.get(index);
    }

    private boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }

    private void set(int index, String tag) {
        Token token = at(index);
        if (!token.tag().equals(tag)) {
            tokens.set(index, new Token(token.text(), token.lower(), tag, token.span()));
        }
    }

    /** "this newspaper", but "those included it" */
    private String demonstrative(int i) {
        Token token = at(i);
        if (token.in(PRONOMINAL) && token.tagged("DET") && has(i + 1) && at(i + 1).tagged("VERB") && !at(i + 1).gerund()) {
            return "PRON";
        } else if (token.is("that") && has(i + 2) && at(i + 1).tagged("NOUN") && at(i + 2).mark()) {
            return "DET";
        } else if (token.is("half") && has(i + 1) && at(i + 1).is("of")) {
            return "NOUN";
        } else if (!token.in(DEMONSTRATIVE) || !has(i + 1)) {
            return token.tag();
        }
        Token next = at(i + 1);
        return next.tagged("NOUN", "ADJ") ? "DET" : next.tagged("VERB", "AUX") && !next.gerund() ? "PRON" : token.tag();
    }

    /** A hyphen within a word is no dash. */
    private boolean hyphen(int i) {
        return at(i).is("-") && has(i - 1) && has(i + 1) && at(i - 1).span().end() == at(i).span().start()
                && at(i).span().end() == at(i + 1).span().start();
    }

    /** A capital within a sentence, or of a first word of whom something is told in commas. */
    private boolean name(int i) {
        Token token = at(i);
        if (token.capital() && token.tagged("VERB") && token.endsIn("'s") && has(i + 1) && at(i + 1).tagged("NOUN", "ADJ")) {
            return true;
        } else if (!token.capital() || !token.tagged("VERB", "ADV", "AUX", "SCONJ", "ADP", "INTJ") || token.text().length() < 2
                || token.text().indexOf('\'') >= 0) {
            return false;
        } else if (i == 0) {
            boolean described = token.tagged("VERB") && has(2) && at(1).comma() && at(2).is("who");
            boolean exclaimed = token.tagged("INTJ") && has(1) && (at(1).tagged("VERB") || at(1).comma() && has(2) && at(2).is("however"));
            boolean unknown = token.tagged("SCONJ", "ADP") && !token.in(CONJUNCTIONS) && has(1) && at(1).tagged("VERB");
            return described || exclaimed || unknown;
        }
        Token before = at(i - 1);
        return (before.comma() || !before.mark()) && !before.quote() && (token.tagged("VERB", "ADV") || before.tagged("PROPN"));
    }

    /** An adjective between a determiner and what cannot go on with it stands for a noun: "the other is", "a senior official told". */
    private boolean nominalized(int i) {
        if (!at(i).tagged("ADJ") || i == 0 || !has(i + 1) || at(i).endsIn("ed")) {
            return false;
        }
        int first = i - 1;
        while (first > 0 && at(first).tagged("ADJ")) {
            first--;
        }
        Token next = at(i + 1);
        return (at(first).tagged("DET") || at(first).possessive() || at(first).in(POSSESSIVE))
                && (next.tagged("VERB", "AUX") && !next.gerund() && !next.endsIn("ed") || next.tagged("VERB") && saysInPast(i + 1)
                        || next.comma() && has(i + 2) && at(i + 2).tagged("PROPN", "DET", "ADP", "PRON"));
    }

    /** No verb stands right behind an article, nor an adverb in -s behind "most": "a figure", "most institutions". */
    private boolean behindDeterminer(int i) {
        return i > 0 && (at(i).tagged("VERB") && at(i - 1).in(ARTICLES) && !at(i).endsIn("ed", "en", "ing", "wn", "ght")
                || at(i).tagged("VERB") && at(i - 1).tagged("ADP") && at(i).endsIn("s") && !at(i).endsIn("ss")
                || at(i).tagged("ADV", "VERB") && at(i).endsIn("s") && at(i - 1).in(QUANTIFIERS) && !at(i).in(BE)
                        && !at(i).in(NEVER_NOUNS));
    }

    /** No verb stands right before another one: "but neighbours blasted". */
    private boolean beforeVerb(int i) {
        return at(i).tagged("VERB") && at(i).endsIn("s") && !at(i).in(BE) && has(i + 1) && saysInPast(i + 1)
                && (i == 0 || at(i - 1).tagged("CCONJ", "SCONJ", "ADJ", "DET") || at(i - 1).comma());
    }

    private boolean saysInPast(int i) {
        return at(i).tagged("VERB", "ADJ") && at(i).endsIn("ed", "said", "told", "wrote") && lexicon.verb(at(i).lower()) != null;
    }
}
