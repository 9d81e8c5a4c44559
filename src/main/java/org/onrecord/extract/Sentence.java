package org.onrecord.extract;

import java.util.List;

/**
 * A sentence as it is read: what stands in longer quotations is one token.
 *
 * @param paragraph of how many-th paragraph of the text it is
 * @param borrowed  shorter quotations, whose words are tokens
 */
record Sentence(int paragraph, Span span, List<Token> tokens, List<Span> borrowed) {
    Token at(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    /** Whether a shorter quotation begins with a token. */
    boolean borrowsFrom(int index) {
        int start = at(index).span().start();
        return borrowed.stream()
                .anyMatch(one -> one.start() < start && (index == 0 || at(index - 1).span().end() <= one.start()) && start < one.end());
    }

    /** Whether a token is a hyphen within a word, or stands beside one: all of "father-of-two". */
    boolean hyphenated(int index) {
        return at(index).tagged(Token.HYPHEN) || index > 0 && at(index - 1).tagged(Token.HYPHEN)
                || index + 1 < size() && at(index + 1).tagged(Token.HYPHEN);
    }

    /** From one token to another one, both included. */
    Span span(int from, int to) {
        return new Span(at(from).span().start(), at(to).span().end());
    }

    /** Whether it has nothing but quotations. */
    boolean quotesOnly() {
        return tokens.stream().allMatch(token -> token.quote() || token.mark()) && tokens.stream().anyMatch(Token::quote);
    }

    /** As if it stood in another paragraph. */
    Sentence in(int another) {
        return new Sentence(another, span, tokens, borrowed);
    }
}
