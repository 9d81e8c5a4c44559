package org.onrecord.storage;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of the disk of the embedded database. It is never down: a service that only reads is worth more than none, and whoever sends requests where it
 * is ready would take it from its readers too.
 */
@Readiness
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class DiskHealth implements HealthCheck {
    private final DiskRoom room;

    DiskHealth(DiskRoom room) {
        this.room = room;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Room on the disk").up().withData("free", room.free()).withData("reserve", room.reserve())
                .withData("writes", room.enough() ? "taken" : "refused").build();
    }
}
