package org.onrecord.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies over {@code onrecord.body-limit} that are not streamed, those without a Content-Length while they are read. */
@ApplicationScoped
class BodyLimit {
    private final long limit;

    BodyLimit(@ConfigProperty(name = "onrecord.body-limit") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(Streamed.class)) {
            return;
        }
        if (request.getLength() > limit) {
            throw tooLarge();
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    private ProblemException tooLarge() {
        return ProblemException.tooLarge("The body has more than " + limit / 1024 + " kB; send less at once.");
    }

    private final class Limited extends FilterInputStream {
        private long left = limit;

        private Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
