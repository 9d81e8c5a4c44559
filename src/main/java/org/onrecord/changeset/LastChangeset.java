package org.onrecord.changeset;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.persistence.EntityManager;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * Knows the last changeset, so that nobody who reads has to look it up. Each is first safe, then taken in by whatever follows the record, then shown to
 * readers, and then told to those who listen.
 */
@ApplicationScoped
public class LastChangeset {
    private static final int BEFORE_ALL_WRITES = 1;
    /** How long it may take until a changeset is noticed that another process wrote to the same database. */
    private static final Duration LOOKING = Duration.ofSeconds(1);

    private final StableStorage storage;
    private final EntityManager session;
    private final Event<Safe> safeOnes;
    private final Event<Recorded> recordedOnes;
    /** How often the record has been put in the place of another one. */
    private final AtomicInteger replaced = new AtomicInteger();
    private final AtomicLong safe = new AtomicLong();
    private final AtomicLong shown = new AtomicLong();
    /** The last that wrote a speaker or a claim, known before anybody is shown it. */
    private final AtomicLong naming = new AtomicLong();
    /** The last of which it is known whether it did. */
    private final AtomicLong learned = new AtomicLong();
    private Cancellable looking = () -> {};

    LastChangeset(StableStorage storage, EntityManager session, Event<Safe> safeOnes, Event<Recorded> recordedOnes) {
        this.storage = storage;
        this.session = session;
        this.safeOnes = safeOnes;
        this.recordedOnes = recordedOnes;
    }

    /** Tells that a changeset cannot be lost any more. Nobody is shown it before all observers have returned. */
    public record Safe(long number) {}

    /** Tells that a changeset is on record for everybody. */
    public record Recorded(long number) {}

    /** What a reader sees: nothing that is read in one of them is ever otherwise. */
    public record State(long changeset, int replaced) {}

    void start(@Observes @Priority(BEFORE_ALL_WRITES) StartupEvent start) {
        safe.set(committed());
        learned.set(safe.get());
        shown.set(safe.get());
        if (storage.stableByItself()) {
            // Others may write to it too.
            looking = Multi.createFrom().ticks().every(LOOKING).onOverflow().drop().emitOn(Infrastructure.getDefaultWorkerPool())
                    .onItem().invoke(this::look).onFailure().invoke(e -> Log.warnf("The last changeset could not be looked up: %s", e))
                    .onFailure().retry().withBackOff(LOOKING, LOOKING).indefinitely().subscribe().with(tick -> {});
        }
    }

    void stop(@Observes Shutdown stop) {
        looking.cancel();
    }

    private long committed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select h.number from ChangesetHead h", Long.class).getSingleResult());
    }

    /** Finds out what was recorded without this process, or that the record is another one, which has fewer changesets. */
    public void look() {
        long before = safe.get();
        long last = committed();
        if (last < before) {
            replaced.incrementAndGet();
            safe.set(last);
            naming.set(last);
            learned.set(last);
            shown.set(last);
        } else if (last > before && storage.stableByItself()) {
            learnNames(last);
            announce(last);
        }
    }

    /** Finds out which changesets wrote a speaker or a claim, where they may be of another process. */
    private void learnNames(long upTo) {
        long before = learned.get();
        if (storage.stableByItself() && upTo > before) {
            names(QuarkusTransaction.requiringNew().call(() -> Seal.lastNaming(before, session)));
        }
        learned.accumulateAndGet(upTo, Math::max);
    }

    /** Tells that a changeset writes a speaker or a claim, before it is committed. */
    void names(long changeset) {
        naming.accumulateAndGet(changeset, Math::max);
    }

    /** Whether all speakers and claims are in a state as they were in one before it. */
    boolean hasTheNamesOf(State before, State state) {
        return before.replaced == state.replaced && before.changeset >= naming.get();
    }

    /** Shows readers a changeset that is safe, of which it is known whether it wrote a speaker or a claim, and those before it. */
    void announce(long number) {
        learnNames(number - 1);
        learned.accumulateAndGet(number, Math::max);
        safe.accumulateAndGet(number, Math::max);
        safeOnes.fire(new Safe(number));
        shown.accumulateAndGet(number, Math::max);
        recordedOnes.fire(new Recorded(number));
    }

    /** The number of the last one that cannot be lost. */
    public long safe() {
        return safe.get();
    }

    /** The number of the last one that readers see. */
    public long shown() {
        return shown.get();
    }

    /** What readers see now. */
    public State state() {
        return new State(shown.get(), replaced.get());
    }
}
