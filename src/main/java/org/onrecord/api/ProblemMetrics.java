package org.onrecord.api;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts the problems that are answered, by their kinds, of which there are few. */
@ApplicationScoped
class ProblemMetrics {
    static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final MeterRegistry meters;

    ProblemMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @ServerResponseFilter
    void count(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            count(request.getMethod(), problem);
        }
    }

    void count(String method, Problem problem) {
        Counter.builder("onrecord.problems").description("Requests that were answered with a problem")
                .tag("request", READING.contains(method) ? "read" : "write").tag("type", problem.kind())
                .tag("status", Integer.toString(problem.status())).register(meters).increment();
    }
}
