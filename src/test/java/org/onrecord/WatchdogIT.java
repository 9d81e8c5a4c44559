package org.onrecord;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Program;
import org.onrecord.support.RawHttp;

/** The program ends within its time whatever hangs in it. */
class WatchdogIT {
    private static final Map<String, String> ENVIRONMENT = Map.of("ONRECORD_SEEDS", "none", "QUARKUS_SHUTDOWN_TIMEOUT", "1S",
            "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true");

    @Test
    void itEndsAndSaysWhyWhenItsOwnFilesAreRemoved(@TempDir Path directory) throws Exception {
        Path copy = Program.copy(directory.toRealPath().resolve("program"));
        Program program = Program.startCopy(copy, directory, ENVIRONMENT);
        remove(copy);

        assertEquals(1, program.awaitEnd(Duration.ofSeconds(20)));
        assertThat(program.log(), containsString(copy.toString()));
        assertThat(program.log(), containsString("has been removed or replaced while it runs"));
    }

    @Test
    void itEndsWhenItIsToldToAlthoughItsLogHangs(@TempDir Path directory) throws Exception {
        Program program = Program.startWithUnreadLog(directory, ENVIRONMENT);
        boolean hangs = false;
        for (int i = 0; i < 30 && !hangs; i++) {
            hangs = !answers(program, "GET /nothing/" + "x".repeat(7000) + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        }
        assertTrue(hangs);
        program.tellToStop();

        assertEquals(1, program.awaitEnd(Duration.ofSeconds(40)));
    }

    private static boolean answers(Program program, String request) throws IOException {
        try (Socket socket = RawHttp.open("127.0.0.1", program.port(), request)) {
            socket.setSoTimeout((int) Duration.ofSeconds(3).toMillis());
            RawHttp.rest(socket);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
