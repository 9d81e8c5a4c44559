package org.onrecord.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.onrecord.api.HtmlChoice;
import org.onrecord.api.Routes;

/**
 * Chooses the format of an answer: that of {@code format=csv}, so that a URL alone can ask for one, or else the first that the client accepts. What
 * follows sees a request for just that one; Quarkus REST would answer {@code application/*} with bytes and copy weights into the answer. Whatever has
 * JSON is offered to people too, as a page that is made of the same answer.
 */
@ApplicationScoped
class Negotiation {
    private final Routes routes;

    Negotiation(Routes routes) {
        this.routes = routes;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void choose(ContainerRequestContext request, RoutingContext routing) {
        if (!Routes.READING.contains(request.getMethod())) {
            return;
        }
        List<Format> offered = Format.among(routes.mediaTypes(request.getUriInfo().getPath()));
        if (Format.allRefused(request.getAcceptableMediaTypes(), offered)) {
            throw new NotAcceptableException();
        }
        asked(request, offered).or(() -> accepted(request, offered)).ifPresent(format -> {
            if (format == Format.HTML) {
                HtmlChoice.choose(routing);
            }
            Format sent = format == Format.HTML && offered.contains(Format.JSON) ? Format.JSON : format;
            if (sent != Format.HTML) {
                request.getHeaders().putSingle(HttpHeaders.ACCEPT, sent.type.toString());
                Representation.choose(routing, sent);
            }
        });
    }

    private static Optional<Format> asked(ContainerRequestContext request, List<Format> offered) {
        List<String> words = request.getUriInfo().getQueryParameters().getOrDefault("format", List.of());
        Optional<Format> named = words.size() == 1 ? Format.named(words.get(0)) : Optional.empty();
        return named.filter(format -> format == Format.HTML || format == Format.JSON || offered.size() > 1);
    }

    /** Problems, too, are shown to whoever accepts pages by name, so these are offered where there is nothing. */
    private static Optional<Format> accepted(ContainerRequestContext request, List<Format> offered) {
        List<Format> all = Stream.concat(offered.stream(), Stream.of(Format.HTML)).distinct().toList();
        return Format.accepted(
                request.getAcceptableMediaTypes().stream().filter(type -> !offered.isEmpty() || !type.isWildcardType()).toList(),
                all);
    }
}
