package org.onrecord.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import io.quarkus.arc.Arc;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says how long an answer took, and how much of that the database (W3C Server Timing), in milliseconds until the answer begins: what is streamed
 * behind its beginning is not in it.
 */
@Singleton
public class ServerTiming {
    public static final String NAME = "Server-Timing";

    private final Stopwatch stopwatch;

    ServerTiming(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void start() {
        stopwatch.start();
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext response) {
        response.getHeaders().putSingle(NAME, stopwatch.told());
    }

    /** The time of one request. */
    @RequestScoped
    static class Stopwatch {
        private long started = System.nanoTime();
        private long inDatabase;
        private int depth;

        void start() {
            started = System.nanoTime();
        }

        Object measure(InvocationContext work) throws Exception {
            if (depth > 0) {
                return work.proceed();
            }
            long begun = System.nanoTime();
            depth++;
            try {
                return work.proceed();
            } finally {
                depth--;
                inDatabase += System.nanoTime() - begun;
            }
        }

        String told() {
            return "db;dur=" + millis(inDatabase) + ", total;dur=" + millis(System.nanoTime() - started);
        }

        private static String millis(long nanos) {
            long tenths = Math.round(nanos / 1e5);
            return tenths / 10 + "." + tenths % 10;
        }
    }

    /** Measures {@link DatabaseWork} within requests. */
    @DatabaseWork
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class Measuring {
        private final Stopwatch stopwatch;

        Measuring(Stopwatch stopwatch) {
            this.stopwatch = stopwatch;
        }

        @AroundInvoke
        Object measure(InvocationContext work) throws Exception {
            return Arc.container().requestContext().isActive() ? stopwatch.measure(work) : work.proceed();
        }
    }
}
