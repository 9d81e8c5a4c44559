package org.onrecord.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.core.Response.Status;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

import org.onrecord.api.Problem;

/** The problems of requests that nobody but {@link RequestGuard} sees. */
final class Refusal {
    static final Problem OTHER_VERSION = Problem.of(Status.HTTP_VERSION_NOT_SUPPORTED, "http-version", "This is not HTTP/1.1.", List.of());

    private Refusal() {
    }

    static Problem late(Duration patience) {
        return Problem.of(Status.REQUEST_TIMEOUT, "request-timeout",
                "The headers of the request did not arrive within " + patience.toSeconds() + " seconds.", List.of());
    }

    /** @param cause why it could not be decoded */
    static Problem malformed(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Problem.of(Status.REQUEST_URI_TOO_LONG, "uri-too-long", "The URL should have at most 8 kB.", List.of());
        } else if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(Status.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large", "The headers should have at most 20 kB in all.",
                    List.of());
        }
        return Problem.of(Status.BAD_REQUEST, "bad-request", "The request is no well-formed HTTP/1.1.", List.of());
    }

    /** An answer as it goes over the wire. */
    static ByteBuf encoded(Problem problem) {
        byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + problem.status() + " " + problem.title() + "\r\nContent-Type: " + Problem.MEDIA_TYPE
                + "\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        return Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body);
    }
}
