package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Command;
import org.onrecord.support.Npm;

/** The description of the API under public rules for OpenAPI; it is the same on every database. */
@BehaviourTest
@DisabledIfSystemProperty(named = "quarkus.test.profile", matches = ".*postgresql.*")
class OpenApiLintTest {
    @TempDir
    Path directory;

    @BeforeEach
    void fetch() throws IOException {
        Files.writeString(directory.resolve("openapi.json"), given().queryParam("format", "json").get("/q/openapi").asString());
    }

    @Test
    void spectralFindsNothing() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("ruleset.yaml"), "extends: spectral:oas\n");
        Command lint = Npm.run(directory, "spectral", "lint", "--ruleset", "ruleset.yaml", "--fail-severity", "hint", "openapi.json");
        assertEquals(0, lint.status(), lint.output());
    }

    @Test
    void redoclyFindsNothing() throws IOException, InterruptedException {
        Command lint = Npm.run(directory, "redocly", "lint", "--extends", "recommended-strict", "openapi.json");
        assertEquals(0, lint.status(), lint.output());
        assertTrue(lint.output().contains("Your API description is valid"), lint.output());
    }
}
