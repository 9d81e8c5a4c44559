package org.onrecord.server;

import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/** Counts requests in buckets by their durations, so that quantiles over any time and several services can be told. */
class RequestMetrics {
    private static final String METER = "http.server.requests";
    private static final String METHOD = "method";
    private static final Set<String> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.POST, HttpMethod.PUT,
            HttpMethod.DELETE, HttpMethod.PATCH);
    private static final double[] BOUNDS = LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos()).toArray();

    @Produces
    @Singleton
    MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                // Clients may invent methods, and each would have series of its own for as long as the program runs.
                return id.getName().equals(METER) && !METHODS.contains(id.getTag(METHOD))
                        ? id.replaceTags(Tags.of(id.getTags()).and(Tag.of(METHOD, "OTHER")))
                        : id;
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(METER)
                        ? DistributionStatisticConfig.builder().serviceLevelObjectives(BOUNDS).build().merge(config)
                        : config;
            }
        };
    }
}
