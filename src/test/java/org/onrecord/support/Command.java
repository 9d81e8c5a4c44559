package org.onrecord.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command that has been run.
 *
 * @param status its exit status, or -1 where there is no such command
 * @param output what it printed, errors too
 */
public record Command(int status, String output) {
    public static Command run(Path directory, String... command) throws InterruptedException {
        return run(directory, Map.of(), command);
    }

    public static Command run(Path directory, Map<String, String> environment, String... command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output);
        } catch (IOException e) {
            return new Command(-1, e.getMessage());
        }
    }

    public boolean succeeded() {
        return status == 0;
    }
}
