package org.onrecord.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Imports.lines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Draft;
import org.onrecord.support.Metrics;
import org.onrecord.support.Program;
import org.onrecord.support.RawHttp;

/** A connection is idle when its client has nothing to wait for, or does not take what there is; not while a request is at work. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdleConnectionsIT {
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration LONGER = IDLE.multipliedBy(3);
    private static final String TOKEN = "a-token-for-testing";

    @TempDir
    static Path directory;

    private static Program program;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann:admin=" + TOKEN));
        Program.start(directory, environment).close();
        // With a single connection of the database, one request at work makes all others wait. To make the tables takes more.
        environment.putAll(Map.of("QUARKUS_HTTP_IDLE_TIMEOUT", IDLE.toSeconds() + "S", "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "1",
                "QUARKUS_FLYWAY_MIGRATE_AT_START", "false", "ONRECORD_WRITE_CHECK", "P1D"));
        program = Program.start(directory, environment);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void whoWaitsForALongRequestGetsItsAnswer() throws Exception {
        byte[] large = lines(IntStream.range(0, 100).mapToObj(i -> saying("x".repeat(80_000) + i)).toArray(Draft[]::new))
                .getBytes(StandardCharsets.UTF_8);
        try (Socket restore = RawHttp.open("127.0.0.1", program.port(),
                "POST /imports?restore=true HTTP/1.1\nHost: localhost\nAuthorization: Bearer "
                        + TOKEN + "\nContent-Type: application/x-ndjson\nTransfer-Encoding: chunked\n\n"
                        + chunk("{\"type\":\"export\",\"format\":2}"))) {
            Metrics.await(program.url(), "agroal_active_count{datasource=\"default\"}", active -> active == 1);
            List<CompletableFuture<HttpResponse<String>>> answers = List.of(
                    post("/imports?dataset=whole", BodyPublishers.ofByteArray(lines(saying("x")).getBytes(StandardCharsets.UTF_8))),
                    post("/imports?dataset=streamed", streamed(lines(saying("y")).getBytes(StandardCharsets.UTF_8))),
                    post("/imports?dataset=large", streamed(large)),
                    post("/admin/backup", BodyPublishers.noBody()),
                    send(HttpRequest.newBuilder(URI.create(program.url() + "/changes/verify"))));
            Thread.sleep(LONGER.toMillis());
            assertTrue(answers.stream().noneMatch(CompletableFuture::isDone), "They should all have waited");
            RawHttp.send(restore, chunk("{\"type\":\"end\",\"lines\":0}") + "0\n\n");

            assertThat(RawHttp.until(restore, "\"state\":\"finished\""), startsWith("HTTP/1.1 201"));
            assertEquals(List.of(201, 201, 201, 201, 200), answers.stream().map(answer -> answer.join().statusCode()).toList());
            assertThat(answers.get(4).join().body(), containsString("\"intact\":true"));
        }
    }

    @Test
    @Order(2)
    void whoDoesNotTakeAnAnswerIsHungUpOn() throws Exception {
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(10_000);
            slow.connect(new InetSocketAddress("127.0.0.1", program.port()));
            RawHttp.send(slow, "GET /statements?limit=100 HTTP/1.1\nHost: localhost\nConnection: close\n\n");
            InputStream answer = slow.getInputStream();
            answer.readNBytes(1000);
            Thread.sleep(LONGER.toMillis());
            assertThat(rest(answer), lessThan(7_000_000L));
        }
    }

    @Test
    @Order(3)
    void aConnectionWithoutARequestIsClosed() throws Exception {
        try (Socket idle = new Socket("127.0.0.1", program.port())) {
            idle.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            assertEquals(-1, idle.getInputStream().read());
        }
    }

    private static long rest(InputStream answer) {
        byte[] part = new byte[10_000];
        long all = 0;
        try {
            for (int read = answer.read(part); read >= 0; read = answer.read(part)) {
                all += read;
            }
        } catch (IOException e) {
            assertThat(e.getMessage(), containsString("reset"));
        }
        return all;
    }

    private static String chunk(String line) {
        return Integer.toHexString(line.length() + 2) + "\n" + line + "\n\n";
    }

    /** As {@code curl -T} sends it. */
    private static BodyPublisher streamed(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static CompletableFuture<HttpResponse<String>> post(String path, BodyPublisher body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(program.url() + path)).header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-ndjson").POST(body));
    }

    private static CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return HttpClient.newHttpClient().sendAsync(request.version(HttpClient.Version.HTTP_1_1).build(), BodyHandlers.ofString());
    }
}
