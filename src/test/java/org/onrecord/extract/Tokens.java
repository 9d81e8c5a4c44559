package org.onrecord.extract;

import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The runs of letters and digits of a text, in which whatever is marked in it is compared: quotation marks, spaces and punctuation do not count. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final String text;
    private final List<MatchResult> all;
    private final BitSet quoted;

    Tokens(String text) {
        this.text = text;
        all = TOKEN.matcher(text).results().toList();
        quoted = in(QuotationMarks.quotes(text));
    }

    /** The tokens that have a part in any of the spans. */
    BitSet in(List<Span> spans) {
        BitSet tokens = new BitSet();
        for (int token = 0; token < all.size(); token++) {
            MatchResult place = all.get(token);
            tokens.set(token, spans.stream().anyMatch(span -> place.start() < span.end() && place.end() > span.start()));
        }
        return tokens;
    }

    BitSet quoted() {
        return quoted;
    }

    String words(List<Span> spans) {
        return spans.stream().map(span -> text.substring(span.start(), span.end())).collect(Collectors.joining(" ... "));
    }

    /** What two sets share, of what either has; nothing is like nothing. */
    static double jaccard(BitSet one, BitSet other) {
        BitSet shared = (BitSet) one.clone();
        shared.and(other);
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either.isEmpty() ? 1 : (double) shared.cardinality() / either.cardinality();
    }
}
