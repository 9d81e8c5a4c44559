package org.onrecord.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;

/** Takes traces as a collector of OpenTelemetry does, over OTLP/HTTP. */
public final class TraceCollector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    public static TraceCollector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TraceCollector collector = new TraceCollector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    private void take(HttpExchange request) throws IOException {
        byte[] body = request.getRequestBody().readAllBytes();
        synchronized (received) {
            received.write(body);
        }
        ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream().flatMap(resource -> resource.getScopeSpansList().stream())
                .forEach(scope -> spans.addAll(scope.getSpansList()));
        request.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        request.sendResponseHeaders(200, -1);
        request.close();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Span> spans() {
        return spans;
    }

    /** Whatever has come, with the texts in it as they are. */
    public String received() {
        synchronized (received) {
            return received.toString(StandardCharsets.UTF_8);
        }
    }

    /** The first span of a kind, which may be yet to come. */
    public Span await(Predicate<Span> wanted) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            for (Span span : spans) {
                if (wanted.test(span)) {
                    return span;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("There came only " + spans.stream().map(Span::getName).toList());
    }

    /** The value of an attribute, empty where the span has none of that name. */
    public static String attribute(Span span, String name) {
        return span.getAttributesList().stream().filter(attribute -> attribute.getKey().equals(name))
                .map(attribute -> attribute.getValue().getStringValue()).findFirst().orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
