package org.onrecord.api;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.onrecord.api.Problem.Fault;

/** Refuses requests that do not say whom they mean (RFC 9110, section 7.2), before they do anything: links in answers are built from it. */
@ApplicationScoped
class HostRequired {
    @ServerRequestFilter(preMatching = true)
    void check(HttpServerRequest request) {
        if (request.authority() == null || request.authority().host().isEmpty()) {
            throw ProblemException.validation(Fault.parameter("Host", "is missing or malformed; send the host and port of this service"));
        }
    }
}
