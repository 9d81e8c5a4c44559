package org.onrecord.extract;

import java.util.List;

/**
 * A sentence as it is read: what stands in longer quotations is one token.
 *
 * @param paragraph of how many-th paragraph of the text it is
 */
record Sentence(int paragraph, Span span, List<Token> tokens) {
    Token at(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
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
        return new Sentence(another, span, tokens);
    }
}
