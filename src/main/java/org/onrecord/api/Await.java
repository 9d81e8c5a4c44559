package org.onrecord.api;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for another thread, but never without a limit: whatever that thread waits for in its turn, or has died of, whoever asked is told and gives his
 * own thread back.
 */
public final class Await {
    private Await() {
    }

    /**
     * Waits for the result of another thread.
     *
     * @param late makes what is thrown when the limit is over
     * @throws RuntimeException what the other thread threw, or an {@link Error}
     */
    public static <T> T result(Future<T> awaited, Duration limit, Supplier<? extends RuntimeException> late) {
        try {
            return awaited.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw late.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Waits for a permit, which has to be released.
     *
     * @param late makes what is thrown when the limit is over
     */
    public static void permit(Semaphore permits, Duration limit, Supplier<? extends RuntimeException> late) {
        try {
            if (!permits.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw late.get();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    private static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
