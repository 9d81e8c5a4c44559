package org.onrecord.server;

import jakarta.inject.Singleton;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;

/** What is special about the traces of this service, where they are switched on. */
@Singleton
class Traces implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder sdk) {
        sdk.addSamplerCustomizer((configured, settings) -> new RequestSampler(configured));
        sdk.addTracerProviderCustomizer((tracers, settings) -> tracers.addSpanProcessor(new BlankQueries()));
    }
}
