package org.onrecord.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no HTTP client would send. */
public final class RawHttp {
    private RawHttp() {
    }

    /** Sends a request as it stands, its lines ended as HTTP wants it, and answers all that comes back until the server hangs up. */
    public static String exchange(int port, String request) throws IOException {
        return exchange("127.0.0.1", port, request);
    }

    /** @param client the address of the loopback network from which it is sent */
    public static String exchange(String client, int port, String request) throws IOException {
        try (Socket socket = open(client, port, request)) {
            return rest(socket);
        }
    }

    /** Sends the head of a request and a part of its body, and hangs up as soon as that was read. */
    public static void breakOff(int port, String head, String body) throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write((head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(500);
        }
    }

    /** Sends what may be only the beginning of a request. */
    public static Socket open(String client, int port, String beginning) throws IOException {
        Socket socket = new Socket("127.0.0.1", port, InetAddress.getByName(client), 0);
        send(socket, beginning);
        return socket;
    }

    public static void send(Socket socket, String part) throws IOException {
        socket.getOutputStream().write(part.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What comes until it ends with a text. */
    public static String until(Socket socket, String end) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf(end) < 0) {
            answer.append((char) socket.getInputStream().read());
        }
        return answer.toString();
    }

    /** All that comes until the server hangs up. */
    public static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
