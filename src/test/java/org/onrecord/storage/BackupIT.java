package org.onrecord.storage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.h2.tools.Restore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Program;

/** A backup of the packaged program, made while clients write, is a record that it opens; a damaged one it refuses. */
class BackupIT {
    private static final Map<String, String> ENVIRONMENT = Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS",
            "ann:admin=a-token-for-testing");
    private static final int WRITERS = 3;

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedBeforeABackupIsInItAndADamagedOneIsRefused() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        List<Set<String>> before = new ArrayList<>();
        JsonPath backup = null;
        try (Program program = Program.start(directory, ENVIRONMENT)) {
            String url = program.url();
            AtomicBoolean enough = new AtomicBoolean();
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> writing = IntStream.range(0, WRITERS).<Future<?>>mapToObj(writer -> writers.submit(() -> {
                while (!enough.get()) {
                    acknowledged.add(write(url).then().statusCode(201).extract().path("id"));
                }
            })).toList();
            for (int i = 0; i < 3; i++) {
                waitUntil(i, acknowledged);
                before.add(Set.copyOf(acknowledged));
                backup = asAnn().post(url + "/admin/backup").then().statusCode(201).extract().jsonPath();
            }
            enough.set(true);
            writers.shutdown();
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        Path file = directory.resolve("data/backups").resolve(backup.getString("name"));
        Path restored = restore(file, "restored");
        try (Program program = Program.start(restored, ENVIRONMENT)) {
            given().get(program.url() + "/changes/verify").then().body("intact", equalTo(true)).body("changeset",
                    equalTo(backup.getInt("changeset")));
            List<String> ids = given().get(program.url() + "/statements?limit=1000").path("items.id");
            assertTrue(ids.containsAll(before.get(before.size() - 1)));
        }
        refused(restored, "are not what was written", () -> withoutAChangeset(restored));
        Path garbled = restore(file, "garbled");
        refused(garbled, "restore a backup", () -> garble(garbled));
        refused(garbled, "holds no record", () -> empty(garbled));
    }

    private static void waitUntil(int backup, Set<String> acknowledged) throws InterruptedException {
        int enough = (backup + 1) * 20;
        while (acknowledged.size() < enough) {
            Thread.sleep(10);
        }
    }

    /** As the documentation has it. */
    private Path restore(Path backup, String name) {
        Path data = directory.resolve(name).resolve("data");
        Restore.execute(backup.toString(), data.toString(), "onrecord");
        return directory.resolve(name);
    }

    private static void refused(Path directory, String reason, Supplier<Path> damage) throws IOException, InterruptedException {
        Path file = damage.get();
        long size = Files.size(file);
        String refusal = Program.refusal(directory, ENVIRONMENT);
        assertTrue(refusal.contains(reason), refusal);
        assertEquals(1, refusal.lines().count(), refusal);
        assertTrue(Files.size(file) >= size / 2, "It should be left for whoever tries to mend it");
    }

    private static Path withoutAChangeset(Path directory) {
        Path data = directory.resolve("data");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + data.resolve("onrecord"));
                Statement statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            statement.execute("delete from changeset where number = 7");
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return data.resolve("onrecord.mv.db");
    }

    private static Path garble(Path directory) {
        Path file = directory.resolve("data/onrecord.mv.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 0; at < bytes.length(); at += 1000) {
                bytes.seek(at);
                bytes.write(new byte[100]);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private static Path empty(Path directory) {
        Path file = directory.resolve("data/onrecord.mv.db");
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private static RequestSpecification asAnn() {
        return given().header("Authorization", "Bearer a-token-for-testing").contentType(ContentType.JSON);
    }

    private static Response write(String url) {
        return asAnn().body(saying("x").json()).post(url + "/statements");
    }
}
