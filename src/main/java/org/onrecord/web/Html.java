package org.onrecord.web;

import java.util.List;

import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;

import org.onrecord.list.Format;

/** HTML made by hand, for the few pieces that stand on a page so often that a template would take too long. */
public final class Html {
    private static final HtmlEscaper ESCAPER = new HtmlEscaper(List.of(Format.HTML_TYPE));

    private final StringBuilder html = new StringBuilder();

    /** @param markup a constant; nothing that comes from outside */
    public Html markup(String markup) {
        html.append(markup);
        return this;
    }

    /** A text in which nothing is markup, be it the value of an attribute. */
    public Html text(String text) {
        html.append(ESCAPER.map(text, null));
        return this;
    }

    public Html add(Html piece) {
        html.append(piece.html);
        return this;
    }

    public RawString raw() {
        return new RawString(html.toString());
    }
}
