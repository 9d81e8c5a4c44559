package org.onrecord.list;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Announces the next page in a header too (RFC 8288), for the formats that have no room for it. */
@ApplicationScoped
public class NextLink {
    @ServerResponseFilter
    void announce(ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            of(page).ifPresent(link -> response.getHeaders().add(HttpHeaders.LINK, link));
        }
    }

    /** The header's value; none on the last page. */
    public static Optional<String> of(Page<?> page) {
        return Optional.ofNullable(page.next()).map(next -> "<" + next + ">; rel=\"next\"");
    }
}
