package org.onrecord.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;

import org.onrecord.api.FuzzedRequest.Answer;
import org.onrecord.support.Record;

/** Sends random requests for everything that the description of an API lists, and holds the answers against it. */
public final class Fuzzer implements AutoCloseable {
    private static final long SEED = Long.getLong("onrecord.test.seed", 20230206L);
    private static final int REQUESTS = Integer.getInteger("onrecord.test.requests", 1000);
    private static final double SPOILT = 0.5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx = Vertx.vertx();
    /** From an address of its own, whose tries of tokens are not held against others. */
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1).setLocalAddress("127.0.0.9"));
    private final int port;
    private final boolean malformed;
    private final Map<String, Integer> succeeded = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();

    private record Operation(String method, String path, JsonNode description) {
        String id() {
            return description.path("operationId").asText();
        }
    }

    /** @param malformed whether URLs may be malformed or too long */
    public Fuzzer(int port, boolean malformed) {
        this.port = port;
        this.malformed = malformed;
    }

    /** What came to light, or nothing. */
    public String run() throws JsonProcessingException, InterruptedException, ExecutionException, TimeoutException {
        JsonNode description = description();
        DescribedAnswers answers = new DescribedAnswers(description);
        List<Operation> operations = new ArrayList<>();
        answers.operations((method, path, operation) -> operations.add(new Operation(method, path, operation)));
        Random random = new Random(SEED);
        FuzzedRecord record = new FuzzedRecord(random);
        FuzzedValues values = new FuzzedValues(random, description, record);
        FuzzedRequests requests = new FuzzedRequests(random, values, record, Record.ALICE, Record.ROOT);
        FuzzedFaults spoiling = new FuzzedFaults(random, values, List.of(Record.RITA, Record.ROOT, "no-such-token"));
        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = operations.get(i % operations.size());
            FuzzedRequest request = requests.proper(operation.method, operation.path, operation.description);
            boolean spoilt = values.chance(SPOILT);
            if (spoilt) {
                spoiling.spoil(request);
            }
            if (malformed || wellFormed(request.uri())) {
                Answer answer = request.send(vertx, client, port);
                answers.fault(request, answer).ifPresent(
                        fault -> faults.putIfAbsent(operation.id() + ": the answer " + fault, request + "\n    " + answer));
                if (!spoilt && (answer.status() < 300 || answer.status() == DescribedAnswers.NOT_IMPLEMENTED)) {
                    succeeded.merge(operation.id(), 1, Integer::sum);
                    learn(record, operation, request, answer);
                }
            }
        }
        return report(new TreeSet<>(operations.stream().map(Operation::id).toList()));
    }

    private JsonNode description() throws JsonProcessingException, InterruptedException, ExecutionException, TimeoutException {
        FuzzedRequest request = new FuzzedRequest();
        request.method = "GET";
        request.path = "/q/openapi?format=json";
        return JSON.readTree(request.send(vertx, client, port).body());
    }

    private static boolean wellFormed(String uri) {
        try {
            return new URI(uri).toASCIIString().length() < 8000;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void learn(FuzzedRecord record, Operation operation, FuzzedRequest request, Answer answer)
            throws JsonProcessingException {
        if (answer.type().startsWith("application/json")) {
            record.learn(operation.path, request, JSON.readTree(answer.body()));
        }
    }

    /** Where some operation never succeeds, its answers are not known. */
    private String report(TreeSet<String> operations) {
        operations.removeAll(succeeded.keySet());
        StringBuilder report = new StringBuilder();
        faults.forEach((fault, example) -> report.append(fault).append("\n    ").append(example).append('\n'));
        operations.forEach(id -> report.append(id).append(" never succeeded\n"));
        return report.isEmpty() ? "" : "With -Donrecord.test.seed=" + SEED + " and " + succeeded + ":\n" + report;
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}
