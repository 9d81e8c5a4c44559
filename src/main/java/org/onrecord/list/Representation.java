package org.onrecord.list;

import java.net.URI;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which format a list is asked for, and under which URL. */
public record Representation(
        @QueryParam("format") @Parameter(
                description = "The format, instead of an `Accept` header. Not every list has every format.") Format format,
        @Context UriInfo uri,
        @Context HttpHeaders headers) {

    /** The one that was chosen by {@link Negotiation}. */
    public Format chosen() {
        return Format.of(headers.getAcceptableMediaTypes().get(0));
    }

    URI self() {
        return uri.getRequestUri();
    }
}
