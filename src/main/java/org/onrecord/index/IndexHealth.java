package org.onrecord.index;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.onrecord.access.ClosedReads;

/**
 * Tells how far behind the record the index is. It is never down: lists without words do without it. How many changesets there are is told only where
 * everybody may read them.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {
    private final LuceneIndex index;
    private final ClosedReads reads;

    IndexHealth(LuceneIndex index, ClosedReads reads) {
        this.index = index;
        this.reads = reads;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("Index").up().withData("lag", index.lag())
                .withData("segments", index.segments()).withData("beingMade", index.beingMade());
        return (reads.closed() ? health : health.withData("changeset", index.changeset())).build();
    }
}
