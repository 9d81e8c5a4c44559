package org.onrecord.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A plain text whose lines were broken to a width, as those of e-mails are, with its paragraphs in one line each. A line was broken where the first word of the
 * next would have been too much for the longest line. A text is of that kind where several lines were broken and most of these in the middle of a sentence;
 * any other stays as it is, for each line may be a paragraph.
 */
final class WrappedLines {
    /** Between a column and the widest page of a typewriter. */
    private static final int NARROWEST = 50;
    private static final int WIDEST = 100;
    private static final int FEWEST = 3;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;…][\"”’'»)\\]]*");

    private final List<String> lines;
    private final int width;

    private WrappedLines(List<String> lines) {
        this.lines = lines;
        this.width = lines.stream().filter(line -> line.indexOf(' ') >= 0).mapToInt(String::length).max().orElse(0);
    }

    /** The text with the lines put together that were broken. */
    static String joined(String text) {
        WrappedLines wrapped = new WrappedLines(text.lines().map(String::strip).toList());
        return wrapped.isWrapped() ? wrapped.paragraphs() : text;
    }

    private boolean isWrapped() {
        List<Integer> broken = IntStream.range(0, lines.size()).filter(this::isBroken).boxed().toList();
        long within = broken.stream().filter(line -> !SENTENCE_END.matcher(lines.get(line)).matches()).count();
        return width >= NARROWEST && width <= WIDEST && broken.size() >= FEWEST && within * 2 > broken.size();
    }

    /** Whether a line goes on in the next. */
    private boolean isBroken(int place) {
        String line = lines.get(place);
        String next = place + 1 < lines.size() ? lines.get(place + 1) : "";
        return !line.isEmpty() && !next.isEmpty() && line.length() + 1 + (next + " ").indexOf(' ') > width;
    }

    private String paragraphs() {
        List<StringBuilder> paragraphs = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            if (place > 0 && isBroken(place - 1)) {
                paragraphs.get(paragraphs.size() - 1).append(lines.get(place - 1).endsWith("-") ? "" : " ").append(lines.get(place));
            } else {
                paragraphs.add(new StringBuilder(lines.get(place)));
            }
        }
        return String.join("\n", paragraphs);
    }
}
