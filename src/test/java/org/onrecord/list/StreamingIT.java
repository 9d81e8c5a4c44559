package org.onrecord.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.ManyStatements;
import org.onrecord.support.Program;

/** Lists of any length are streamed: the packaged program answers one that is larger than its memory, to two clients at once. */
class StreamingIT {
    private static final int MANY = 50_000;
    private static final String HEAP = "256m";
    /** Where the id of a statement stands in its line: {@code {"id":"..."}. */
    private static final int ID_STARTS = 7;
    private static final int ID_ENDS = ID_STARTS + 36;
    private static final Map<String, String> ENVIRONMENT = Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann=a-token-for-testing");

    @TempDir
    Path directory;

    @Test
    void aListLargerThanTheMemoryIsAnsweredWhole() throws Exception {
        Program.start(directory, ENVIRONMENT).close();
        ManyStatements.write(directory.resolve("data"), MANY);

        ExecutorService clients = Executors.newFixedThreadPool(2);
        try (Program program = Program.start(directory, ENVIRONMENT, HEAP)) {
            Future<List<String>> csv = clients.submit(() -> csv(program));
            Future<List<String>> ndjson = clients.submit(() -> ndjson(program));
            assertEquals(MANY, csv.get().stream().distinct().count());
            assertEquals(csv.get(), ndjson.get());
            assertFalse(program.log().contains("OutOfMemory"), program.log());
        } finally {
            clients.shutdownNow();
        }
    }

    private static List<String> csv(Program program) throws IOException, InterruptedException {
        return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(program, "csv"), StandardCharsets.UTF_8)).stream()
                .map(row -> row.getField("id")).toList();
    }

    private static List<String> ndjson(Program program) throws IOException, InterruptedException {
        return new BufferedReader(new InputStreamReader(open(program, "ndjson"), StandardCharsets.UTF_8)).lines()
                .map(line -> line.substring(ID_STARTS, ID_ENDS)).toList();
    }

    private static InputStream open(Program program, String format) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(program.url() + "/statements?limit=all&format=" + format)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
