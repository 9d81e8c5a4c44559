package org.onrecord.access;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Where reads are closed, lets nobody without a role do anything with the record. What shows none of it has {@link PermitAll}; health and the description of the API are not in it; of metrics see {@link ClosedMetrics}. */
@ApplicationScoped
@Startup
public class ClosedReads {
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private final boolean closed;
    private final CurrentIdentityAssociation identities;

    ClosedReads(@ConfigProperty(name = "onrecord.reads") String reads, CurrentIdentityAssociation identities) {
        this.closed = closed("ONRECORD_READS", reads);
        this.identities = identities;
    }

    public boolean closed() {
        return closed;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
    Uni<Void> check(ResourceInfo resource) {
        if (!closed || resource.getResourceClass().isAnnotationPresent(PermitAll.class)) {
            return Uni.createFrom().voidItem();
        }
        return identities.getDeferredIdentity().invoke(ClosedReads::requireReader).replaceWithVoid();
    }

    static void requireReader(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        } else if (!identity.hasRole(Role.READER)) {
            throw new ForbiddenException();
        }
    }

    /** @throws ConfigurationException where a setting is neither open nor closed */
    static boolean closed(String setting, String value) {
        if (!value.equals(OPEN) && !value.equals(CLOSED)) {
            throw new ConfigurationException(setting + " should be open or closed, and not " + value);
        }
        return value.equals(CLOSED);
    }
}
