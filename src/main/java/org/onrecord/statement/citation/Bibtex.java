package org.onrecord.statement.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.onrecord.date.EdtfDate;
import org.onrecord.statement.citation.Citation.Source;

/**
 * An entry of a kind that BibTeX and biblatex both have. The first reads the {@code year}, the second the {@code date}, which is EDTF. Names are kept
 * whole, in braces of their own: the record does not tell which part of a name is that of the family.
 */
final class Bibtex {
    private Bibtex() {
    }

    static String of(Citation citation) {
        Source source = citation.source();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", "{" + text(citation.speaker()) + "}");
        fields.put("title", "{" + text(citation.text()) + "}");
        fields.put("date", date(citation.date()));
        fields.put("year", Integer.toString(citation.year()));
        fields.put("howpublished", text(howPublished(source)));
        if (source.publisher() != null) {
            fields.put("organization", "{" + text(source.publisher()) + "}");
        }
        fields.put("url", Urls.bare(citation.url()));
        fields.put("note", text(String.join(", ", citation.remarks()) + "; OnRecord, " + citation.permanent()));
        return fields.entrySet().stream().map(field -> "  %-12s = {%s}".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",\n", "@misc{" + citation.key() + ",\n", "\n}\n"));
    }

    private static String howPublished(Source source) {
        List<String> ways = new ArrayList<>();
        if (source.medium() != null) {
            ways.add(source.medium());
        }
        if (source.title() != null) {
            ways.add("in: " + source.title());
        }
        source.relays().forEach(relay -> ways.add("via " + relay));
        return ways.isEmpty() ? "online" : String.join(", ", ways);
    }

    /** biblatex knows no fractions of a second. */
    private static String date(EdtfDate date) {
        return date.value().replaceAll("(?<=:\\d\\d)\\.\\d+", "");
    }

    /** BibTeX counts braces even behind a backslash, so that a text may not have any of its own. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        PlainCitation.line(text).codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '$', '&', '#', '_', '%' -> escaped.append('\\').append((char) c);
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
