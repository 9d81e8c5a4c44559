package org.onrecord.index;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how far behind the record the index is. It is never down: lists without words do without it. */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {
    private final LuceneIndex index;

    IndexHealth(LuceneIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Index").up().withData("changeset", index.changeset()).withData("lag", index.lag())
                .withData("segments", index.segments()).withData("beingMade", index.beingMade()).build();
    }
}
