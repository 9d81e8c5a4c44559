package org.onrecord.server;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Speaks HTTP/2 over TLS only, as browsers do. Its upgrade from HTTP/1.1 would pass by {@link RequestGuard}, and by the rules of proxies that do not
 * know it.
 */
@ApplicationScoped
class ClearText implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
