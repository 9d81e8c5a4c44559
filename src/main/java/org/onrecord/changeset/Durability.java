package org.onrecord.changeset;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;

import org.onrecord.api.Await;
import org.onrecord.changeset.Changesets.Committed;

/**
 * Sees to it that nobody is told of a changeset that could still be lost: neither its writer, who is answered when it is on stable storage, nor
 * readers, to whom it does not exist before. Writers that commit while others are being made safe are made safe together, by one turn of the disk.
 */
@ApplicationScoped
public class Durability {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Bounds of the buckets, so that quantiles over several services can be told; a disk takes from one to some hundred milliseconds. */
    private static final Duration[] BOUNDS = LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000).mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final StableStorage storage;
    private final LastChangeset last;
    private final Timer forces;
    private final ThreadLocal<Long> committedHere = new ThreadLocal<>();
    private final ThreadLocal<Boolean> putOff = ThreadLocal.withInitial(() -> false);
    /** Not of the threads that answer requests, which are told when a turn takes too long. */
    private final CoalescedTask turn;

    Durability(StableStorage storage, LastChangeset last, MeterRegistry meters) {
        this.storage = storage;
        this.last = last;
        this.forces = Timer.builder("onrecord.forces").description("How long the disk takes to make commits safe, each time")
                .serviceLevelObjectives(BOUNDS).register(meters);
        this.turn = new CoalescedTask(
                Executors.newSingleThreadExecutor(BasicThreadFactory.builder().namingPattern("durability").daemon().build()),
                Executors.callable(() -> forces.record(storage::force)));
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
        if (!putOff.get()) {
            settlement().run();
        }
    }

    /** Does some work whose changesets are not made safe before it returns: {@link #settlement()} has to be run. */
    public <T> T puttingOff(Supplier<T> work) {
        putOff.set(true);
        try {
            return work.get();
        } finally {
            putOff.remove();
        }
    }

    /** What makes safe the changesets that this thread has committed, to be run in any thread. */
    public Runnable settlement() {
        Long number = committedHere.get();
        committedHere.remove();
        return () -> {
            if (number != null) {
                if (number > last.safe()) {
                    force();
                }
                last.announce(number);
            }
        };
    }

    /**
     * Makes safe whatever has been committed, changesets or not.
     *
     * @throws org.onrecord.api.ProblemException where that cannot be had
     */
    public void force() {
        if (storage.stableByItself()) {
            return;
        }
        Await.result(turn.next(), PATIENCE, storage::late);
    }
}
