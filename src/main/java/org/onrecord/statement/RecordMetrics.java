package org.onrecord.statement;

import java.time.Duration;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;

import org.onrecord.api.EnumWords;
import org.onrecord.changeset.Changesets;

/**
 * How large the record is. It is looked up every second and not when somebody asks, so that the figures of the service can be had while the
 * database does not answer, and all statements are counted once, at the start: then only what was written since.
 */
@ApplicationScoped
class RecordMetrics {
    private static final int BEFORE_THE_DATABASE_CLOSES = 1;
    private static final Duration LOOKING = Duration.ofSeconds(1);
    /** While it fails, as where the database is down. */
    private static final Duration LOOKING_AT_LEAST = Duration.ofMinutes(1);

    private final Changesets changesets;
    private final StanceCounts counts;
    private volatile Standing standing;
    private Cancellable looking = () -> {};

    RecordMetrics(Changesets changesets, StanceCounts counts, MeterRegistry meters) {
        this.changesets = changesets;
        this.counts = counts;
        Gauge.builder("onrecord.changeset", () -> standing == null ? Double.NaN : standing.changeset)
                .description("The number of the last changeset").register(meters);
        for (Stance stance : Stance.values()) {
            Gauge.builder("onrecord.statements", () -> standing == null ? Double.NaN : standing.statements.get(stance))
                    .description("Statements on record, without those retracted").tag("stance", EnumWords.of(stance)).register(meters);
        }
    }

    /** What was on record as of a changeset. */
    private record Standing(long changeset, Map<Stance, Long> statements) {}

    void begin(@Observes Startup start) {
        looking = Multi.createFrom().ticks().every(LOOKING).onOverflow().drop().emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem().invoke(this::look)
                .onFailure().invoke(e -> Log.warn("The statements on record could not be counted", e)).onFailure().retry()
                .withBackOff(LOOKING, LOOKING_AT_LEAST).indefinitely().subscribe().with(tick -> {});
    }

    private void look() {
        long last = changesets.last();
        Standing before = standing;
        if (before == null || last < before.changeset) {
            standing = new Standing(last, counts.at(last));
        } else if (last > before.changeset) {
            standing = new Standing(last, counts.at(last, before.statements, before.changeset));
        }
    }

    void stop(@Observes @Priority(BEFORE_THE_DATABASE_CLOSES) ShutdownEvent stop) {
        looking.cancel();
    }
}
