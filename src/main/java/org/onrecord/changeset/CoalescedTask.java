package org.onrecord.changeset;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Work that is done once for all who have asked for it before it began. */
public final class CoalescedTask {
    private final ExecutorService turns;
    private final Callable<?> work;
    private Future<?> next;

    /** @param turns one at a time */
    public CoalescedTask(ExecutorService turns, Callable<?> work) {
        this.turns = turns;
        this.work = work;
    }

    /** The first turn that has not begun, for one that has may miss what was done since. */
    public synchronized Future<?> next() {
        // One that has ended without having begun, for it was never told to or died before, is nobody's turn any more.
        if (next == null || next.isDone()) {
            next = turns.submit(() -> {
                begin();
                return work.call();
            });
        }
        return next;
    }

    private synchronized void begin() {
        next = null;
    }
}
