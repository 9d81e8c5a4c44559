package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a paragraph between quotation marks.
 *
 * @param span with its marks
 * @param open whether it has no closing mark, as where the next paragraph goes on with it
 */
record Quotation(Span span, boolean open) {
    private static final String OPENING = "“«„";
    private static final String CLOSING = "”»";

    static boolean isOpening(char mark) {
        return mark == '"' || mark == '“' || mark == '«' || mark == '‘' || mark == '\'';
    }

    static boolean isClosing(char mark) {
        return mark == '"' || mark == '”' || mark == '»' || mark == '’' || mark == '\'';
    }

    /** Those of a paragraph, the outermost alone. */
    static List<Quotation> in(String text, Span paragraph, boolean single) {
        List<Quotation> found = new ArrayList<>();
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char mark = text.charAt(i);
            if (opens(text, i, paragraph, single)) {
                int close = closing(text, i, paragraph);
                if (close < 0 && (mark == '‘' || mark == '\'') && !goesOn(text, paragraph, mark)) {
                    continue;
                }
                found.add(new Quotation(new Span(i, close < 0 ? paragraph.end() : close + 1), close < 0));
                i = close < 0 ? paragraph.end() : close;
            }
        }
        return found;
    }

    /** Whether a text marks its quotes by single marks, which are apostrophes elsewhere. */
    static boolean single(String text) {
        return text.chars().noneMatch(letter -> letter == '"' || OPENING.indexOf(letter) >= 0);
    }

    String inner(String text) {
        return text.substring(span.start() + 1, span.end() - (open ? 0 : 1)).strip();
    }

    private static boolean opens(String text, int at, Span paragraph, boolean single) {
        char mark = text.charAt(at);
        boolean first = at == paragraph.start() || !Character.isLetterOrDigit(text.charAt(at - 1)) && !isEnd(text.charAt(at - 1));
        boolean before = at + 1 < paragraph.end() && !Character.isWhitespace(text.charAt(at + 1));
        return OPENING.indexOf(mark) >= 0 || mark == '"' && first && before
                || single && (mark == '‘' || mark == '\'') && first && before;
    }

    private static boolean isEnd(char letter) {
        return letter == '.' || letter == ',' || letter == '!' || letter == '?';
    }

    private static int closing(String text, int open, Span paragraph) {
        char mark = text.charAt(open);
        for (int i = open + 1; i < paragraph.end(); i++) {
            char letter = text.charAt(i);
            if (mark == '"'
                    ? letter == '"'
                    : mark == '‘' || mark == '\'' ? closesSingle(text, i, paragraph) : CLOSING.indexOf(letter) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the next paragraph begins with the same mark. */
    private static boolean goesOn(String text, Span paragraph, char mark) {
        int next = paragraph.end();
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == mark;
    }

    /** An apostrophe has a letter behind it; that of a plural's possessive has a word that goes on. */
    private static boolean closesSingle(String text, int at, Span paragraph) {
        char letter = text.charAt(at);
        if (letter != '’' && letter != '\'') {
            return false;
        }
        boolean ends = at + 1 == paragraph.end() || !Character.isLetterOrDigit(text.charAt(at + 1));
        return ends && (text.charAt(at - 1) != 's' || at + 2 >= paragraph.end() || !Character.isLowerCase(text.charAt(at + 2))
                || text.indexOf(letter, at + 1) < 0 || text.indexOf(letter, at + 1) >= paragraph.end());
    }
}
