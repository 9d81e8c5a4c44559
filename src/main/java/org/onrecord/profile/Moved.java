package org.onrecord.profile;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sends whoever asks under a slug that something no longer goes by, for it was renamed or merged, to where it is found now. */
final class Moved {
    /** Describes such an answer. */
    static final String DESCRIPTION = "It was renamed or merged; `Location` tells where it is found now.";

    private Moved() {
    }

    static <T> RestResponse<T> to(String path, String slug, UriInfo uri) {
        return ResponseBuilder.<T>create(Status.PERMANENT_REDIRECT).location(uri.getBaseUriBuilder().path(path).path("{slug}")
                .replaceQuery(uri.getRequestUri().getRawQuery()).build(slug)).build();
    }
}
