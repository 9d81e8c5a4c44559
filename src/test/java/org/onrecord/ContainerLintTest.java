package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.Command;

/** The files for containers under public linters. */
class ContainerLintTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"dclint@3.1.0, --max-warnings 0, compose.yaml", "dockerfile-utils@0.16.3, lint, Dockerfile.jvm"})
    void nothingIsFound(String linter, String arguments, String file) throws InterruptedException {
        assumeTrue(Command.run(directory, "npx", "--yes", linter, "--version").succeeded(),
                "SKIPPED: " + file + " is not linted, for there is no npm here that can fetch " + linter);
        Command lint = Command.run(directory,
                ("npx --yes " + linter + " " + arguments + " " + Path.of("src/main/docker", file).toAbsolutePath()).split(" "));
        assertEquals(0, lint.status(), lint.output());
    }
}
