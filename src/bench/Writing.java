import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The clients of the benchmark of single writes: of the program, and of plain H2 that puts each commit on the disk before it goes on. */
class Writing {
    private interface Client {
        void write(int number) throws Exception;
    }

    private interface Clients {
        Client next() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[2]);
        long nanos = (long) (Double.parseDouble(arguments[3]) * 1e9);
        Clients clients = arguments[0].equals("plain") ? plain(Path.of(arguments[1])) : http(arguments[1], arguments[4]);
        run(clients, count, nanos / 5);
        List<Long> took = run(clients, count, nanos);
        Collections.sort(took);
        System.out.printf("%.0f %.1f %.1f%n", took.size() / (nanos / 1e9), took.get(took.size() / 2) / 1e6, took.get(took.size() * 99 / 100) / 1e6);
        System.exit(0);
    }

    /** How long each write took, in nanoseconds. */
    private static List<Long> run(Clients clients, int count, long nanos) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<List<Long>>> running = new ArrayList<>();
        long end = System.nanoTime() + nanos;
        for (int i = 0; i < count; i++) {
            Client client = clients.next();
            running.add(threads.submit(() -> {
                List<Long> took = new ArrayList<>();
                for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                    client.write(took.size());
                    took.add(System.nanoTime() - begun);
                }
                return took;
            }));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> client : running) {
            all.addAll(client.get());
        }
        threads.shutdown();
        return all;
    }

    private static Clients http(String url, String token) {
        HttpClient client = HttpClient.newHttpClient();
        return () -> number -> {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/statements")).header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString("""
                            {"text": "Statement %d of one who writes", "stance": "denial", "date": "2023-02-06", "speaker": "Speaker %d",
                             "claim": {"text": "Claim %d"}, "appearances": [{"document": {"url": "https://news.example/%d"}}]}
                            """.formatted(number, number % 500, number % 200, number % 1000))).build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IOException(answer.body());
            }
        };
    }

    /** One row of about as many bytes for each write, with a row that all of them lock. */
    private static Clients plain(Path data) throws SQLException {
        String url = "jdbc:h2:async:" + data.toAbsolutePath() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000";
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists head (number bigint)");
            statement.execute("create table if not exists statement (id identity primary key, text varchar, author varchar, at timestamp)");
            statement.execute("insert into head select 0 where not exists (select * from head)");
        }
        return () -> {
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            PreparedStatement head = connection.prepareStatement("update head set number = number + 1");
            PreparedStatement insert = connection.prepareStatement("insert into statement (text, author, at) values (?, ?, current_timestamp)");
            Statement checkpoint = connection.createStatement();
            return number -> {
                head.executeUpdate();
                insert.setString(1, "Statement " + number + " of one who writes, with a speaker, a claim, a document and so on".repeat(5));
                insert.setString(2, "Speaker " + number % 500);
                insert.executeUpdate();
                connection.commit();
                checkpoint.execute("checkpoint sync");
            };
        };
    }
}
