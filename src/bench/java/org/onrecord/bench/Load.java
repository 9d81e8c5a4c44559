package org.onrecord.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Clients that send one request after the other, each on a connection of its own. */
final class Load implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final String host;
    private final int port;

    Load(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** What to ask for; headers go with it. */
    record Get(String path, Map<String, String> headers) {
        Get(String path) {
            this(path, Map.of());
        }
    }

    /**
     * How it went.
     *
     * @param micros how long each answer took, ascending
     * @param bytes  how long an answer was, on average
     */
    record Outcome(double seconds, int[] micros, long bytes) {
        double perSecond() {
            return micros.length / seconds;
        }

        int quantile(double which) {
            return micros[(int) Math.min(micros.length - 1L, (long) (micros.length * which))];
        }
    }

    /** Asks for something else each time, for so many seconds. */
    Outcome run(int connections, double seconds, int status, Supplier<Get> gets) throws InterruptedException {
        List<Connection> all = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(connections);
        long begun = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1).setKeepAlive(true).setDefaultHost(host)
                    .setDefaultPort(port));
            Connection connection = new Connection(client, gets, status, begun + (long) (seconds * 1e9), done);
            all.add(connection);
            connection.next();
        }
        done.await();
        double took = (System.nanoTime() - begun) / 1e9;
        all.forEach(connection -> connection.client.close());
        for (Connection connection : all) {
            if (connection.failure != null) {
                throw new IllegalStateException(connection.failure);
            }
        }
        int[] micros = all.stream().flatMapToInt(connection -> Arrays.stream(connection.micros, 0, connection.count)).sorted().toArray();
        return new Outcome(took, micros, all.stream().mapToLong(connection -> connection.bytes).sum() / Math.max(micros.length, 1));
    }

    private static final class Connection {
        private final HttpClient client;
        private final Supplier<Get> gets;
        private final int status;
        private final long end;
        private final CountDownLatch done;
        private int[] micros = new int[1024];
        private int count;
        private long bytes;
        private long sent;
        private Throwable failure;

        Connection(HttpClient client, Supplier<Get> gets, int status, long end, CountDownLatch done) {
            this.client = client;
            this.gets = gets;
            this.status = status;
            this.end = end;
            this.done = done;
        }

        void next() {
            Get get;
            synchronized (gets) {
                get = gets.get();
            }
            sent = System.nanoTime();
            client.request(new RequestOptions().setMethod(HttpMethod.GET).setURI(get.path).setHeaders(
                    io.vertx.core.MultiMap.caseInsensitiveMultiMap().addAll(get.headers))).flatMap(request -> request.send())
                    .flatMap(response -> body(response, get)).onSuccess(this::answered).onFailure(this::failed);
        }

        private io.vertx.core.Future<Buffer> body(HttpClientResponse response, Get get) {
            return response.body().map(body -> {
                if (response.statusCode() != status) {
                    throw new IllegalStateException(get.path + " was answered " + response.statusCode() + ": " + body);
                }
                return body;
            });
        }

        private void answered(Buffer body) {
            if (count == micros.length) {
                micros = Arrays.copyOf(micros, count * 2);
            }
            long now = System.nanoTime();
            micros[count++] = (int) ((now - sent) / 1000);
            bytes += body.length();
            if (now < end) {
                next();
            } else {
                done.countDown();
            }
        }

        private void failed(Throwable cause) {
            failure = cause;
            done.countDown();
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
