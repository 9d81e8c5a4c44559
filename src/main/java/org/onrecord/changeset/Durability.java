package org.onrecord.changeset;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.runtime.StartupEvent;

import org.onrecord.changeset.Changesets.Committed;

/**
 * Sees to it that nobody is told of a changeset that could still be lost: neither its writer, who is answered when it is on stable storage, nor
 * readers, to whom it does not exist before. Writers that commit while others are being made safe are made safe together, by one turn of the disk.
 */
@ApplicationScoped
public class Durability {
    private static final int BEFORE_ALL_WRITES = 1;

    private final StableStorage storage;
    private final Event<Recorded> recorded;
    private final ThreadLocal<Long> committedHere = new ThreadLocal<>();
    private final AtomicLong stable = new AtomicLong();
    private long asked;
    private long forced;
    private boolean forcing;

    Durability(StableStorage storage, Event<Recorded> recorded) {
        this.storage = storage;
        this.recorded = recorded;
    }

    /** Tells that a changeset is on record for good. */
    record Recorded(long number) {}

    void start(@Observes @Priority(BEFORE_ALL_WRITES) StartupEvent start, Changesets changesets) {
        stable.set(changesets.lastCommitted());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Committed changeset) {
        Long before = committedHere.get();
        committedHere.set(before == null ? changeset.number() : Math.max(before, changeset.number()));
    }

    /**
     * Makes safe the changesets that this thread has committed, if any. Whoever commits by {@code @Transactional} need not call it.
     *
     * @throws org.onrecord.api.ProblemException where that cannot be had
     */
    public void settle() {
        Long number = committedHere.get();
        if (number != null) {
            committedHere.remove();
            if (number > stable.get()) {
                force();
                stable.accumulateAndGet(number, Math::max);
            }
            recorded.fire(new Recorded(number));
        }
    }

    /** The last changeset that readers may see, of those up to the last one. */
    long visible(long last) {
        return storage.stableByItself() ? last : Math.min(last, stable.get());
    }

    /** Makes safe whatever has been committed, changesets or not. */
    public void force() {
        if (storage.stableByItself()) {
            return;
        }
        long ticket = ask();
        for (long turn = turn(ticket); turn > 0; turn = turn(ticket)) {
            boolean done = false;
            try {
                storage.force();
                done = true;
            } finally {
                end(done ? turn : 0);
            }
        }
    }

    private synchronized long ask() {
        return ++asked;
    }

    /** Waits until somebody else has made this ticket safe, and answers 0, or until it can be done here, for all up to the answer. */
    private synchronized long turn(long ticket) {
        try {
            while (forcing && forced < ticket) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (forced >= ticket) {
            return 0;
        }
        forcing = true;
        return asked;
    }

    private synchronized void end(long upTo) {
        forced = Math.max(forced, upTo);
        forcing = false;
        notifyAll();
    }
}
