package org.onrecord.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Draft;
import org.onrecord.support.Imports;
import org.onrecord.support.Program;

/** The packaged program, killed at random moments while clients write: what it has acknowledged is there, and what is there is whole. */
class CrashIT {
    private static final int ROUNDS = 20;
    private static final int ROUNDS_ON_POSTGRESQL = 5;
    /** Fewer acknowledged writes in a round would tell nothing. */
    private static final int AT_LEAST = 10;
    private static final int LONGEST_LIFE = 1200;
    private static final Pattern LINES = Pattern.compile("import .*, lines (\\d+) to (\\d+)");
    private static final Map<String, String> ENVIRONMENT = Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann=a-token-for-testing");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private final Random random = new Random();
    /** What was acknowledged: the texts of statements by their ids, or by the externalIds of their rows. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        crash(ROUNDS, () -> Program.start(directory, ENVIRONMENT));
    }

    @Test
    void norIsItOnPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start()) {
            Map<String, String> environment = new HashMap<>(ENVIRONMENT);
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
            crash(ROUNDS_ON_POSTGRESQL, () -> Program.startOnPostgresql(directory, environment));
        }
    }

    private interface Start {
        Program start() throws IOException, InterruptedException;
    }

    private void crash(int rounds, Start start) throws Exception {
        for (int round = 0; round < rounds; round++) {
            Program program = start.start();
            verify(program);
            String url = program.url();
            ExecutorService writers = Executors.newFixedThreadPool(4);
            List<Future<Void>> writing = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                writing.add(writers.submit(() -> untilItIsGone(() -> recordAndCorrect(url))));
            }
            writing.add(writers.submit(() -> untilItIsGone(() -> importRows(url))));
            int before = acknowledged.size();
            while (acknowledged.size() < before + AT_LEAST && writing.stream().noneMatch(Future::isDone)) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(LONGEST_LIFE));
            program.kill();
            writers.shutdown();
            for (Future<Void> writer : writing) {
                writer.get(1, TimeUnit.MINUTES);
            }
        }
        try (Program program = start.start()) {
            verify(program);
        }
        System.out.printf("%d rounds, %d writes acknowledged, none lost%n", rounds, acknowledged.size());
    }

    private interface Writing {
        void write() throws Exception;
    }

    private static Void untilItIsGone(Writing writing) throws Exception {
        try {
            while (true) {
                writing.write();
            }
        } catch (IOException e) {
            return null;
        }
    }

    private void recordAndCorrect(String url) throws Exception {
        String text = "single " + random.nextLong();
        HttpResponse<String> answer = send(url + "/statements", "POST", "application/json", Imports.line(draft(text)), Map.of());
        assertEquals(201, answer.statusCode(), answer.body());
        String id = JSON.readTree(answer.body()).path("id").asText();
        acknowledged.put(id, text);
        if (random.nextBoolean()) {
            // Until it is answered, the correction may be on record or not.
            acknowledged.remove(id);
            HttpResponse<String> corrected = send(url + "/statements/" + id + "?reason=crash", "PUT", "application/json",
                    Imports.line(draft(text + ", corrected")), Map.of("If-Match", answer.headers().firstValue("ETag").orElseThrow()));
            assertEquals(200, corrected.statusCode(), corrected.body());
            acknowledged.put(id, text + ", corrected");
        }
    }

    private void importRows(String url) throws Exception {
        String batch = "rows " + random.nextLong() + " ";
        int count = 1 + random.nextInt(100);
        String rows = IntStream.range(0, count).mapToObj(i -> Imports.line(draft(batch + i).with("externalId", batch + i)))
                .collect(Collectors.joining("\n"));
        HttpResponse<String> answer = send(url + "/imports?dataset=crash", "POST", "application/x-ndjson", rows, Map.of());
        assertEquals(201, answer.statusCode(), answer.body());
        IntStream.range(0, count).forEach(i -> acknowledged.put(batch + i, batch + i));
    }

    private Draft draft(String text) {
        return saying(text).by("Speaker " + random.nextInt(50)).about(Map.of("text", "Claim " + random.nextInt(20)))
                .in("url", "https://news.example/" + random.nextInt(500));
    }

    private static HttpResponse<String> send(String url, String method, String type, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer a-token-for-testing")
                .header("Content-Type", type).method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private void verify(Program program) throws Exception {
        List<JsonNode> statements = lines(program.url() + "/statements?limit=all&format=ndjson");
        Map<String, String> found = new HashMap<>();
        for (JsonNode statement : statements) {
            found.put(statement.path("externalId").asText(statement.path("id").asText()), statement.path("text").asText());
        }
        Map<String, String> lost = new HashMap<>(acknowledged);
        lost.entrySet().removeIf(entry -> entry.getValue().equals(found.get(entry.getKey())));
        assertEquals(Map.of(), lost);

        // Lists come from the index, an export from the database.
        Map<String, String> indexed = new HashMap<>();
        statements.forEach(statement -> indexed.put(statement.path("id").asText(), told(statement)));
        Map<String, String> onRecord = new HashMap<>();
        lines(program.url() + "/export").stream().filter(line -> line.path("type").asText().equals("version") && !line.has("until"))
                .forEach(version -> onRecord.put(version.path("id").asText(), told(version)));
        assertEquals(onRecord, indexed);

        List<JsonNode> changesets = lines(program.url() + "/changes?limit=all&format=ndjson");
        Set<String> touched = new HashSet<>();
        for (int i = 0; i < changesets.size(); i++) {
            assertEquals(i + 1, changesets.get(i).path("number").asLong());
            Matcher rows = LINES.matcher(changesets.get(i).path("reason").asText());
            int expected = rows.matches() ? 1 + Integer.parseInt(rows.group(2)) - Integer.parseInt(rows.group(1)) : 1;
            assertEquals(expected, changesets.get(i).path("statements").size(), changesets.get(i).toString());
            changesets.get(i).path("statements").forEach(id -> touched.add(id.asText()));
        }
        assertEquals(statements.stream().map(statement -> statement.path("id").asText()).collect(Collectors.toSet()), touched);
        assertEquals(statements.size(),
                lines(program.url() + "/statistics?format=ndjson").stream().mapToInt(row -> row.path("statements").asInt()).sum());
        assertEquals(statements.size(), lines(program.url() + "/speakers?limit=all&format=ndjson").stream()
                .mapToInt(speaker -> speaker.path("statements").path("allegation").asInt()).sum());
    }

    private static String told(JsonNode version) {
        return version.path("version") + ", by " + version.path("changeset") + ": " + version.path("text");
    }

    private static List<JsonNode> lines(String url) throws IOException, InterruptedException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
