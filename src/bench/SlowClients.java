import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The part of the benchmark that is the clients: slow ones, which send a byte a second for ever, and normal ones, whose waiting is measured. */
class SlowClients {
    private static final int SLOW_HEADERS = 300;
    private static final int SLOW_BODIES = 400;
    private static final int CLIENTS = 4;
    private static final int READS = 1500;
    private static final int WRITES = 150;
    private static final String STATEMENT = """
            {"text": "x", "stance": "denial", "date": "2023-02-06", "speaker": "Somebody", "appearances": [{"document": {"title": "t"}}]}""";

    private static String url;
    private static String token;

    public static void main(String[] arguments) throws Exception {
        url = arguments[0];
        token = arguments[1];
        measure("warming up", READS, WRITES);
        measure("idle", READS, WRITES);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        slow.submit(SlowClients::dribble);
        Thread.sleep(5000);
        measure(SLOW_HEADERS + " slow headers, " + SLOW_BODIES + " slow bodies", READS, WRITES);
        slow.shutdownNow();
        slow.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Whoever is hung up on comes back. */
    private static Void dribble() throws InterruptedException {
        String body = "POST /statements HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: 100000\r\n\r\n{";
        List<Socket> sockets = new ArrayList<>(Collections.nCopies(SLOW_HEADERS + SLOW_BODIES, null));
        while (true) {
            for (int i = 0; i < sockets.size(); i++) {
                sockets.set(i, next(sockets.get(i), i < SLOW_HEADERS ? "GET /statements HTTP/1.1\r\nHost: localhost\r\nX-Slow: " : body));
            }
            Thread.sleep(1000);
        }
    }

    private static Socket next(Socket socket, String beginning) {
        try {
            Socket open = socket != null ? socket : new Socket("127.0.0.1", URI.create(url).getPort());
            open.getOutputStream().write((socket == null ? beginning : "x").getBytes());
            return open;
        } catch (IOException e) {
            return null;
        }
    }

    private static void measure(String what, int reads, int writes) throws Exception {
        HttpRequest read = HttpRequest.newBuilder(URI.create(url + "/statements")).build();
        HttpRequest write = HttpRequest.newBuilder(URI.create(url + "/statements")).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(STATEMENT)).build();
        System.out.printf("%s: GET %s, POST %s%n", what, times(read, 200, reads), times(write, 201, writes));
    }

    private static String times(HttpRequest request, int status, int count) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<long[]>> calls = Collections.nCopies(CLIENTS, () -> call(request, status, count));
        List<Long> all = new ArrayList<>();
        for (Future<long[]> some : clients.invokeAll(calls)) {
            Arrays.stream(some.get()).forEach(all::add);
        }
        clients.shutdown();
        Collections.sort(all);
        return "p50 %.1f ms, p99 %.1f ms".formatted(all.get(all.size() / 2) / 1e6, all.get(all.size() * 99 / 100) / 1e6);
    }

    private static long[] call(HttpRequest request, int status, int count) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            int answered = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (answered != status) {
                throw new IllegalStateException("Answered " + answered);
            }
            times[i] = System.nanoTime() - begun;
        }
        return times;
    }
}
