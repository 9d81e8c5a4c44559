package org.onrecord.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.apache.commons.lang3.StringUtils;

/** A request that may be anything but well-formed. */
final class FuzzedRequest {
    private static final int PATIENCE = 30;
    private static final int SHOWN = 1500;

    String method;
    String path;
    /** Names and values as they stand in the URL. */
    final List<String> query = new ArrayList<>();
    final Map<String, String> headers = new TreeMap<>();
    byte[] body = {};

    /** What came back; {@code type} and {@code body} are empty where there was none. */
    record Answer(int status, String type, Map<String, String> headers, String body) {}

    String uri() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    Answer send(Vertx vertx, HttpClient client, int port) throws InterruptedException, ExecutionException, TimeoutException {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.valueOf(method)).setHost("localhost").setPort(port)
                .setURI(uri());
        headers.forEach(options::addHeader);
        Promise<Answer> answer = Promise.promise();
        // On the thread of the connection, or a body could arrive before anybody listens.
        vertx.runOnContext(begin -> client.request(options).compose(request -> request.send(Buffer.buffer(body))).compose(this::read)
                .onComplete(answer));
        return answer.future().toCompletionStage().toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
    }

    private Future<Answer> read(HttpClientResponse response) {
        Map<String, String> received = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(received::put);
        String type = received.getOrDefault("Content-Type", "");
        if (type.startsWith("text/event-stream") && method.equals("GET")) {
            // It does not end by itself.
            response.request().reset();
            return Future.succeededFuture(new Answer(response.statusCode(), type, received, ""));
        }
        return response.body().map(bytes -> new Answer(response.statusCode(), type, received, bytes.toString(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return StringUtils.abbreviate(method + " " + uri(), SHOWN) + " " + StringUtils.abbreviate(headers.toString(), SHOWN) + " "
                + StringUtils.abbreviate(new String(body, StandardCharsets.UTF_8), SHOWN);
    }
}
