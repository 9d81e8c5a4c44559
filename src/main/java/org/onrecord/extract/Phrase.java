package org.onrecord.extract;

/**
 * A noun phrase, as indexes of tokens, both ends included.
 *
 * @param head the word that names it, before what is said of it
 */
record Phrase(int from, int head, int to) {
    static Phrase of(int token) {
        return new Phrase(token, token, token);
    }

    Phrase upTo(int end) {
        return new Phrase(from, head, end);
    }

    boolean contains(int token) {
        return from <= token && token <= to;
    }
}
