package org.onrecord.server;

import java.util.List;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

/** Begins traces with requests only: the service looks into the database every second by itself, which would bury them. */
class RequestSampler implements Sampler {
    private final Sampler configured;

    RequestSampler(Sampler configured) {
        this.configured = configured;
    }

    @Override
    public SamplingResult shouldSample(Context parent, String trace, String name, SpanKind kind, Attributes attributes,
            List<LinkData> links) {
        boolean first = !Span.fromContext(parent).getSpanContext().isValid();
        return first && kind != SpanKind.SERVER
                ? SamplingResult.drop()
                : configured.shouldSample(parent, trace, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "Requests{" + configured.getDescription() + "}";
    }
}
