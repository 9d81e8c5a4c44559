package org.onrecord.storage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Command;
import org.onrecord.support.Program;

/** A disk without room, for which a limit of the size of files stands in: what was acknowledged stays, and writing goes on when there is room. */
class FullDiskIT {
    private static final String LONG = "x".repeat(20_000);
    private static final int ROOM = 200_000;
    private static final int MOST = 1000;

    @TempDir
    Path directory;

    @BeforeAll
    static void limitsCanBeSet() throws InterruptedException {
        assumeTrue(Command.run(Path.of("."), "prlimit", "--version").succeeded(), "SKIPPED: there is no prlimit here");
    }

    @Test
    void nothingThatWasAcknowledgedIsLostAndWritingGoesOnWhenThereIsRoom() throws Exception {
        Map<String, String> environment = Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann=a-token-for-testing",
                "ONRECORD_DISK_RESERVE", "0");
        try (Program program = Program.start(directory, environment)) {
            Set<String> acknowledged = new HashSet<>();
            limit(program, Long.toString(Files.size(directory.resolve("data/onrecord.mv.db")) + ROOM));
            Response answer = write(program);
            while (answer.statusCode() == 201) {
                assertTrue(acknowledged.add(answer.path("id")) && acknowledged.size() < MOST);
                answer = write(program);
            }
            answer.then().statusCode(507).contentType("application/problem+json").body("type",
                    equalTo("urn:problem-type:onrecord:insufficient-storage")).body("detail", containsString("disk"));
            write(program).then().statusCode(507);

            limit(program, "unlimited");
            answer = write(program);
            for (int i = 0; answer.statusCode() == 507 && i < MOST; i++) {
                Thread.sleep(20);
                answer = write(program);
            }
            acknowledged.add(answer.then().statusCode(201).extract().path("id"));
            for (int i = 0; i < 60; i++) {
                acknowledged.add(write(program).then().statusCode(201).extract().path("id"));
            }
            List<String> recorded = recorded(program);
            assertTrue(recorded.containsAll(acknowledged));
            // The one whose answer was that nobody knows.
            assertEquals(acknowledged.size() + 1, recorded.size());
            given().get(program.url() + "/changes/verify").then().statusCode(200).body("intact", equalTo(true)).body("changeset",
                    equalTo(recorded.size()));
        }
    }

    private static List<String> recorded(Program program) throws IOException {
        return given().get(program.url() + "/statements?limit=1000").then().statusCode(200).extract().path("items.id");
    }

    private static void limit(Program program, String bytes) throws InterruptedException {
        Command limited = Command.run(Path.of("."), "prlimit", "--pid", Long.toString(program.pid()), "--fsize=" + bytes + ":unlimited");
        assertTrue(limited.succeeded(), limited.output());
    }

    private static Response write(Program program) throws IOException {
        return given().header("Authorization", "Bearer a-token-for-testing").contentType(ContentType.JSON).body(saying(LONG).json())
                .post(program.url() + "/statements");
    }
}
