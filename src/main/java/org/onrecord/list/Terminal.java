package org.onrecord.list;

import java.util.ArrayList;
import java.util.List;

import org.jline.utils.WCWidth;

/** Text as a terminal shows it: in cells, of which some characters take two and some none. */
public final class Terminal {
    private static final String CUT = "\u2026";

    private Terminal() {
    }

    static int width(String text) {
        return text.codePoints().map(Terminal::width).sum();
    }

    /** The text on one line, without what a terminal would obey: controls and what turns the direction of writing. */
    public static String plain(String text) {
        return text.codePoints().filter(c -> !turning(c)).map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The text in so many cells, cut off or filled up. */
    static String fit(String text, int width, boolean toTheRight) {
        String shown = cut(text, width);
        String space = " ".repeat(width - width(shown));
        return toTheRight ? space + shown : shown + space;
    }

    /** So much of a text as has room in so many cells. */
    public static String cut(String text, int width) {
        return width(text) <= width ? text : head(text, width - 1) + CUT;
    }

    /** The text on lines of at most so many cells; words that do not fit on one are cut. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (width(rest) > width) {
                String head = head(rest, width);
                lines.add(head);
                rest = rest.substring(head.length());
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String head(String text, int width) {
        StringBuilder head = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            used += width(c);
            if (used > width) {
                break;
            }
            head.appendCodePoint(c);
        }
        return head.toString();
    }

    private static int width(int c) {
        return Math.max(WCWidth.wcwidth(c), 0);
    }

    private static boolean turning(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
