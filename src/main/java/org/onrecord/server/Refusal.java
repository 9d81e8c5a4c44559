package org.onrecord.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.Response.Status;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

import org.onrecord.api.Problem;

/** The problems of requests that nobody but {@link RequestGuard} sees. */
final class Refusal {
    static final Problem OTHER_VERSION = Problem.of(Status.HTTP_VERSION_NOT_SUPPORTED, "http-version", "This is not HTTP/1.1.", List.of());

    private static final String CHUNKED = "chunked";
    private static final Pattern OTHERS_AND_CHUNKED = Pattern.compile("(?:(?!chunked\\b)[\\w!#$%&'*+.^`|~-]+\\s*,\\s*)+chunked",
            Pattern.CASE_INSENSITIVE);
    private static final Problem TWO_LENGTHS = badRequest("Transfer-Encoding is for HTTP/1.1 only, and never beside Content-Length.");
    private static final Problem NO_LENGTH = badRequest("Transfer-Encoding should be chunked; else send Content-Length.");
    private static final Problem OTHER_CODING = Problem.of(Status.NOT_IMPLEMENTED, "not-implemented",
            "No other Transfer-Encoding than chunked is understood.", List.of());

    private Refusal() {
    }

    static Problem late(Duration patience) {
        return Problem.of(Status.REQUEST_TIMEOUT, "request-timeout",
                "The headers of the request did not arrive within " + patience.toSeconds() + " seconds.", List.of());
    }

    /**
     * What is wrong with how the body of a request is said to be transferred (RFC 9112, sections 6.1 and 6.3): whoever reads such a request by other
     * rules than the service sees another request in what follows.
     */
    static Optional<Problem> coding(HttpRequest request) {
        HttpHeaders headers = request.headers();
        if (!headers.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            return Optional.empty();
        }
        String coding = String.join(",", headers.getAll(HttpHeaderNames.TRANSFER_ENCODING)).strip();
        if (headers.contains(HttpHeaderNames.CONTENT_LENGTH) || request.protocolVersion().minorVersion() == 0) {
            return Optional.of(TWO_LENGTHS);
        } else if (coding.equalsIgnoreCase(CHUNKED)) {
            return Optional.empty();
        }
        return Optional.of(OTHERS_AND_CHUNKED.matcher(coding).matches() ? OTHER_CODING : NO_LENGTH);
    }

    /** @param cause why it could not be decoded */
    static Problem malformed(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Problem.of(Status.REQUEST_URI_TOO_LONG, "uri-too-long", "The URL should have at most 8 kB.", List.of());
        } else if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(Status.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large", "The headers should have at most 20 kB in all.",
                    List.of());
        }
        return badRequest("The request is no well-formed HTTP/1.1.");
    }

    private static Problem badRequest(String detail) {
        return Problem.of(Status.BAD_REQUEST, "bad-request", detail, List.of());
    }

    /** An answer as it goes over the wire. */
    static ByteBuf encoded(Problem problem) {
        byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + problem.status() + " " + problem.title() + "\r\nContent-Type: " + Problem.MEDIA_TYPE
                + "\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        return Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body);
    }
}
