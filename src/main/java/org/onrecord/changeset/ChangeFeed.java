package org.onrecord.changeset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.changeset.Durability.Recorded;

/**
 * Gives each listener the changesets after the last one that it had, in order, as soon as they are committed. A listener has no queue and no thread:
 * it remembers a number, and when it can take more it is given the changesets behind it, from the few last ones that all listeners share or else
 * from the database. However slow it is or however long it was away, it therefore misses none and gets none twice.
 */
@ApplicationScoped
class ChangeFeed {
    private static final int AT_ONCE = 100;
    private static final int SHARED = 1000;
    /** How long it may take until a changeset is noticed that another process wrote to the same database. */
    private static final Duration LOOKING = Duration.ofSeconds(1);

    private final Changesets changesets;
    private final ChangeLog log;
    private final Duration heartbeat;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();
    private final AtomicLong last = new AtomicLong();
    private final NavigableMap<Long, ChangesetView> shared = new ConcurrentSkipListMap<>();
    private final AtomicInteger listeners = new AtomicInteger();
    private final Set<UniEmitter<? super Long>> waiting = ConcurrentHashMap.newKeySet();
    private Cancellable looking = () -> {};
    private volatile boolean stopping;

    ChangeFeed(Changesets changesets, ChangeLog log, @ConfigProperty(name = "onrecord.heartbeat") Duration heartbeat, MeterRegistry meters) {
        this.changesets = changesets;
        this.log = log;
        this.heartbeat = heartbeat;
        Gauge.builder("onrecord.listeners", listeners::get).description("Event streams that are open").register(meters);
    }

    /** Those after a number, until the program stops; an empty list tells that there was none for as long as a heartbeat. */
    Multi<List<ChangesetView>> after(long number) {
        return Multi.createBy().repeating().uni(() -> new AtomicLong(number), this::next).indefinitely().select().first(some -> !stopping)
                .onSubscription().invoke(listeners::incrementAndGet).onTermination().invoke(listeners::decrementAndGet);
    }

    private Uni<List<ChangesetView>> next(AtomicLong position) {
        long after = position.get();
        return moved(after).ifNoItem().after(heartbeat).recoverWithItem(after).emitOn(workers).map(head -> {
            List<ChangesetView> found = head > after ? read(after, head) : List.of();
            found.forEach(changeset -> position.set(changeset.number()));
            return found;
        });
    }

    private List<ChangesetView> read(long after, long head) {
        List<ChangesetView> found = new ArrayList<>();
        for (ChangesetView next = shared.get(after + 1); next != null && found.size() < AT_ONCE; next = shared.get(next.number() + 1)) {
            found.add(next);
        }
        if (found.isEmpty()) {
            found = log.between(after, head, AT_ONCE);
            found.forEach(changeset -> shared.put(changeset.number(), changeset));
            while (shared.size() > SHARED) {
                shared.pollFirstEntry();
            }
        }
        return found;
    }

    /** The number of the last changeset, as soon as it is beyond another. */
    private Uni<Long> moved(long beyond) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.add(emitter);
            emitter.onTermination(() -> waiting.remove(emitter));
            if (last.get() > beyond) {
                release(emitter);
            }
        });
    }

    private void release(UniEmitter<? super Long> emitter) {
        if (waiting.remove(emitter)) {
            emitter.complete(last.get());
        }
    }

    void recorded(@Observes Recorded changeset) {
        advance(changeset.number());
    }

    private void advance(long number) {
        if (last.getAndAccumulate(number, Math::max) < number) {
            waiting.forEach(this::release);
        }
    }

    void look(@Observes Startup start) {
        looking = Multi.createFrom().ticks().every(LOOKING).onOverflow().drop().filter(tick -> !waiting.isEmpty()).emitOn(workers)
                .onItem().invoke(tick -> advance(changesets.lastForOthers()))
                .onFailure().invoke(e -> Log.warn("The last changeset could not be looked up", e)).onFailure().retry()
                .withBackOff(LOOKING).indefinitely().subscribe().with(tick -> {});
    }

    /** A stop waits until requests have been answered, and streams would never be. */
    void end(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
        waiting.forEach(this::release);
    }

    void stop(@Observes Shutdown stop) {
        looking.cancel();
    }
}
