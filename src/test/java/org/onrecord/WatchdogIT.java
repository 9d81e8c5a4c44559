package org.onrecord;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        Path copy = Program.copy(directory.resolve("program"));
        Program program = Program.startCopy(copy, directory, ENVIRONMENT);
        remove(copy);

        assertEquals(1, program.awaitEnd(Duration.ofSeconds(20)));
        assertThat(program.log(), containsString(copy.toRealPath().toString()));
        assertThat(program.log(), containsString("has been removed or replaced while it runs"));
    }

    @Test
    void itEndsWhenItIsToldToAlthoughItsLogHangs(@TempDir Path directory) throws Exception {
        Program program = Program.startWithUnreadLog(directory, ENVIRONMENT);
        List<Socket> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            requests.add(RawHttp.open("127.0.0.1", program.port(), "GET /nothing/" + "x".repeat(7000) + " HTTP/1.1\nHost: localhost\n\n"));
        }
        program.tellToStop();

        assertEquals(1, program.awaitEnd(Duration.ofSeconds(40)));
        for (Socket request : requests) {
            request.close();
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
