package org.onrecord.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.Program;
import org.onrecord.support.RawHttp;

/** Clients that take their time, or send no HTTP, cannot take the service down; and what is begun when it stops is finished. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated("It measures how soon others are answered.")
class SlowClientsIT {
    private static final int SLOW_HEADERS = 300;
    private static final int SLOW_BODIES = 400;
    /** More than there are threads, each with an answer of 5 MB. */
    private static final int SLOW_READERS = 60;
    private static final int LARGE = 100;
    private static final String WRITE = "POST /statements HTTP/1.1\nHost: localhost\nContent-Type: application/json\n"
            + "Authorization: Bearer a-token-for-testing\n";

    @TempDir
    static Path directory;

    private static Program program;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        program = Program.start(directory, Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann=a-token-for-testing",
                "ONRECORD_RECEIVE_TIMEOUT", "8S"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void slowClientsAreHungUpOnAndTheOthersServedMeanwhile() throws Exception {
        Socket kept = RawHttp.open("127.0.0.1", program.port(), "GET /nothing HTTP/1.1\nHost: localhost\n\n");
        assertThat(RawHttp.until(kept, "/q/openapi.\"}"), startsWith("HTTP/1.1 404"));
        RawHttp.send(kept, "GET /nothing HTTP/1.1\nHost: localhost\n");
        List<Socket> headers = open(SLOW_HEADERS, "GET /statements HTTP/1.1\nHost: localhost\nX-Slow: ");
        List<Socket> bodies = open(SLOW_BODIES, WRITE + "Content-Length: 1000\n\n{");
        for (int second = 0; second < 3; second++) {
            dribble(headers);
            dribble(bodies);
            for (int i = 0; i < 10; i++) {
                given().get(program.url() + "/statements").then().statusCode(200);
                write("x").statusCode(201);
            }
            Thread.sleep(1000);
        }
        for (Socket late : List.of(bodies.get(0), bodies.get(SLOW_BODIES - 1))) {
            String answer = RawHttp.rest(late);
            assertTrue(answer.startsWith("HTTP/1.1 408") && answer.contains("urn:problem-type:onrecord:request-timeout"), answer);
        }
        for (Socket late : List.of(headers.get(0), headers.get(SLOW_HEADERS - 1))) {
            String answer = RawHttp.rest(late);
            assertTrue(answer.startsWith("HTTP/1.1 408") && answer.contains("headers"), answer);
        }
        assertThat(RawHttp.rest(kept), startsWith("HTTP/1.1 408"));
        kept.close();
        close(headers);
        close(bodies);
        write("x").statusCode(201);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(delimiter = '|', textBlock = """
            GET /statements?speaker=LONG HTTP/1.1 | Host: a                                     | 414 | uri-too-long
            GET /statements HTTP/1.1              | Host: a, X: LONG, Y: LONG, Z: LONG          | 431 | headers-too-large
            GET /statements HTTP/1.1              | Host: a, B@d header                         | 400 | bad-request
            GET /statements HTTP/3.7              | Host: a                                     | 505 | http-version
            GET /statements/a\b HTTP/1.1          | Host: a                                     | 400 | bad-request
            GET /statements/%ZZ HTTP/1.1          | Host: a                                     | 400 | bad-request
            GARBAGE                               | Host: a                                     | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Content-Length: -1                 | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Content-Length: 3, Transfer-Encoding: chunked | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Content-Length: 3, Transfer-Encoding: xchunked | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Transfer-Encoding: xchunked        | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Transfer-Encoding: identity        | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Transfer-Encoding:                 | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Transfer-Encoding: chunked; x=1    | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Transfer-Encoding: chunked,gzip    | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Transfer-Encoding: chunked, Transfer-Encoding: chunked | 400 | bad-request
            POST /statements HTTP/1.0             | Host: a, Transfer-Encoding: chunked         | 400 | bad-request
            GET /statements HTTP/1.1              | Host: a, Transfer-Encoding: xchunked        | 400 | bad-request
            POST /statements HTTP/1.1             | Host: a, Transfer-Encoding: gzip,chunked    | 501 | not-implemented
            """)
    void whatIsNoHttpIsAnsweredWithAProblem(String line, String headers, int status, String type) throws IOException {
        String request = (line + "\n" + headers.replace(", ", "\n") + "\nConnection: close\n\n").replace("LONG", "x".repeat(9000));
        String answer = RawHttp.exchange(program.port(), request);

        assertTrue(answer.startsWith("HTTP/1.1 " + status) && answer.contains("urn:problem-type:onrecord:" + type), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
    }

    @Test
    @Order(3)
    void aBodyInBrokenPiecesIsRefused() throws IOException {
        String answer = RawHttp.exchange(program.port(), WRITE + "Transfer-Encoding: chunked\n\nzz\n\n");

        assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("urn:problem-type:onrecord:bad-request"), answer);
    }

    @Test
    @Order(4)
    void clientsThatDoNotTakeTheirAnswersLeaveThreadsForOthers() throws IOException {
        for (int i = 0; i < LARGE; i++) {
            write("x".repeat(50_000)).statusCode(201);
        }
        List<Socket> readers = open(SLOW_READERS, "GET /statements?limit=" + LARGE + " HTTP/1.1\nHost: localhost\n\n");
        for (int i = 0; i < 5; i++) {
            given().get(program.url() + "/statements?limit=1").then().statusCode(200);
        }
        close(readers);
    }

    @Test
    @Order(5)
    void whatIsBegunWhenTheProgramStopsIsFinished() throws Exception {
        String body = "{\"text\": \"x\", \"stance\": \"denial\", \"date\": \"2023\", \"speaker\": \"s\", \"appearances\": [{\"document\": {\"title\": \"t\"}}]}";
        try (Socket listener = RawHttp.open("127.0.0.1", program.port(),
                "GET /changes HTTP/1.1\nHost: localhost\nAccept: text/event-stream\nConnection: close\n\n");
                Socket writer = RawHttp.open("127.0.0.1", program.port(),
                        WRITE + "Connection: close\nContent-Length: " + body.length() + "\n\n" + body.substring(0, 20))) {
            assertTrue(new String(listener.getInputStream().readNBytes(12), StandardCharsets.UTF_8).equals("HTTP/1.1 200"));
            Thread.sleep(500);
            program.tellToStop();
            assertThat(RawHttp.rest(listener), containsString("after changeset"));
            assertTrue(program.running());
            RawHttp.send(writer, body.substring(20));
            assertThat(RawHttp.rest(writer), containsString("HTTP/1.1 201"));
        }
        program.close();
        assertThat(program.log(), not(containsString("ERROR")));
    }

    private static ValidatableResponse write(String text) throws IOException {
        return given().header("Authorization", "Bearer a-token-for-testing").contentType(ContentType.JSON).body(saying(text).json())
                .post(program.url() + "/statements").then();
    }

    private static List<Socket> open(int count, String beginning) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(RawHttp.open("127.0.0.1", program.port(), beginning));
        }
        return sockets;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static void dribble(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            try {
                RawHttp.send(socket, "x");
            } catch (SocketException e) {
                assertTrue(e.getMessage().matches("Broken pipe|Connection reset.*"), "It may only have been hung up on: " + e);
            }
        }
    }
}
