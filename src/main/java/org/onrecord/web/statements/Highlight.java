package org.onrecord.web.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.text.StringEscapeUtils;

/** A passage in which something was found, taken apart so that a page can put it together safely. */
record Highlight(List<Part> parts) {
    private static final Pattern HIT = Pattern.compile("<em>(.*?)</em>", Pattern.DOTALL);
    private static final String BETWEEN_PASSAGES = " \u2026 ";

    /** @param hit whether it is what was looked for */
    record Part(String text, boolean hit) {}

    /** @param html as the API gives it: escaped, with each word that was looked for in {@code <em>} */
    static Stream<Highlight> of(String html) {
        return Stream.of(html.split(BETWEEN_PASSAGES)).map(Highlight::passage);
    }

    private static Highlight passage(String html) {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        Matcher hits = HIT.matcher(html);
        while (hits.find()) {
            parts.add(new Part(StringEscapeUtils.unescapeHtml4(html.substring(end, hits.start())), false));
            parts.add(new Part(StringEscapeUtils.unescapeHtml4(hits.group(1)), true));
            end = hits.end();
        }
        parts.add(new Part(StringEscapeUtils.unescapeHtml4(html.substring(end)), false));
        return new Highlight(parts.stream().filter(part -> !part.text.isEmpty()).toList());
    }

    /** The passage without marks. */
    String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** A text, some parts of which may be marked already, with the marks of this passage; the same where this stands nowhere in it. */
    List<Part> in(List<Part> text) {
        String plain = plain();
        List<Part> marked = new ArrayList<>();
        boolean found = false;
        for (Part part : text) {
            int start = found || part.hit ? -1 : part.text.indexOf(plain);
            if (start < 0) {
                marked.add(part);
            } else {
                found = true;
                marked.add(new Part(part.text.substring(0, start), false));
                marked.addAll(parts);
                marked.add(new Part(part.text.substring(start + plain.length()), false));
            }
        }
        return found ? marked : text;
    }
}
