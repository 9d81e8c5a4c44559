package org.onrecord.statement;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.onrecord.api.DatabaseFailure;
import org.onrecord.api.ProblemException;

/**
 * Tells whether statements can be recorded, by a rehearsal now and then. It is up while the disk is full: a service that only reads is worth more than
 * none, and {@code storage.DiskHealth} tells of that.
 */
@Readiness
@ApplicationScoped
class WriteHealth implements HealthCheck {
    private static final int AFTER_THE_SEEDS = Integer.MAX_VALUE;
    private static final int BEFORE_THE_DATABASE_CLOSES = 1;
    private static final int INSUFFICIENT_STORAGE = 507;

    private final WriteRehearsal rehearsal;
    private final Duration interval;
    private final ScheduledExecutorService rehearsals = Executors
            .newSingleThreadScheduledExecutor(BasicThreadFactory.builder().namingPattern("write-check").daemon().build());
    /** Why the last rehearsal failed, or {@code null}. */
    private volatile String failure;

    WriteHealth(WriteRehearsal rehearsal, @ConfigProperty(name = "onrecord.write-check") Duration interval) {
        this.rehearsal = rehearsal;
        this.interval = interval;
    }

    void begin(@Observes @Priority(AFTER_THE_SEEDS) StartupEvent start) {
        rehearsals.scheduleWithFixedDelay(this::rehearse, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes @Priority(BEFORE_THE_DATABASE_CLOSES) ShutdownEvent stop) {
        rehearsals.shutdown();
    }

    private void rehearse() {
        try {
            rehearsal.run();
            if (failure != null) {
                Log.info("Statements can be recorded again");
            }
            failure = null;
        } catch (Exception | Error e) {
            failed(e);
        }
    }

    private void failed(Throwable e) {
        ProblemException known = e instanceof ProblemException problem ? problem : DatabaseFailure.passing(e).orElse(null);
        if (known != null && known.problem().status() == INSUFFICIENT_STORAGE) {
            failure = null;
            return;
        }
        if (failure == null && known == null) {
            Log.error("No statement can be recorded, so the service is not ready", e);
        } else if (failure == null) {
            Log.warnf("No statement can be recorded, so the service is not ready: %s", known.getMessage());
        }
        failure = known == null ? "A statement could not be recorded; the log tells why." : known.getMessage();
    }

    @Override
    public HealthCheckResponse call() {
        String known = failure;
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Recording statements").status(known == null);
        return known == null ? response.build() : response.withData("reason", known).build();
    }
}
