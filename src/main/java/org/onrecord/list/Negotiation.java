package org.onrecord.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.onrecord.api.Routes;

/**
 * Chooses the format of a list: that of {@code format=csv}, so that a URL alone can ask for one, or else the first that the client accepts. What
 * follows sees a request for just that one; Quarkus REST would answer {@code application/*} with bytes and copy weights into the answer.
 */
@ApplicationScoped
class Negotiation {
    private final Routes routes;

    Negotiation(Routes routes) {
        this.routes = routes;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void choose(ContainerRequestContext request, RoutingContext routing) {
        Set<String> offered = routes.mediaTypes(request.getUriInfo().getPath());
        if (offered.size() > 1) {
            asked(request).or(() -> Format.accepted(request.getAcceptableMediaTypes(), Format.among(offered)))
                    .ifPresent(format -> {
                        request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.type.toString());
                        Representation.choose(routing, format);
                    });
        }
    }

    private static Optional<Format> asked(ContainerRequestContext request) {
        List<String> words = request.getUriInfo().getQueryParameters().getOrDefault("format", List.of());
        return words.size() == 1 ? Format.named(words.get(0)) : Optional.empty();
    }
}
