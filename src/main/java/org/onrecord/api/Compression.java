package org.onrecord.api;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;

/** Keeps the server from compressing what is too short to gain by it. */
@ApplicationScoped
public class Compression {
    /** Bodies of fewer bytes are sent as they are. */
    public static final int SHORT = 1024;
    /** The encoding of what is compressed already. */
    public static final String GZIP = "gzip";
    private static final int EARLY = 1000;
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    void register(@Observes Filters filters) {
        filters.register(context -> {
            context.addHeadersEndHandler(ended -> leaveShort(context.response()));
            context.next();
        }, EARLY);
    }

    private static void leaveShort(HttpServerResponse response) {
        String length = response.headers().get(HttpHeaders.CONTENT_LENGTH);
        if (BODILESS.contains(response.getStatusCode())) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        } else if (length != null && !GZIP.equals(response.headers().get(HttpHeaders.CONTENT_ENCODING)) && Long.parseLong(length) < SHORT) {
            response.headers().set(HttpHeaders.CONTENT_ENCODING, "identity");
        }
    }
}
