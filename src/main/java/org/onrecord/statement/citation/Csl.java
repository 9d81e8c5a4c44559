package org.onrecord.statement.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.onrecord.date.EdtfDate;
import org.onrecord.statement.citation.Citation.Source;

/** An item of CSL. Names are literal: the record does not tell which part of a name is that of the family. */
final class Csl {
    private static final Set<String> BROADCASTS = Set.of("television", "tv", "radio");

    private Csl() {
    }

    static Map<String, Object> of(Citation citation) {
        Source source = citation.source();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", citation.key());
        item.put("type", type(source));
        item.put("title", PlainCitation.line(citation.text()));
        item.put("author", List.of(Map.of("literal", PlainCitation.line(citation.speaker()))));
        item.put("issued", date(citation.date()));
        put(item, "container-title", source.title());
        put(item, "publisher", source.publisher());
        put(item, "medium", source.medium());
        put(item, "language", citation.language());
        item.put("URL", citation.url());
        item.put("note", String.join(", ", citation.remarks())
                + (source.relays().isEmpty() ? "" : "; via " + PlainCitation.line(String.join(", ", source.relays()))));
        item.put("archive", "OnRecord");
        item.put("archive_location", citation.permanent());
        return item;
    }

    private static void put(Map<String, Object> item, String name, String value) {
        if (value != null) {
            item.put(name, PlainCitation.line(value));
        }
    }

    private static String type(Source source) {
        if (Tweet.at(source.url()).isPresent()) {
            return "post";
        } else if (source.medium() != null && BROADCASTS.contains(source.medium().toLowerCase(Locale.ROOT))) {
            return "broadcast";
        } else if (source.url() == null) {
            return "document";
        }
        return source.publisher() == null ? "webpage" : "article-newspaper";
    }

    /** In numbers, which all processors read, where they can tell it, and in EDTF. */
    private static Map<String, Object> date(EdtfDate date) {
        Map<String, Object> issued = new LinkedHashMap<>();
        if (date.earliest().equals(EdtfDate.OPEN_START) || date.latest().equals(EdtfDate.OPEN_END)) {
            issued.put("literal", EnglishDate.words(date));
        } else {
            issued.put("date-parts", EnglishDate.ends(date).stream().map(EnglishDate::parts).toList());
        }
        if (date.qualified()) {
            issued.put("circa", true);
        }
        issued.put("edtf", date.value());
        return issued;
    }
}
