package org.onrecord.changeset;

import java.util.Locale;

import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import org.onrecord.api.PublicUrl;

/**
 * What a request to read asks for: all of it that has a say in the answer.
 *
 * @param prefix     below which a proxy serves the path; without it the URL does not tell which part of it is the path
 * @param accept     as it was sent, or {@code null}
 * @param compressed whether the answer may be
 */
record Question(String prefix, String uri, String accept, boolean compressed) {
    /** That of a request, or {@code null} where it is not one to read. */
    static Question of(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            return null;
        }
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return new Question(PublicUrl.prefix(request), request.absoluteURI(), request.getHeader(HttpHeaders.ACCEPT),
                encodings != null && encodings.toLowerCase(Locale.ROOT).contains("gzip"));
    }
}
