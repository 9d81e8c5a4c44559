package org.onrecord.statement.citation;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.onrecord.date.EdtfDate;

/**
 * What is cited of a statement.
 *
 * @param id        of the statement
 * @param speaker   its name
 * @param slug      of the speaker
 * @param verbatim  whether the text has the speaker's own words
 * @param language  a language tag (BCP 47), or {@code null}
 * @param date      when it was said
 * @param source    where it appeared
 * @param remarks   what else is to be known of it, in English: its stance, that it was withdrawn
 * @param permanent the URL at which this version of it stays
 */
public record Citation(UUID id, String speaker, String slug, String text, boolean verbatim, String language, EdtfDate date, Source source,
        List<String> remarks, String permanent) {
    private static final Pattern NOT_ASCII = Pattern.compile("[^a-z0-9-]");
    private static final int TELLING_APART = 6;

    /**
     * Where it appeared. Any of this may be {@code null}, but not both the title and the URL.
     *
     * @param title     of the document
     * @param publisher its name
     * @param published when
     * @param medium    the carrier, such as Twitter
     * @param quote     the words as printed
     * @param relays    the names of those between the document and the speaker, the outermost first
     */
    public record Source(String title, String url, String publisher, EdtfDate published, String medium, String quote,
            List<String> relays) {}

    /** For a footnote, on one line. */
    public String plain() {
        return PlainCitation.of(this);
    }

    /** An entry for BibTeX and biblatex, in UTF-8. */
    public String bibtex() {
        return Bibtex.of(this);
    }

    /** Items of CSL 1.0.2, as its JSON Schema has them. */
    public List<Map<String, Object>> csl() {
        return List.of(Csl.of(this));
    }

    /** A template of the English Wikipedia. */
    public String wikipedia() {
        return Wikitext.of(this);
    }

    /** The name of that template. */
    public String wikipediaTemplate() {
        return Tweet.at(source.url).isPresent() ? Wikitext.CITE_TWEET : Wikitext.CITE_NEWS;
    }

    /** Under which it stands in a bibliography: readable, of characters that all programs take. */
    String key() {
        String name = NOT_ASCII.matcher(slug).replaceAll("");
        String last = id.toString();
        return (name.isEmpty() ? "statement" : name) + "-" + year() + "-" + last.substring(last.length() - TELLING_APART);
    }

    /** In which it was said, or the last in which it may have been, where that is open before. */
    int year() {
        return date.earliest().equals(EdtfDate.OPEN_START)
                ? date.latest().minusNanos(1).atZone(ZoneOffset.UTC).getYear()
                : date.earliest().atZone(ZoneOffset.UTC).getYear();
    }

    /** Where it is read: at its source, if that is on the web. */
    String url() {
        return source.url == null ? permanent : source.url;
    }
}
