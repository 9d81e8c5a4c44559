package org.onrecord.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A plain proxy that serves a program below a path, and says so. */
public final class PathProxy implements AutoCloseable {
    /** What concerns one connection, or what its client of HTTP sets itself. */
    private static final Set<String> OF_A_CONNECTION = Set.of("connection", "content-length", "expect", "host", "http2-settings",
            "keep-alive",
            "transfer-encoding", "upgrade");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String prefix;
    private final String target;

    private PathProxy(HttpServer server, String prefix, String target) {
        this.server = server;
        this.prefix = prefix;
        this.target = target;
    }

    /** @param prefix as {@code /record} */
    public static PathProxy start(String prefix, String target) throws IOException {
        PathProxy proxy = new PathProxy(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), prefix, target);
        proxy.server.setExecutor(proxy.threads);
        proxy.server.createContext(prefix + "/", proxy::pass);
        proxy.server.start();
        return proxy;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create(target + exchange.getRequestURI().toASCIIString().substring(prefix.length())))
                .method(exchange.getRequestMethod(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> values.stream().filter(value -> forwarded(name))
                .forEach(value -> request.header(name, value)));
        request.header("X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress()).header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", exchange.getRequestHeaders().getFirst("Host")).header("X-Forwarded-Prefix", prefix);
        try (exchange) {
            HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (forwarded(name)) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            boolean empty = exchange.getRequestMethod().equals("HEAD") || List.of(204, 304).contains(answer.statusCode());
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : 0);
            try (InputStream in = answer.body()) {
                byte[] part = new byte[10_000];
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    exchange.getResponseBody().write(part, 0, read);
                    exchange.getResponseBody().flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean forwarded(String header) {
        return !OF_A_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
