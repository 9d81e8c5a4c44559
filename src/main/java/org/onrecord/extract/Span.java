package org.onrecord.extract;

import java.util.List;

/**
 * A part of a text.
 *
 * @param start in UTF-16 units from the start of the text
 * @param end   the first unit that is not part of it
 */
public record Span(int start, int end) {
    public String of(String text) {
        return text.substring(start, end);
    }

    boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    boolean beginsWithQuote(String text) {
        return Quotation.isOpening(text.charAt(start));
    }

    boolean endsWithQuote(String text) {
        return Quotation.isClosing(text.charAt(end - 1));
    }

    int length() {
        return end - start;
    }

    static boolean overlap(List<Span> some, List<Span> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
    }
}
