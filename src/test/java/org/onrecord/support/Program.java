package org.onrecord.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged program, run as its users run it. */
public final class Program implements AutoCloseable {
    private static final String HEAP = "512m";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** It serves tests for seconds only, in which the second compiler would take more of the processors than it gives back. */
    private static final List<String> SOON_READY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Path H2 = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Path POSTGRESQL = Path.of("target/quarkus-app-postgresql/quarkus-run.jar").toAbsolutePath();

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it in a directory, with environment variables, and waits until it answers. */
    public static Program start(Path directory, Map<String, String> environment) throws IOException, InterruptedException {
        return launch(H2, directory, environment, HEAP).awaitListening();
    }

    /** @param heap what it may use at most, as {@code -Xmx} has it */
    public static Program start(Path directory, Map<String, String> environment, String heap) throws IOException, InterruptedException {
        return launch(H2, directory, environment, heap).awaitListening();
    }

    /** Starts it where only so many files may be open at once, connections too. */
    public static Program startWithOpenFiles(int most, Path directory, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> limited = List.of("bash", "-c", "ulimit -n $0 && exec \"$@\"", Integer.toString(most));
        return launch(limited, H2, directory, environment, HEAP, archived(H2)).awaitListening();
    }

    /** Starts a copy of it. */
    public static Program startCopy(Path copy, Path directory, Map<String, String> environment) throws IOException, InterruptedException {
        return launch(copy.resolve(H2.getFileName()), directory, environment, HEAP).awaitListening();
    }

    /** Starts it with a log that nobody reads any more once it has started, so that it can write no more than a pipe holds. */
    public static Program startWithUnreadLog(Path directory, Map<String, String> environment) throws IOException, InterruptedException {
        Program program = launch(List.of(), H2, directory, environment, HEAP, archived(H2), Redirect.PIPE);
        byte[] some = new byte[1024];
        while (!LISTENING.matcher(program.log()).find()) {
            int read = program.process.getInputStream().read(some);
            if (read < 0) {
                throw new IllegalStateException("The program did not start: " + program.log());
            }
            Files.write(program.log, Arrays.copyOf(some, read), StandardOpenOption.APPEND);
        }
        return program;
    }

    /** Copies the packaged program. */
    public static Path copy(Path directory) throws IOException {
        Path from = H2.getParent();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = directory.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return directory;
    }

    public static Program startOnPostgresql(Path directory, Map<String, String> environment) throws IOException, InterruptedException {
        return launch(POSTGRESQL, directory, environment, HEAP).awaitListening();
    }

    /** Starts it where it should refuse to, and answers what it said. */
    public static String refusal(Path directory, Map<String, String> environment) throws IOException, InterruptedException {
        return refusal(H2, directory, environment);
    }

    public static String refusalOnPostgresql(Path directory, Map<String, String> environment) throws IOException, InterruptedException {
        return refusal(POSTGRESQL, directory, environment);
    }

    private static String refusal(Path jar, Path directory, Map<String, String> environment) throws IOException, InterruptedException {
        try (Program program = launch(jar, directory, environment, HEAP)) {
            assertTrue(program.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "It should have stopped: " + program.log());
            assertTrue(program.process.exitValue() != 0, program.log());
            return program.log();
        }
    }

    /** Runs it as a command, which ends by itself, and answers what it printed. */
    public static Command command(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-jar", H2.toString()));
        command.addAll(List.of(arguments));
        return Command.run(directory, environment, command.toArray(String[]::new));
    }

    private static Program launch(Path jar, Path directory, Map<String, String> environment, String heap)
            throws IOException, InterruptedException {
        return launch(List.of(), jar, directory, environment, heap, archived(jar));
    }

    private static List<String> archived(Path jar) throws IOException, InterruptedException {
        return jar.equals(H2) ? List.of("-XX:SharedArchiveFile=" + archive()) : List.of();
    }

    /** Of the classes that a start loads, made by the first; all others have them at hand sooner. */
    private static synchronized Path archive() throws IOException, InterruptedException {
        Path archive = H2.resolveSibling("tests.jsa");
        if (!Files.exists(archive)) {
            Path directory = Files.createTempDirectory("archive");
            try (Program program = launch(List.of(), H2, directory, Map.of("ONRECORD_SEEDS", "none"), HEAP,
                    List.of("-XX:ArchiveClassesAtExit=" + archive))) {
                program.awaitListening();
            }
        }
        return archive;
    }

    private static Program launch(List<String> prefix, Path jar, Path directory, Map<String, String> environment, String heap,
            List<String> archive) throws IOException {
        return launch(prefix, jar, directory, environment, heap, archive, null);
    }

    /** @param output where its log goes, or {@code null} for a file */
    private static Program launch(List<String> prefix, Path jar, Path directory, Map<String, String> environment, String heap,
            List<String> archive, Redirect output) throws IOException {
        Path log = Files.createTempFile(directory, "program", ".log");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(JAVA, "-Xmx" + heap));
        command.addAll(SOON_READY);
        command.addAll(archive);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output == null ? Redirect.to(log.toFile()) : output);
        builder.environment().keySet().removeIf(name -> name.startsWith("ONRECORD_") || name.startsWith("QUARKUS_"));
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(environment);
        return new Program(builder.start(), log);
    }

    private Program awaitListening() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!LISTENING.matcher(log()).find()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new IllegalStateException("The program did not start: " + log());
            }
            Thread.sleep(50);
        }
        return this;
    }

    public String url() throws IOException {
        Matcher listening = LISTENING.matcher(log());
        assertTrue(listening.find());
        return listening.group(1);
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    public int port() throws IOException {
        return URI.create(url()).getPort();
    }

    /** Tells it to stop, as {@code kill} does, and does not wait until it has. */
    public void tellToStop() {
        // Not the process itself, which would close the pipe that its log may wait for.
        process.toHandle().destroy();
    }

    public long pid() {
        return process.pid();
    }

    public boolean running() {
        return process.isAlive();
    }

    /** Waits until it has ended by itself, and answers its exit code. */
    public int awaitEnd(Duration most) throws IOException, InterruptedException {
        assertTrue(process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS), "It should have ended within " + most + ": " + log());
        return process.exitValue();
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it as {@code kill} does and waits until it has stopped. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The program did not stop");
    }
}
