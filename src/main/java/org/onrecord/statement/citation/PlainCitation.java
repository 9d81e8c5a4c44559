package org.onrecord.statement.citation;

import java.util.ArrayList;
import java.util.List;

import org.onrecord.statement.citation.Citation.Source;

/** For a footnote. */
final class PlainCitation {
    private PlainCitation() {
    }

    static String of(Citation citation) {
        Source source = citation.source();
        List<String> where = new ArrayList<>();
        if (source.title() != null) {
            where.add(quoted(source.title()));
        }
        if (source.publisher() != null) {
            where.add(source.publisher());
        }
        if (source.published() != null) {
            where.add(EnglishDate.words(source.published()));
        }
        if (source.url() != null) {
            where.add(source.url());
        }
        return line(citation.speaker() + ": " + (citation.verbatim() ? quoted(citation.text()) : citation.text()) + " ("
                + String.join(", ", citation.remarks()) + "), " + EnglishDate.words(citation.date())
                + (source.medium() == null ? "" : ", " + source.medium())
                + (source.relays().isEmpty() ? "" : ", as cited by " + String.join(", citing ", source.relays()))
                + ". In: " + String.join(", ", where) + ". OnRecord, " + citation.permanent());
    }

    /** Text on one line, without what would turn the words around it wherever it is put. */
    static String line(String text) {
        return text.replaceAll("[\u202A-\u202E\u2066-\u2069]", "").replaceAll("[\\s\\p{Cntrl}\u2028\u2029]+", " ").strip();
    }

    private static String quoted(String text) {
        return "\u201c" + text + "\u201d";
    }
}
