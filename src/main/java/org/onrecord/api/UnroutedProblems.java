package org.onrecord.api;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Answers for requests so malformed that they reach no resource, such as {@code /statements/%ZZ}: Vert.x would send an empty body. */
@ApplicationScoped
class UnroutedProblems {
    static final Problem MALFORMED_URL = Problem.of(Status.BAD_REQUEST, "bad-request",
            "The URL is malformed; characters other than letters, digits and -._~ should be percent-encoded as UTF-8.", List.of());
    void register(@Observes Router router) {
        router.errorHandler(MALFORMED_URL.status(), context -> answer(context, MALFORMED_URL));
    }

    private static void answer(RoutingContext context, Problem problem) {
        context.response().setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Json.encode(
                        Map.of("type", problem.type().toString(), "title", problem.title(), "status", problem.status(), "detail",
                                problem.detail())));
    }
}
