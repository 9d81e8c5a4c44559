package org.onrecord.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where metrics are closed, as they are with reads unless somebody says otherwise, lets nobody without a role see them: some are figures of the record. */
@ApplicationScoped
class ClosedMetrics {
    /** All that lies at and below {@code /q/metrics}. */
    private static final String METRICS = "/q/metrics*";
    /** Behind the filters of Quarkus, which find out who asks. */
    private static final int AFTER_AUTHENTICATION = -50;

    private final boolean closed;
    private final IdentityProviderManager identities;

    ClosedMetrics(@ConfigProperty(name = "onrecord.metrics") String metrics, IdentityProviderManager identities) {
        this.closed = ClosedReads.closed("ONRECORD_METRICS", metrics);
        this.identities = identities;
    }

    void register(@Observes Router router) {
        if (closed) {
            router.route(METRICS).order(AFTER_AUTHENTICATION).handler(this::check);
        }
    }

    private void check(RoutingContext context) {
        QuarkusHttpUser.getSecurityIdentity(context, identities).invoke(ClosedReads::requireReader).subscribe().with(
                reader -> context.next(),
                context::fail);
    }
}
