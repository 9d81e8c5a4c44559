package org.onrecord.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Command;
import org.onrecord.support.Program;
import org.onrecord.support.RawHttp;

/** The program where few files may be open at once. */
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenFilesIT {
    private static final int MOST = 400;
    private static final int WRITERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path directory;

    private static Program program;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        program = Program.startWithOpenFiles(MOST, directory, Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann=a-token-for-testing",
                "ONRECORD_RECEIVE_TIMEOUT", "60S"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void itTakesFewerConnectionsAndSaysSo() throws IOException {
        Matcher said = Pattern.compile("At most " + MOST + " files may be open at once.* it takes (\\d+) connections instead of 4000")
                .matcher(program.log());
        assertTrue(said.find(), program.log());
        int taken = Integer.parseInt(said.group(1));
        assertThat(taken, is(lessThan(MOST)));
        List<Socket> writers = connections(1);
        List<Socket> idle = connections(taken - 1);
        for (Socket tooMany : connections(MOST - taken)) {
            assertTrue(hungUpOn(tooMany));
        }

        assertThat(write(writers.get(0)), startsWith("HTTP/1.1 201"));
        close(idle);
        close(writers);
        assertThat(program.log(), not(containsString("Too many open files")));
    }

    @Test
    @Order(2)
    void nobodyWaitsForEverWhereNoFileCanBeOpenedAndWritingGoesOnWhenThereIsRoomAgain() throws Exception {
        List<Socket> first = connections(1);
        assertThat(write(first.get(0)), startsWith("HTTP/1.1 201"));
        List<Socket> writers = connections(WRITERS);
        for (Socket writer : writers) {
            // Or it might be accepted only when there is room again.
            RawHttp.send(writer, "GET /nothing HTTP/1.1\nHost: localhost\n\n");
            assertThat(RawHttp.until(writer, "/q/openapi.\"}"), startsWith("HTTP/1.1 404"));
        }
        openFiles(10);
        // Some are recorded, where all that it takes is loaded, and some fail.
        writeAtOnce(writers);
        openFiles(MOST);
        close(first);
        close(writers);
        List<Socket> again = connections(WRITERS);

        writeAtOnce(again).forEach(answer -> assertThat(answer, startsWith("HTTP/1.1 201")));
        close(again);
    }

    @Test
    @Order(3)
    void itStopsInOrderThen() throws Exception {
        program.tellToStop();

        program.awaitEnd(Duration.ofSeconds(40));
        assertThat(program.log(), containsString("onrecord stopped"));
        assertThat(program.log(), not(containsString("FATAL")));
    }

    /** No more can be opened than there are, where it is less than these. */
    private static void openFiles(int most) throws InterruptedException {
        Command limited = Command.run(directory, Map.of(), "prlimit", "--pid", Long.toString(program.pid()), "--nofile=" + most + ":");
        assertEquals(0, limited.status(), limited.toString());
    }

    private static List<Socket> connections(int count) throws IOException {
        List<Socket> connections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            connections.add(new Socket("127.0.0.1", program.port()));
        }
        return connections;
    }

    private static boolean hungUpOn(Socket connection) throws IOException {
        try (connection) {
            return connection.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    private static List<String> writeAtOnce(List<Socket> connections) {
        List<CompletableFuture<String>> answers = connections.stream()
                .map(connection -> CompletableFuture.supplyAsync(() -> write(connection), work -> new Thread(work).start())).toList();
        return assertTimeoutPreemptively(PATIENCE, () -> answers.stream().map(CompletableFuture::join).toList());
    }

    /** Answers the first line of what comes, which is empty where the server hangs up. */
    private static String write(Socket connection) {
        String body = """
                {"text": "x", "stance": "denial", "date": "2023", "speaker": "s", "appearances": [{"document": {"title": "t"}}]}""";
        try {
            RawHttp.send(connection, "POST /statements HTTP/1.1\nHost: localhost\nContent-Type: application/json\n"
                    + "Authorization: Bearer a-token-for-testing\nContent-Length: " + body.length() + "\n\n" + body);
            byte[] answer = new byte[8192];
            int read = connection.getInputStream().read(answer);
            return read < 0 ? "" : new String(answer, 0, read, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        } catch (SocketException e) {
            return "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(List<Socket> connections) throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
