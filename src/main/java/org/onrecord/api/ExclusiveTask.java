package org.onrecord.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Lets long work be done for one client at a time, on a thread of its own. */
public final class ExclusiveTask {
    private final Executor workers = Infrastructure.getDefaultWorkerPool();
    private final Semaphore turn = new Semaphore(1);

    /** @param busy is thrown where it is being done already */
    public <T> Future<T> begin(Supplier<T> work, Supplier<ProblemException> busy) {
        if (!turn.tryAcquire()) {
            throw busy.get();
        }
        try {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    return work.get();
                } finally {
                    turn.release();
                }
            }, workers);
        } catch (RuntimeException | Error e) {
            // It has not begun.
            turn.release();
            throw e;
        }
    }
}
