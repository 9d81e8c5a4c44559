package org.onrecord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.onrecord.bench.Load.Get;
import org.onrecord.bench.Load.Outcome;

/**
 * What reading costs: loads statements into the packaged program, asks for them over HTTP with parameters that vary and with the same again and again,
 * and tells the CPU that the program takes for each answer, beside a bare server of constant bytes and plain JDBC on the same tables.
 */
final class Benchmark {
    private static final String HOST = "127.0.0.1";
    private static final String TOKEN = "a-token-for-the-benchmark";
    private static final int[] CONNECTIONS = {1, 16, 64};
    private static final int SHOWN = 16;
    private static final int PAGES = 1000;
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\".*?\"speaker\":\\{\"id\":\"([^\"]+)\"");
    private static final Pattern SEGMENTS = Pattern.compile("\"segments\": ?[01]\\b");
    private static final Pattern READY = Pattern.compile("onrecord_answers_total\\{how=\"ready\"\\} (\\S+)");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final int statements;
    private final Path packaged;
    private final Path directory;
    private final int port;
    private final double seconds;
    private final double warmUp;
    private final boolean pagesOnly;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> ids = new ArrayList<>();
    /** Each as often as it has said something. */
    private final List<String> speakers = new ArrayList<>();
    private final List<String> deep = new ArrayList<>();
    private final List<Get> known = new ArrayList<>();
    private final Map<Query, Map<String, Measured>> measured = new EnumMap<>(Query.class);

    /** @param ready how many of a hundred answers were ready to send */
    private record Measured(Outcome outcome, double micros, double ready) {}

    /** @param micros of CPU that a program has taken for each answer */
    private record Spent(Outcome outcome, double micros) {}

    private Benchmark(int statements, Path packaged, Path directory, int port, double seconds, double warmUp, boolean pagesOnly) {
        this.statements = statements;
        this.packaged = packaged;
        this.directory = directory;
        this.port = port;
        this.seconds = seconds;
        this.warmUp = warmUp;
        this.pagesOnly = pagesOnly;
    }

    public static void main(String[] arguments) throws Exception {
        int statements = Integer.parseInt(arguments[0]);
        Path directory = Path.of(arguments[2], Integer.toString(statements)).toAbsolutePath();
        new Benchmark(statements, Path.of(arguments[1]).toAbsolutePath(), directory, Integer.parseInt(arguments[3]), Double.parseDouble(arguments[4]),
                Double.parseDouble(arguments[5]), Boolean.parseBoolean(arguments[6])).run();
    }

    private void run() throws Exception {
        if (!Files.exists(directory.resolve("loaded"))) {
            load();
        }
        long resident;
        try (Program program = program()) {
            awaitQuiet();
            prepare();
            if (pagesOnly) {
                pages(program);
                return;
            }
            warmUp();
            for (Query query : Query.values()) {
                ask(program, query);
            }
            for (String format : List.of("csv", "ndjson")) {
                export(format);
                say("export of all %,d as %s: %,.0f rows/s", statements, format, export(format));
            }
            pages(program);
            resident = program.resident();
        }
        table(limits(), plain(), resident);
    }

    private Program program() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        return Program.start(directory, Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "bench=" + TOKEN, "ONRECORD_RATE", "0",
                "QUARKUS_HTTP_PORT", Integer.toString(port)), "-Xmx1g", "-jar", packaged.resolve("quarkus-run.jar").toString());
    }

    private void load() throws Exception {
        try (Program program = program()) {
            Path rows = directory.resolve("rows.ndjson");
            try (Writer out = Files.newBufferedWriter(rows)) {
                Rows.write(statements, out);
            }
            long begun = System.nanoTime();
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(uri("/imports?dataset=bench")).header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofFile(rows)).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2 || !answer.body().contains("\"created\":" + statements)) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            say("import over HTTP: %.0f rows/s, %d MB resident", statements / ((System.nanoTime() - begun) / 1e9), program.resident());
            Files.delete(rows);
        }
        Files.createFile(directory.resolve("loaded"));
    }

    private URI uri(String path) {
        return URI.create("http://" + HOST + ":" + port + path);
    }

    /** How many rows a second come, with what a client needs to read them. */
    private double export(String format) throws Exception {
        long begun = System.nanoTime();
        long rows = 0;
        HttpResponse<InputStream> answer = http.send(HttpRequest.newBuilder(uri("/statements?limit=all&format=" + format)).build(),
                BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] part = new byte[1 << 16];
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                for (int i = 0; i < read; i++) {
                    rows += part[i] == '\n' ? 1 : 0;
                }
            }
        }
        return rows / ((System.nanoTime() - begun) / 1e9);
    }

    /** Finds out what can be asked for. */
    private void prepare() throws Exception {
        HttpResponse<InputStream> all = http.send(HttpRequest.newBuilder(uri("/statements?limit=all&format=ndjson")).build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(all.body(), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher id = ID.matcher(line);
                if (number++ % 7 == 0 && id.find()) {
                    ids.add(id.group(1));
                    speakers.add(id.group(2));
                }
            }
        }
        String path = "/statements?limit=50";
        for (int page = 0; page < PAGES; page++) {
            Matcher next = NEXT.matcher(text(path));
            if (!next.find()) {
                break;
            }
            path = next.group(1);
            if (page > PAGES / 10 * 9) {
                deep.add(path);
            }
        }
        for (int speaker = 0; speaker < 200; speaker++) {
            String latest = "/statements?speaker=" + Rows.speaker(speaker) + "&limit=50";
            // Asked for twice, as a dashboard does.
            String tag = http.send(HttpRequest.newBuilder(uri(latest)).build(), BodyHandlers.ofString()).headers().firstValue("ETag").orElseThrow();
            known.add(new Get(latest, Map.of("If-None-Match", tag)));
        }
    }

    private String text(String path) throws Exception {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private Get get(Query query, Random random) {
        String speaker = speakers.get(random.nextInt(speakers.size()));
        LocalDate from = Rows.day(random);
        String range = "&from=" + from + "&to=" + from.plusYears(1);
        return switch (query) {
            case BY_ID -> new Get("/statements/" + ids.get(random.nextInt(ids.size())));
            case SPEAKER -> new Get("/statements?speaker=" + speaker + "&limit=50");
            case FILTERED -> new Get("/statements?speaker=" + speaker + "&stance=" + Rows.stance(random) + range + "&limit=50");
            case RARE_WORD -> new Get("/statements?q=" + encoded(Rows.rareWord(random, statements)) + "&limit=50");
            case FREQUENT_WORD -> new Get("/statements?q=" + encoded(Rows.frequentWord(random)) + "&sort=-date&limit=50");
            case SPEAKER_COUNTS -> new Get("/statistics?speaker=" + speaker + "&by=stance&period=month");
            case TOP_SPEAKERS -> new Get("/statistics?by=speaker&stance=denial" + range + "&top=20");
            case DEEP_PAGE -> new Get(deep.get(random.nextInt(deep.size())));
            case CONDITIONAL -> known.get(random.nextInt(known.size()));
        };
    }

    /** Asked as nobody has asked before, so that the answer is not ready. */
    private Get unique(Query query, Random random) {
        Get get = get(query, random);
        return query == Query.BY_ID || query == Query.CONDITIONAL
                ? get
                : new Get(get.path(), Map.of("Accept", "application/json;made=" + random.nextLong()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void ask(Program program, Query query) throws Exception {
        measured.put(query, new java.util.LinkedHashMap<>());
        if (query == Query.DEEP_PAGE && deep.isEmpty()) {
            return;
        }
        int status = query == Query.CONDITIONAL ? 304 : 200;
        try (Load load = new Load(HOST, port)) {
            Random random = new Random(query.ordinal());
            Get same = get(query, new Random(7));
            Map<String, Supplier<Get>> modes = Map.of("made", () -> unique(query, random), "random", () -> get(query, random), "repeated", () -> same);
            for (String mode : List.of("made", "random", "repeated")) {
                load.run(SHOWN, seconds, status, modes.get(mode));
                for (int connections : CONNECTIONS) {
                    double before = ready();
                    Spent spent = spent(load, program, connections, status, modes.get(mode));
                    Measured one = new Measured(spent.outcome, spent.micros, (ready() - before) * 100 / spent.outcome.micros().length);
                    measured.get(query).put(mode + connections, one);
                    say("%-46s %-8s %2d connections: %6.0f requests/s, p50 %6.2f ms, p99 %6.2f ms, %5.0f us of CPU, %3.0f %% ready, %d bytes", query.title, mode, connections,
                            one.outcome.perSecond(), one.outcome.quantile(0.5) / 1e3, one.outcome.quantile(0.99) / 1e3, one.micros, one.ready, one.outcome.bytes());
                }
            }
        }
    }

    private void pages(Program program) throws InterruptedException {
        try (Load load = new Load(HOST, port)) {
            new Pages(program, load, warmUp, seconds, speakers).run();
        }
    }

    /** Until the program is compiled, which takes a while for each query, and most of the processors. */
    private void warmUp() throws InterruptedException {
        try (Load load = new Load(HOST, port)) {
            for (Query query : Query.values()) {
                if (query != Query.DEEP_PAGE || !deep.isEmpty()) {
                    Random random = new Random(-1);
                    load.run(SHOWN, warmUp, query == Query.CONDITIONAL ? 304 : 200, () -> unique(query, random));
                }
            }
        }
    }

    /** Until the index is one part, as it is after half a minute of quiet. */
    private void awaitQuiet() throws Exception {
        while (!SEGMENTS.matcher(text("/q/health/ready")).find()) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private Spent spent(Load load, Program program, int connections, int status, Supplier<Get> gets) throws InterruptedException {
        long before = program.cpu().toNanos();
        Outcome outcome = load.run(connections, seconds, status, gets);
        return new Spent(outcome, (program.cpu().toNanos() - before) / 1e3 / outcome.micros().length);
    }

    /** How many answers have been ready so far. */
    private double ready() throws Exception {
        Matcher ready = READY.matcher(http.send(HttpRequest.newBuilder(uri("/q/metrics")).build(), BodyHandlers.ofString()).body());
        return ready.find() ? Double.parseDouble(ready.group(1)) : 0;
    }

    /** CPU microseconds of a bare server for answers as long as those of each query. */
    private Map<Query, Double> limits() throws Exception {
        Map<Query, Double> limits = new EnumMap<>(Query.class);
        try (Program limit = Program.start(directory, Map.of(), "-cp", System.getProperty("java.class.path"), Limit.class.getName(),
                Integer.toString(port)); Load load = new Load(HOST, port)) {
            for (Query query : Query.values()) {
                Measured shown = measured.get(query).get("random" + SHOWN);
                if (shown != null) {
                    long bytes = query == Query.CONDITIONAL ? 0 : shown.outcome.bytes();
                    int status = bytes == 0 ? 304 : 200;
                    load.run(SHOWN, seconds, status, () -> new Get("/" + bytes));
                    limits.put(query, spent(load, limit, SHOWN, status, () -> new Get("/" + bytes)).micros);
                }
            }
        }
        return limits;
    }

    /** Of nothing where the record is in PostgreSQL. */
    private Map<Query, Double> plain() throws IOException, InterruptedException {
        if (!Files.exists(directory.resolve("data").resolve("onrecord.mv.db"))) {
            return Map.of();
        }
        Process plain = new ProcessBuilder(Program.java("-Xmx1g", "-cp", System.getProperty("java.class.path"), Plain.class.getName(),
                directory.resolve("data").resolve("onrecord").toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<Query, Double> micros = new EnumMap<>(Query.class);
        for (String line : new String(plain.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            String[] parts = line.split(" ");
            micros.put(Query.valueOf(parts[0]), Double.valueOf(parts[1]));
        }
        if (plain.waitFor() != 0) {
            throw new IllegalStateException("Plain JDBC failed");
        }
        return micros;
    }

    private void table(Map<Query, Double> limits, Map<Query, Double> plain, long resident) {
        say("%n| %,d statements, %d connections | CPU µs, made | random | of these ready | repeated | limit | plain JDBC | requests/s | p50 ms | p99 ms |", statements, SHOWN);
        say("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        measured.forEach((query, all) -> {
            Measured random = all.get("random" + SHOWN);
            if (random != null) {
                say("| %s | %.0f | %.0f | %.0f %% | %.0f | %.0f | %s | %,.0f | %.1f | %.1f |", query.title, all.get("made" + SHOWN).micros,
                        random.micros, random.ready, all.get("repeated" + SHOWN).micros,
                        limits.get(query), plain.containsKey(query) ? "%,.0f".formatted(plain.get(query)) : "", random.outcome.perSecond(),
                        random.outcome.quantile(0.5) / 1e3, random.outcome.quantile(0.99) / 1e3);
            }
        });
        say("%nmemory: %d MB resident; Java %s, %d processors; %s", resident, Runtime.version().feature(), Runtime.getRuntime().availableProcessors(),
                LocalDate.now());
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
