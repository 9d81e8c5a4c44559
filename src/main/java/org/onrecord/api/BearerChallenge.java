package org.onrecord.api;

/** What {@code WWW-Authenticate} says to whom a token would help (RFC 6750, section 3). */
public final class BearerChallenge {
    /** To a request without a token. */
    public static final String TOKEN = "Bearer realm=\"OnRecord\"";
    /** To a request with one that is not known. */
    static final String INVALID_TOKEN = TOKEN + ", error=\"invalid_token\"";

    private BearerChallenge() {
    }
}
