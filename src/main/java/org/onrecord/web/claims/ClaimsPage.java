package org.onrecord.web.claims;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.list.Page;
import org.onrecord.profile.ClaimOrder;
import org.onrecord.profile.ClaimProfile;
import org.onrecord.profile.ClaimProfile.Status;
import org.onrecord.profile.Latency;
import org.onrecord.statement.Stance;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** The list of claims, with a form for what it is filtered and ordered by. */
@ApplicationScoped
class ClaimsPage implements WebPage<Page<ClaimProfile>> {
    private static final List<String> LATENCIES = List.of("PT1H", "PT6H", "P1D", "P2D", "P7D", "P30D", "P365D");

    @CheckedTemplate(basePath = "claims")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance claims(WebRequest request, Page<ClaimProfile> page, Choices choices);
    }

    /** What the form has one choose from. */
    record Choices(List<Status> statuses, List<Stance> stances, List<ClaimOrder> orders, List<Latency> least, List<Latency> most) {}

    @Override
    public String path() {
        return "/claims";
    }

    @Override
    public Class<? super Page<ClaimProfile>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<ClaimProfile> page, WebRequest request) {
        return Templates.claims(request, page, new Choices(List.of(Status.values()), List.of(Stance.values()), List.of(ClaimOrder.values()),
                latencies("minLatency", request), latencies("maxLatency", request)));
    }

    @Override
    public Optional<TemplateInstance> refused(WebRequest request) {
        return Optional.of(show(Page.nothing(), request));
    }

    /** The usual ones, and the one that is asked for. */
    private static List<Latency> latencies(String name, WebRequest request) {
        return Stream.concat(LATENCIES.stream(), Stream.of(request.value(name)).filter(one -> !one.isEmpty() && !request.invalid(name)))
                .distinct()
                .map(one -> new Latency(one, one)).toList();
    }
}
