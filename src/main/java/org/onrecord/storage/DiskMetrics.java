package org.onrecord.storage;

import java.io.File;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The disk of the embedded database, and the part of it that the database has. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class DiskMetrics implements MeterBinder {
    private final DiskRoom room;
    private final File database;

    DiskMetrics(DiskRoom room, @ConfigProperty(name = "onrecord.data") String directory) {
        this.room = room;
        this.database = new File(directory, EmbeddedDatabase.FILE);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("onrecord.disk.free", room::free).description("Room on the disk of the data directory").baseUnit(BaseUnits.BYTES)
                .register(meters);
        Gauge.builder("onrecord.disk.reserve", room::reserve).description("Room that writes leave free").baseUnit(BaseUnits.BYTES)
                .register(meters);
        Gauge.builder("onrecord.database.size", database::length).description("The file of the embedded database")
                .baseUnit(BaseUnits.BYTES).register(meters);
    }
}
