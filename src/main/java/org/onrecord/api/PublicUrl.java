package org.onrecord.api;

import java.net.URI;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpServerRequest;

/**
 * Under which URL a client knows the service: a trusted proxy says in {@code X-Forwarded-Prefix} below which path it serves it. Every URL in an answer is
 * built from this, or from {@code UriInfo}, which knows the same.
 */
public final class PublicUrl {
    private static final Pattern SLASHES = Pattern.compile("^/{2,}");
    private static final Pattern PREFIX = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[\\w.~%-]+)*");

    private PublicUrl() {
    }

    /** What stands before the paths of the service: empty, or as {@code /record}. */
    public static String prefix(HttpServerRequest request) {
        String uri = request.uri();
        int end = uri.indexOf('?');
        int length = (end < 0 ? uri.length() : end) - request.path().length();
        return length > 0 && uri.startsWith("/") ? uri.substring(0, length) : "";
    }

    /** The path of a request; links to one that begins with two slashes would lead to another host. */
    public static String path(HttpServerRequest request) {
        return SLASHES.matcher(request.path()).replaceFirst("/");
    }

    /** Where the paths of the service begin, ending with a slash. */
    public static URI base(HttpServerRequest request) {
        return URI.create(request.absoluteURI()).resolve(prefix(request) + "/");
    }

    /** Anything else, as {@code //elsewhere.example}, would lead to where the service is not. */
    static boolean isPrefix(String prefix) {
        return PREFIX.matcher(prefix).matches();
    }
}
