package org.onrecord.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectWriter;

/** An answer in JSON that may be long in coming: blank lines go before it, so that nobody takes the connection for one that is not used any more. */
public final class LongAnswer implements StreamingOutput {
    private final Future<?> answer;
    private final ObjectWriter json;
    private final Duration each;

    /** @param each how long nothing is written */
    public LongAnswer(Future<?> answer, ObjectWriter json, Duration each) {
        this.answer = answer;
        this.json = json;
        this.each = each;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            while (!answer.isDone()) {
                await(out);
            }
            out.write(json.writeValueAsBytes(answer.get()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await(OutputStream out) throws IOException, ExecutionException, InterruptedException {
        try {
            answer.get(each.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            out.write('\n');
            out.flush();
        }
    }
}
