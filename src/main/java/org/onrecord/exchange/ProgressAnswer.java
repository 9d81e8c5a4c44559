package org.onrecord.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Tells in an answer that does not end before the import does how far it has come: as lines of JSON or as events of a stream. */
final class ProgressAnswer {
    private static final Duration EACH = Duration.ofSeconds(1);

    private final OutputStream out;
    private final ObjectMapper json;
    private final boolean events;
    private long last = System.nanoTime();

    ProgressAnswer(OutputStream out, ObjectMapper json, boolean events) {
        this.out = out;
        this.json = json;
        this.events = events;
    }

    /** Tells it unless it has been told less than a second ago. */
    void progress(ImportView standing) {
        if (System.nanoTime() - last >= EACH.toNanos()) {
            tell("progress", standing);
        }
    }

    void report(ImportView ended) {
        tell("report", ended);
    }

    private void tell(String event, ImportView standing) {
        try {
            String line = json.writeValueAsString(standing) + "\n";
            out.write((events ? "event: " + event + "\ndata: " + line + "\n" : line).getBytes(StandardCharsets.UTF_8));
            out.flush();
            last = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
