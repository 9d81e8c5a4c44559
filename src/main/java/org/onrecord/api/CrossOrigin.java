package org.onrecord.api;

import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.vertx.http.runtime.filters.Filters;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets pages of any origin read (Fetch Standard, section 3.3), and none write; answers OPTIONS. */
@ApplicationScoped
class CrossOrigin {
    private static final Set<String> DESCRIPTION = new TreeSet<>(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ANY = "*";
    private static final String OPERATIONS = "/q/";
    private static final int EARLY = 1000;

    private final Routes routes;

    CrossOrigin(Routes routes) {
        this.routes = routes;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    RestResponse<Void> options(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        String path = request.getUriInfo().getPath();
        Set<String> methods = Description.isAt(path) ? DESCRIPTION : routes.methods(path);
        if (methods.isEmpty()) {
            throw ProblemException.notFound(HttpProblem.NOTHING_HERE);
        }
        ResponseBuilder<Void> answer = ResponseBuilder.<Void>create(Status.NO_CONTENT).header(HttpHeaders.ALLOW,
                String.join(", ", methods));
        if (methods.contains(HttpMethod.PATCH)) {
            answer.header(Routes.ACCEPT_PATCH, routes.patches(request.getUriInfo().getPath()));
        }
        String wanted = request.getHeaderString("Access-Control-Request-Method");
        if (wanted != null && Routes.READING.contains(wanted) && methods.contains(wanted)) {
            answer.header(ALLOW_ORIGIN, ANY).header("Access-Control-Allow-Methods", "GET, HEAD")
                    .header("Access-Control-Allow-Headers", "Accept, Cache-Control, If-Modified-Since, If-None-Match, Last-Event-ID")
                    .header("Access-Control-Max-Age", "86400");
        }
        return answer.build();
    }

    void register(@Observes Filters filters) {
        filters.register(context -> {
            String path = context.request().path();
            if (Routes.READING.contains(context.request().method().name()) && (!path.startsWith(OPERATIONS) || Description.isAt(path))) {
                context.response().putHeader(ALLOW_ORIGIN, ANY).putHeader("Timing-Allow-Origin", ANY)
                        .putHeader("Access-Control-Expose-Headers", "Link, ETag, Last-Modified, Location, Server-Timing");
            }
            context.next();
        }, EARLY);
    }
}
