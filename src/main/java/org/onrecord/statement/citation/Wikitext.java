package org.onrecord.statement.citation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.onrecord.date.EdtfDate;
import org.onrecord.statement.citation.Citation.Source;

/** A template of the English Wikipedia for the document in which a statement appeared. */
final class Wikitext {
    static final String CITE_NEWS = "cite news";
    static final String CITE_TWEET = "cite tweet";

    private Wikitext() {
    }

    static String of(Citation citation) {
        Source source = citation.source();
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional<Tweet> tweet = Tweet.at(source.url());
        if (tweet.isPresent()) {
            parameters.put("user", tweet.get().user());
            parameters.put("number", tweet.get().number());
            put(parameters, "author", citation.speaker());
            put(parameters, "title", citation.text());
            date(parameters, source.published() == null ? citation.date() : source.published());
        } else {
            put(parameters, "title", source.title() == null ? "Statement by " + citation.speaker() : source.title());
            if (source.url() != null) {
                // Two underscores begin a switch of the wiki, even there.
                parameters.put("url", Urls.bare(source.url()).replace("__", "%5F%5F"));
            }
            put(parameters, "work", source.publisher());
            date(parameters, source.published());
            put(parameters, "quote", source.quote() == null && citation.verbatim() ? citation.text() : source.quote());
        }
        put(parameters, "language", citation.language());
        return parameters.entrySet().stream().map(parameter -> " |" + parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("", "{{" + (tweet.isPresent() ? CITE_TWEET : CITE_NEWS), "}}"));
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (value != null) {
            parameters.put(name, text(value));
        }
    }

    private static void date(Map<String, String> parameters, EdtfDate date) {
        Optional.ofNullable(date).flatMap(EnglishDate::wikipedia).ifPresent(written -> parameters.put("date", written));
    }

    /** Text in which a wiki finds neither a template, a link, a tag, a signature nor a switch. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        PlainCitation.line(text).replaceAll("&(?=#?\\w+;)", "&amp;").codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '|', '{', '}', '[', ']', '~' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString().replace("''", "&#39;&#39;").replace("__", "&#95;&#95;");
    }
}
