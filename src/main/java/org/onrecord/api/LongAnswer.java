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
    /** Whatever is answered so has itself to end within it. */
    private static final Duration LIMIT = Duration.ofDays(1);

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
        long begun = System.nanoTime();
        while (!ended()) {
            if (System.nanoTime() - begun > LIMIT.toNanos()) {
                throw new IllegalStateException("There was no answer within " + LIMIT);
            }
            out.write('\n');
            out.flush();
        }
        out.write(json.writeValueAsBytes(Await.result(answer, each, IllegalStateException::new)));
    }

    /** Waits for it. */
    public Object whole() {
        return Await.result(answer, LIMIT, IllegalStateException::new);
    }

    private boolean ended() {
        try {
            answer.get(each.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return true;
    }
}
