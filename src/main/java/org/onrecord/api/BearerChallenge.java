package org.onrecord.api;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.security.AuthenticationFailedException;

import org.onrecord.api.Problem.Fault;

/** What {@code WWW-Authenticate} says to whom a token would help (RFC 6750, section 3). */
public final class BearerChallenge {
    /** To a request without a token. */
    public static final String TOKEN = "Bearer realm=\"OnRecord\"";
    /** To a request with one that is not known. */
    private static final String INVALID_TOKEN = TOKEN + ", error=\"invalid_token\"";

    private BearerChallenge() {
    }

    /** What is answered along with it. */
    static Problem problem(SecurityException refusal) {
        String detail = "This needs a token: send it as 'Authorization: Bearer ...'. " + (refusal instanceof AuthenticationFailedException
                ? "The one that was sent is not known here."
                : "None was sent.");
        return Problem.of(Status.UNAUTHORIZED, "unauthorized", detail, List.of(Fault.parameter(HttpHeaders.AUTHORIZATION, detail)));
    }

    static String of(SecurityException refusal) {
        return refusal instanceof AuthenticationFailedException ? INVALID_TOKEN : TOKEN;
    }
}
