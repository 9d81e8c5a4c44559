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

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.changeset.LastChangeset.Recorded;

/**
 * Gives each listener the changesets after the last one that it had, in order, as soon as they are committed. A listener has no queue and no thread:
 * it remembers a number, and when it can take more it is given the changesets behind it, from the few last ones that all listeners share or else
 * from the database. However slow it is or however long it was away, it therefore misses none and gets none twice.
 */
@ApplicationScoped
class ChangeFeed {
    private static final int AT_ONCE = 100;
    private static final int SHARED = 1000;

    private final LastChangeset last;
    private final ChangeLog log;
    private final Duration heartbeat;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();
    private final NavigableMap<Long, ChangesetView> shared = new ConcurrentSkipListMap<>();
    private final AtomicInteger listeners = new AtomicInteger();
    private final Set<UniEmitter<? super Long>> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    ChangeFeed(LastChangeset last, ChangeLog log, @ConfigProperty(name = "onrecord.heartbeat") Duration heartbeat, MeterRegistry meters) {
        this.last = last;
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
            if (last.shown() > beyond) {
                release(emitter);
            }
        });
    }

    private void release(UniEmitter<? super Long> emitter) {
        if (waiting.remove(emitter)) {
            emitter.complete(last.shown());
        }
    }

    void recorded(@Observes Recorded changeset) {
        waiting.forEach(this::release);
    }

    /** A stop waits until requests have been answered, and streams would never be. */
    void end(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
        waiting.forEach(this::release);
    }
}
