package org.onrecord.server;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** Keeps HTTP/2 out where there is no TLS too, for which Quarkus has no setting: it would pass by {@link RequestGuard}. */
@ApplicationScoped
class ClearText implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
