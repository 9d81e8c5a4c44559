package org.onrecord.exchange;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.onrecord.api.Await;
import org.onrecord.api.ProblemException;

/**
 * Makes what one import writes safe, and has it shown to readers, while more is written: several batches by one turn of the disk, for what each of them
 * writes to the same places is then written once. Of batches that follow each other.
 */
final class PipelinedSync {
    private static final Duration TURN = Duration.ofSeconds(1);
    /** The disk and the index have limits of their own, and a thread has to be free. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Executor workers = Infrastructure.getDefaultWorkerPool();
    private CompletableFuture<Void> turn = CompletableFuture.completedFuture(null);
    private Runnable next;
    private long begun = System.nanoTime();

    /**
     * Takes the settlement of a batch, which stands for those before it too.
     *
     * @throws ProblemException where a batch before it could not be made safe
     */
    void add(Runnable settlement) {
        next = settlement;
        if (System.nanoTime() - begun >= TURN.toNanos()) {
            begin();
        }
    }

    /**
     * Waits until all that has been written is safe and shown.
     *
     * @throws ProblemException where that cannot be had
     */
    void end() {
        begin();
        await();
    }

    private void begin() {
        Runnable settlement = next;
        if (settlement != null) {
            await();
            next = null;
            begun = System.nanoTime();
            turn = CompletableFuture.runAsync(settlement, workers);
        }
    }

    private void await() {
        Await.result(turn, PATIENCE, () -> ProblemException.unavailable(
                "What was imported could not be made safe within " + PATIENCE.toSeconds() + " seconds; it may be on record or not.",
                PATIENCE));
    }
}
