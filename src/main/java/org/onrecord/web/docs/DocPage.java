package org.onrecord.web.docs;

import java.net.URI;
import java.util.List;

import org.apache.commons.text.StringEscapeUtils;

import org.onrecord.web.WebRequest;

/**
 * A page of the documentation.
 *
 * @param path     below the service
 * @param html     in which {@link #PREFIX} stands before paths of the service and {@link #EXAMPLE} for where it is
 * @param headings of its parts
 * @param images   the names of those that it shows
 */
public record DocPage(String path, String title, String description, String html, List<Heading> headings, List<String> images) {
    /** Stands in no text: a character for private use. */
    static final String PREFIX = "\uE000";
    private static final String EXAMPLE = "localhost:8080";
    private static final String HTTP = "http://";

    public record Heading(String id, String text) {}

    /** The page as somebody sees it who knows the service under some address. */
    public String html(WebRequest request) {
        URI base = request.base();
        String address = StringEscapeUtils.escapeHtml4(base.toString().replaceFirst("/$", ""));
        return html.replace(PREFIX, request.plain("")).replace(HTTP + EXAMPLE, address)
                .replace(EXAMPLE, address.startsWith(HTTP) ? address.substring(HTTP.length()) : address);
    }
}
