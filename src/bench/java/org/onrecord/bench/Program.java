package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that runs beside the benchmark, in a process of its own. */
final class Program implements AutoCloseable {
    private static final String READY = "Listening on";

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** Starts Java with these arguments in a directory; it is ready when it says so. */
    static Program start(Path directory, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        Files.deleteIfExists(log);
        ProcessBuilder builder = new ProcessBuilder(java(arguments)).directory(directory.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Program program = new Program(builder.start());
        while (!Files.readString(log).contains(READY)) {
            if (!program.process.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return program;
    }

    static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow(() -> new IllegalStateException("This system does not tell the CPU time of processes"));
    }

    /** In MB, or 0 where the system does not tell. */
    long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum() >> 10;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
