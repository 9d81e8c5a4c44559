package org.onrecord.api;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses methods that a path does not take: Quarkus REST goes on to look for them at other templates, for which {@code duplicates} is an id. */
@ApplicationScoped
class Methods {
    private static final Set<String> EVERYWHERE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Routes routes;

    Methods(Routes routes) {
        this.routes = routes;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void check(ContainerRequestContext request) {
        if (!EVERYWHERE.contains(request.getMethod())) {
            Set<String> taken = routes.methods(request.getUriInfo().getPath());
            if (!taken.isEmpty() && !taken.contains(request.getMethod())) {
                throw new ClientErrorException(Status.METHOD_NOT_ALLOWED);
            }
        }
    }
}
