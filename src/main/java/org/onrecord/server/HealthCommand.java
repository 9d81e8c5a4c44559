package org.onrecord.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** {@code health}: asks the service that runs with the same settings whether it is ready; for images, which need no client of HTTP then. */
public final class HealthCommand {
    public static final String WORD = "health";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private HealthCommand() {
    }

    /** @return the exit status: 0 where it is ready, else 1 */
    public static int run() {
        Config config = ConfigProvider.getConfig();
        String host = config.getValue("quarkus.http.host", String.class);
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
        try {
            InetAddress address = InetAddress.getByName(host);
            String asked = address.isAnyLocalAddress() ? "localhost" : host;
            HttpURLConnection health = (HttpURLConnection) URI
                    .create("http://" + (asked.contains(":") ? "[" + asked + "]" : asked) + ":" + port
                            + "/q/health/ready")
                    .toURL().openConnection();
            health.setConnectTimeout((int) PATIENCE.toMillis());
            health.setReadTimeout((int) PATIENCE.toMillis());
            int status = health.getResponseCode();
            System.out.println(status == HttpURLConnection.HTTP_OK ? "ready" : "not ready: " + reason(health, status));
            return status == HttpURLConnection.HTTP_OK ? 0 : 1;
        } catch (IOException e) {
            System.out.println("not ready: " + e.getMessage());
            return 1;
        }
    }

    /** The checks that are down, as the service tells them; its status where it tells none. */
    private static String reason(HttpURLConnection health, int status) throws IOException {
        try (InputStream body = health.getErrorStream()) {
            String down = StreamSupport.stream(new ObjectMapper().readTree(body).path("checks").spliterator(), false)
                    .filter(check -> check.path("status").asText().equals("DOWN"))
                    .map(check -> Stream.of(check.path("name"), check.at("/data/reason")).filter(JsonNode::isTextual).map(JsonNode::asText)
                            .collect(Collectors.joining(": ")))
                    .collect(Collectors.joining("; "));
            return down.isEmpty() ? Integer.toString(status) : down;
        }
    }
}
