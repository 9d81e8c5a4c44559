package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Command;

/** The description of the API under the public ruleset of Spectral for OpenAPI; it is the same on every database. */
@BehaviourTest
@DisabledIfSystemProperty(named = "quarkus.test.profile", matches = ".*postgresql.*")
class OpenApiLintTest {
    private static final String SPECTRAL = "@stoplight/spectral-cli@6.15.0";

    @TempDir
    Path directory;

    @Test
    void nothingIsFound() throws IOException, InterruptedException {
        assumeTrue(Command.run(directory, "npx", "--yes", SPECTRAL, "--version").succeeded(),
                "SKIPPED: the description of the API is not linted, for there is no npm here that can fetch " + SPECTRAL);
        Files.writeString(directory.resolve("ruleset.yaml"), "extends: spectral:oas\n");
        Files.writeString(directory.resolve("openapi.json"), given().queryParam("format", "json").get("/q/openapi").asString());

        Command lint = Command.run(directory, "npx", "--yes", SPECTRAL, "lint", "--ruleset", "ruleset.yaml", "--fail-severity", "hint",
                "openapi.json");
        assertEquals(0, lint.status(), lint.output());
    }
}
