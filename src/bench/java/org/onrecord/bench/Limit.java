package org.onrecord.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** What no server in Java can do better: answers {@code /N} with N constant bytes, and {@code /0} with 304. */
final class Limit extends AbstractVerticle {
    private final Map<String, Buffer> bodies = new ConcurrentHashMap<>();

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        int port = Integer.parseInt(arguments[0]);
        vertx.deployVerticle(() -> {
            Limit limit = new Limit();
            limit.port = port;
            return limit;
        }, new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors())).onComplete(deployed -> System.out.println("Listening on " + port));
    }

    private int port;

    @Override
    public void start(io.vertx.core.Promise<Void> started) {
        vertx.createHttpServer().requestHandler(request -> {
            Buffer body = bodies.computeIfAbsent(request.path(), path -> Buffer.buffer("x".repeat(Integer.parseInt(path.substring(1)))));
            if (body.length() == 0) {
                request.response().setStatusCode(304).end();
            } else {
                request.response().putHeader("Content-Type", "application/json").end(body);
            }
        }).listen(port, "127.0.0.1").<Void>mapEmpty().onComplete(started);
    }
}
