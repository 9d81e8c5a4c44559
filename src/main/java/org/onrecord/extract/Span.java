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

    /** With the quotation mark just outside that belongs to one inside, as in {@code as “sheer lies.”} */
    Span withMarks(String text) {
        int opened = 0;
        boolean straight = false;
        int unopened = 0;
        for (char letter : of(text).toCharArray()) {
            if (letter == '“' || letter == '«') {
                opened++;
            } else if (letter == '”' || letter == '»') {
                unopened += opened == 0 ? 1 : 0;
                opened -= opened == 0 ? 0 : 1;
            } else if (letter == '"') {
                straight = !straight;
            }
        }
        boolean before = start > 0
                && (unopened > 0 && "“«".indexOf(text.charAt(start - 1)) >= 0 || straight && text.charAt(start - 1) == '"');
        int close = end;
        while (close < text.length() && ".,!?".indexOf(text.charAt(close)) >= 0) {
            close++;
        }
        boolean after = !before && close < text.length()
                && (opened > 0 && "”»".indexOf(text.charAt(close)) >= 0 || straight && text.charAt(close) == '"');
        return new Span(before ? start - 1 : start, after ? close + 1 : end);
    }
}
