package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Command;
import org.onrecord.support.Npm;
import org.onrecord.support.Program;

/**
 * Clients that are generated from the description that the packaged program gives. With each of them a program lists, pages, gets, records by name
 * and by id, corrects, counts, imports CSV and NDJSON and reads the changes, and fails where an answer is not what it should be.
 */
class GeneratedClientsIT {
    private static final Path SOURCES = Path.of("src/test/clients").toAbsolutePath();
    private static final Path GENERATOR = Path.of("target/clients/openapi-generator-cli.jar").toAbsolutePath();
    private static final String TOKEN = "a-token-for-testing";
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String NEEDED_BY_PYTHON = "import dateutil, pydantic, typing_extensions, urllib3; assert pydantic.VERSION >= '2'";

    @TempDir
    static Path directory;
    private static Program program;

    @BeforeAll
    static void generate() throws IOException, InterruptedException {
        program = Program.start(Files.createDirectory(directory.resolve("program")),
                Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann=" + TOKEN));
        Files.writeString(directory.resolve("openapi.json"),
                given().queryParam("format", "json").get(program.url() + "/q/openapi").asString());
        succeed(Command.run(directory, JAVA, "-XX:TieredStopAtLevel=1", "-jar", GENERATOR.toString(), "batch", "--fail-fast",
                SOURCES.resolve("generators/java.yaml").toString(), SOURCES.resolve("generators/typescript.yaml").toString(),
                SOURCES.resolve("generators/python.yaml").toString()));
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void openapiGeneratorForJava() throws IOException, InterruptedException {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Path arguments = directory.resolve("javac");
        Files.write(arguments, Stream.concat(Stream.of("-nowarn", "-proc:none", "-d " + classes, "-cp " + classpath), java()).toList());
        succeed(Command.run(directory, JAVA + "c", "@" + arguments));
        said(Command.run(directory, JAVA, "-cp", classes + ":" + classpath, "Client", program.url(), TOKEN));
    }

    private static Stream<String> java() throws IOException {
        try (Stream<Path> generated = Files.walk(directory.resolve("java/src/main/java"))) {
            return Stream.concat(generated.toList().stream(), Stream.of(SOURCES.resolve("java/Client.java"))).map(Path::toString)
                    .filter(path -> path.endsWith(".java"));
        }
    }

    @Test
    void openapiGeneratorForTypescript() throws IOException, InterruptedException {
        Path typescript = directory.resolve("typescript");
        Files.copy(SOURCES.resolve("typescript/client.ts"), typescript.resolve("client.ts"));
        succeed(Npm.run(typescript, "tsc", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "commonjs", "client.ts"));
        said(Command.run(typescript, "node", "client.js", program.url(), TOKEN));
    }

    @Test
    void openapiTypescript() throws IOException, InterruptedException {
        Path own = Files.createDirectory(directory.resolve("openapi-typescript"));
        Files.createSymbolicLink(own.resolve("node_modules"), Npm.modules());
        Files.writeString(own.resolve("package.json"), "{\"type\": \"module\"}");
        Files.copy(SOURCES.resolve("openapi-typescript/client.ts"), own.resolve("client.ts"));
        succeed(Npm.run(own, "openapi-typescript", "../openapi.json", "--output", "onrecord.d.ts"));
        succeed(Npm.run(own, "tsc", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "client.ts"));
        said(Command.run(own, "node", "client.js", program.url(), TOKEN));
    }

    @Test
    void openapiGeneratorForPython() throws IOException, InterruptedException {
        String python = null;
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            python = python == null && Command.run(directory, candidate, "-c", NEEDED_BY_PYTHON).succeeded() ? candidate : python;
        }
        String skipped = "SKIPPED: the generated client for Python is not tried, for there is no python3 here with pydantic 2, urllib3, dateutil "
                + "and typing_extensions";
        if (python == null) {
            System.err.println(skipped);
        }
        assumeTrue(python != null, skipped);
        said(Command.run(directory, Map.of("PYTHONPATH", directory.resolve("python").toString()), python,
                SOURCES.resolve("python/client.py").toString(), program.url(), TOKEN));
    }

    private static void said(Command client) {
        succeed(client);
        List<String> calls = List.of("record by name", "record by id", "list and page", "get", "correct", "correct what has changed",
                "count",
                "import CSV", "import NDJSON", "changes");
        assertEquals(calls.stream().map(call -> call + ": ok").collect(Collectors.joining("\n")), client.output().strip());
    }

    private static void succeed(Command command) {
        assertEquals(0, command.status(), command.output());
    }
}
