package org.onrecord.changeset;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Program;

/** The stream of changesets of the packaged program, as listeners get it. */
class ListenerIT {
    private static final int WRITES = 800;
    private static final int WRITERS = 4;
    private static final int KILLS = 20;
    private static final int LISTENERS = 300;
    private static final Map<String, String> ENVIRONMENT = Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann=a-token-for-testing",
            "ONRECORD_HEARTBEAT", "PT0.3S");

    private static final String STATEMENT = """
            {"text": "x", "stance": "denial", "date": "2023-02-06", "speaker": "Ann", "appearances": [{"document": {"title": "A broadcast"}}]}""";
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");
    private static final Pattern CHANGESET = Pattern.compile("\"changeset\":(\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private record Event(long id, String name, String data) {}

    /** One connection to the stream. */
    private static final class Listener implements AutoCloseable {
        private final BufferedReader lines;

        private Listener(Program program, Long lastEventId) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.url() + "/changes?since=0"))
                    .header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId.toString());
            }
            var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** The next event with data; an event ends with an empty line. */
        private Event next() throws IOException {
            long id = -1;
            String name = "message";
            StringBuilder data = new StringBuilder();
            while (true) {
                String line = lines.readLine();
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(id, name, data.toString());
                }
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void aListenerThatIsKilledAgainAndAgainGetsEveryChangesetOnceAndInOrder() throws Exception {
        try (Program program = Program.start(directory, ENVIRONMENT)) {
            listenAndKill(program);
        }
    }

    @Test
    void soItDoesOnPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start()) {
            Map<String, String> environment = new HashMap<>(ENVIRONMENT);
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
            try (Program program = Program.startOnPostgresql(directory, environment)) {
                listenAndKill(program);
            }
        }
    }

    private static void listenAndKill(Program program) throws Exception {
        Map<Long, String> written = new ConcurrentHashMap<>();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> done = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            done.add(writers.submit(() -> {
                for (int i = 0; i < WRITES / WRITERS; i++) {
                    String answer = write(program);
                    written.put(Long.valueOf(found(CHANGESET, answer)), found(ID, answer));
                }
                return null;
            }));
        }
        List<Event> received = new ArrayList<>();
        Random random = new Random(20230206);
        for (int life = 0; life <= KILLS; life++) {
            int until = life == KILLS ? WRITES : Math.min(WRITES, (life + 1) * (WRITES / (KILLS + 1)) - random.nextInt(50));
            try (Listener listener = new Listener(program, received.isEmpty() ? null : received.get(received.size() - 1).id)) {
                while (received.size() < until) {
                    received.add(listener.next());
                }
            }
        }
        for (Future<?> writer : done) {
            writer.get();
        }
        writers.shutdown();
        assertEquals(LongStream.rangeClosed(1, WRITES).boxed().toList(), received.stream().map(Event::id).toList());
        received.forEach(event -> assertEquals("changeset", event.name));
        received.forEach(event -> assertTrue(event.data.contains("\"statements\":[\"" + written.get(event.id) + "\"]"), event.data));
    }

    @Test
    void manyListenersNeedNoThreadsAndHearOfTheServiceWhileNothingHappens() throws Exception {
        List<Listener> listeners = new ArrayList<>();
        try (Program program = Program.start(directory, ENVIRONMENT)) {
            write(program);
            int before = threads(program);
            for (int i = 0; i < LISTENERS; i++) {
                listeners.add(new Listener(program, 1L));
            }
            for (int heartbeats = 0; heartbeats < 3;) {
                heartbeats += listeners.get(0).lines.readLine().equals(":still here") ? 1 : 0;
            }
            int during = threads(program);
            assertTrue(during - before < LISTENERS / 4, before + " threads grew to " + during);
            write(program);
            for (Listener listener : listeners) {
                assertEquals(2, listener.next().id);
            }
        } finally {
            listeners.forEach(ListenerIT::hangUp);
        }
    }

    private static void hangUp(Listener listener) {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int threads(Program program) throws IOException {
        return given().get(program.url() + "/q/metrics").asString().lines().filter(line -> line.startsWith("jvm_threads_live_threads "))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ")[1])).findFirst().orElseThrow();
    }

    private static String found(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        assertTrue(matcher.find(), answer);
        return matcher.group(1);
    }

    private static String write(Program program) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(program.url() + "/statements"))
                .header("Authorization", "Bearer a-token-for-testing").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(STATEMENT)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        return answer.body();
    }
}
