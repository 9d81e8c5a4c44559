package org.onrecord.api;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.security.AuthenticationFailedException;

import org.onrecord.api.Problem.Fault;

/**
 * What {@code WWW-Authenticate} says to whom a token would help (RFC 6750, section 3). Who reads may send it as a password too (RFC 7617), as feed readers
 * and browsers do; who writes may not, for a browser would send it along with whatever another site makes it send.
 */
public final class BearerChallenge {
    /** To a request without a token. */
    public static final String TOKEN = "Bearer realm=\"OnRecord\"";
    private static final String PASSWORD = "Basic realm=\"OnRecord\", charset=\"UTF-8\"";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** To a request with one that is not known. */
    private static final String INVALID_TOKEN = TOKEN + ", error=\"invalid_token\"";

    private BearerChallenge() {
    }

    /** What is answered along with it. */
    static Problem problem(SecurityException refusal, String method) {
        String password = takesPassword(method) ? ", or as the password of 'Authorization: Basic ...'" : "";
        String detail = "This needs a token: send it as 'Authorization: Bearer ...'" + password + ". "
                + (refusal instanceof AuthenticationFailedException
                        ? "The one that was sent is not known here."
                        : "None was sent.");
        return Problem.of(Status.UNAUTHORIZED, "unauthorized", detail, List.of(Fault.parameter(HttpHeaders.AUTHORIZATION, detail)));
    }

    /** The challenges, each for a header of its own: not every browser reads several in one. */
    static List<String> of(SecurityException refusal, String method) {
        String bearer = refusal instanceof AuthenticationFailedException ? INVALID_TOKEN : TOKEN;
        return takesPassword(method) ? List.of(bearer, PASSWORD) : List.of(bearer);
    }

    /** Whether a request by this method may send its token as a password. */
    public static boolean takesPassword(String method) {
        return READING.contains(method);
    }
}
