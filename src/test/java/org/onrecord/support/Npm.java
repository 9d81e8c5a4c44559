package org.onrecord.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The programs of npm that tests run, in the versions that {@code src/test/clients/package.json} says; installed once for all of them. */
public final class Npm {
    private static final Path WANTED = Path.of("src/test/clients/package.json");
    private static final Path DIRECTORY = Path.of("target/npm").toAbsolutePath();
    private static Command installed;

    private Npm() {
    }

    /** Runs a program of npm in a directory. Where there is no npm that can fetch it, the test is skipped, and says so. */
    public static Command run(Path directory, String program, String... arguments) throws IOException, InterruptedException {
        Path tool = modules().resolve(".bin").resolve(program);
        return Command.run(directory, Stream.concat(Stream.of(tool.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    /** The directory {@code node_modules} with all that is wanted. */
    public static synchronized Path modules() throws IOException, InterruptedException {
        Path modules = DIRECTORY.resolve("node_modules");
        if (installed == null) {
            installed = install(modules);
        }
        if (!installed.succeeded()) {
            String skipped = "SKIPPED: there is no npm here that can fetch what " + WANTED + " lists: " + installed.output();
            System.err.println(skipped);
            assumeTrue(false, skipped);
        }
        return modules;
    }

    private static Command install(Path modules) throws IOException, InterruptedException {
        Path present = DIRECTORY.resolve("package.json");
        if (Files.exists(modules.resolve(".package-lock.json")) && Files.mismatch(WANTED, present) == -1) {
            return new Command(0, "It was installed before.");
        }
        Files.createDirectories(DIRECTORY);
        Files.copy(WANTED, present, StandardCopyOption.REPLACE_EXISTING);
        return Command.run(DIRECTORY, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts",
                "--prefer-offline", "--loglevel=error");
    }
}
