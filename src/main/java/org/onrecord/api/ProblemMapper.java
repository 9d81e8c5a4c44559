package org.onrecord.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.handler.HttpException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Renders every error of the service. */
@ApplicationScoped
class ProblemMapper {
    private final Routes routes;

    ProblemMapper(Routes routes) {
        this.routes = routes;
    }

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException e) {
        return answer(e.problem()).header(HttpHeaders.RETRY_AFTER, e.retryAfter()).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException e) {
        return problem(ViolationProblem.of(e.getConstraintViolations()));
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    RestResponse<Problem> malformed(JsonProcessingException e) {
        return problem(JsonProblem.of(e));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Problem> unauthorized(SecurityException e, HttpServerRequest request) {
        String method = request.method().name();
        ResponseBuilder<Problem> answer = answer(BearerChallenge.problem(e, method));
        BearerChallenge.of(e, method).forEach(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return answer.build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException e) {
        return answer(UnroutedProblems.FORBIDDEN).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> http(WebApplicationException e, UriInfo uri, HttpServerRequest http) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformed(json);
        }
        Response response = e.getResponse();
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            String allowed = String.join(", ", routes.methods(uri.getPath()));
            return answer(Problem.of(Status.METHOD_NOT_ALLOWED, "method-not-allowed", "This path takes " + allowed + ".", List.of()))
                    .header(HttpHeaders.ALLOW, allowed).build();
        }
        String method = http.method().name();
        ResponseBuilder<Problem> answer = answer(
                HttpProblem.of(response,
                        Routes.READING.contains(method) ? routes.mediaTypes(uri.getPath()) : routes.produced(uri.getPath(), method),
                        routes.consumed(uri.getPath(), method),
                        http.getHeader(HttpHeaders.CONTENT_TYPE)));
        if (response.getStatus() == Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode() && method.equals(HttpMethod.PATCH)) {
            answer.header(Routes.ACCEPT_PATCH, routes.patches(uri.getPath()));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> malformedUrl(HttpException e, HttpServerRequest http) {
        return e.getStatusCode() == UnroutedProblems.MALFORMED_URL.status()
                ? answer(UnroutedProblems.MALFORMED_URL).build()
                : unexpected(e, http);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e, HttpServerRequest http) {
        Optional<ProblemException> passing = DatabaseFailure.passing(e);
        if (passing.isPresent()) {
            Log.warnf("The database did not answer: %s", DatabaseFailure.message(e));
            return problem(passing.get());
        }
        if (http.response().closed()) {
            Log.debugf(e, "A client hung up, or was hung up on, before it had its answer");
            return answer(UnroutedProblems.CUT_SHORT).build();
        }
        String id = UUID.randomUUID().toString();
        Log.errorf(e, "A request failed, %s", id);
        return answer(Problem.of(Status.INTERNAL_SERVER_ERROR, "internal-error",
                "The service failed; nothing was written. Its log tells more under " + id + ".", List.of())).build();
    }

    private static ResponseBuilder<Problem> answer(Problem problem) {
        return ResponseBuilder.<Problem>create(problem.status()).entity(problem)
                .type(MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
