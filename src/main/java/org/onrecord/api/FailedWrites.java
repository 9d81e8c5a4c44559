package org.onrecord.api;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.logging.Log;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells operators when writes fail one after another for reasons that the service does not know: then it is not the request that is at fault. */
@ApplicationScoped
class FailedWrites {
    private static final int ALARMING = 5;

    private final AtomicInteger inARow = new AtomicInteger();

    @ServerResponseFilter
    void count(ContainerRequestContext request, ContainerResponseContext response) {
        if (ProblemMetrics.READING.contains(request.getMethod())) {
            return;
        }
        if (response.getStatus() == Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            if (inARow.incrementAndGet() % ALARMING == 0) {
                Log.errorf(
                        "%d writes in a row have failed for reasons that the service does not know; the errors before this one tell more",
                        inARow.get());
            }
        } else if (response.getStatusInfo().getFamily() == Status.Family.SUCCESSFUL) {
            inARow.set(0);
        }
    }
}
