package org.onrecord.api;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.onrecord.api.Problem.Fault;

/** Answers for requests that reach no resource, such as {@code /statements/%ZZ}: Vert.x and Quarkus would send what is no problem. */
@ApplicationScoped
class UnroutedProblems {
    static final Fault HOST = Fault.parameter(HttpHeaders.HOST,
            "is missing, repeated or malformed; send the host and port of this service");
    static final Problem MALFORMED_URL = Problem.of(Status.BAD_REQUEST, "bad-request",
            "The URL is malformed; characters other than letters, digits and -._~ should be percent-encoded as UTF-8.", List.of());
    /** What nobody reads, for the connection is gone. */
    static final Problem CUT_SHORT = Problem.of(Status.BAD_REQUEST, "bad-request", "The connection was cut.", List.of());
    static final Problem FORBIDDEN = Problem.of(Status.FORBIDDEN, "forbidden", "The role of this token does not suffice for that.",
            List.of());
    private static final Problem NOT_FOUND = Problem.of(Status.NOT_FOUND, "not-found", HttpProblem.NOTHING_HERE, List.of());
    private static final int BEFORE_QUARKUS = -10_000;

    private final ProblemMetrics metrics;

    UnroutedProblems(ProblemMetrics metrics) {
        this.metrics = metrics;
    }

    void register(@Observes Router router) {
        router.errorHandler(Status.BAD_REQUEST.getStatusCode(), context -> answer(context, MALFORMED_URL));
        router.route().order(BEFORE_QUARKUS).failureHandler(context -> {
            if (context.failure() instanceof ProblemException problem) {
                Optional.ofNullable(problem.retryAfter()).ifPresent(
                        seconds -> context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
                answer(context, problem.problem());
                return;
            } else if (context.failure() instanceof ForbiddenException) {
                answer(context, FORBIDDEN);
                return;
            } else if (context.failure() instanceof SecurityException refusal) {
                String method = context.request().method().name();
                context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.of(refusal, method));
                answer(context, BearerChallenge.problem(refusal, method));
                return;
            }
            switch (context.statusCode()) {
                case 400 ->
                    answer(context, context.request().authority() == null ? ProblemException.validation(HOST).problem() : MALFORMED_URL);
                case 404 -> answer(context, NOT_FOUND);
                default -> context.next();
            }
        });
    }

    private void answer(RoutingContext context, Problem problem) {
        metrics.count(context.request().method().name(), problem);
        context.response().setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("X-Content-Type-Options", "nosniff").end(problem.json());
    }
}
