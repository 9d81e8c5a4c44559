package org.onrecord.changeset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes whoever accepts an event stream to it, and all others to the list of the same URL. Left to itself, Quarkus REST would give the endless
 * stream to clients that accept anything.
 */
@ApplicationScoped
class StreamByAccept {
    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    void route(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals(ChangeResource.PATH)
                && request.getAcceptableMediaTypes().get(0).equals(MediaType.SERVER_SENT_EVENTS_TYPE)) {
            // Without the path below which a proxy may serve it, which resources do not have in theirs.
            request.setRequestUri(request.getUriInfo().getRequestUriBuilder().replacePath(ChangeResource.PATH).path(ChangeResource.STREAM).build());
        }
    }
}
