package org.onrecord.changeset;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import org.onrecord.api.PublicUrl;

/**
 * What a request to read asks for: all of it that has a say in the answer.
 *
 * @param prefix     below which a proxy serves the path; without it the URL does not tell which part of it is the path
 * @param accept     as it was sent, or {@code null}
 * @param languages  accepted for a page for people, as they were sent, or {@code null}: nothing else depends on them
 * @param compressed whether the answer may be
 */
record Question(String prefix, String uri, String accept, String languages, boolean compressed) {
    private static final String HTML = "text/html";
    private static final Pattern ASKED_HTML = Pattern.compile("[?&]format=html(&|$)");

    /** That of a request, or {@code null} where it is not one to read. */
    static Question of(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            return null;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean html = accept != null && accept.contains(HTML) || request.query() != null && ASKED_HTML.matcher(request.uri()).find();
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return new Question(PublicUrl.prefix(request), request.absoluteURI(), accept,
                html ? Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "") : null,
                encodings != null && encodings.toLowerCase(Locale.ROOT).contains("gzip"));
    }
}
