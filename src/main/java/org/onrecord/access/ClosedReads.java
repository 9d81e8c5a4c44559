package org.onrecord.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Where reads are closed, lets nobody without a role do anything with the record. Health, metrics and the description of the API are not in it. */
@ApplicationScoped
@Startup
public class ClosedReads {
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private final boolean closed;
    private final CurrentIdentityAssociation identities;

    ClosedReads(@ConfigProperty(name = "onrecord.reads") String reads, CurrentIdentityAssociation identities) {
        if (!reads.equals(OPEN) && !reads.equals(CLOSED)) {
            throw new ConfigurationException("ONRECORD_READS should be open or closed, and not " + reads);
        }
        this.closed = reads.equals(CLOSED);
        this.identities = identities;
    }

    public boolean closed() {
        return closed;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
    Uni<Void> check() {
        if (!closed) {
            return Uni.createFrom().voidItem();
        }
        return identities.getDeferredIdentity().invoke(identity -> {
            if (identity.isAnonymous()) {
                throw new UnauthorizedException();
            } else if (!identity.hasRole(Role.READER)) {
                throw new ForbiddenException();
            }
        }).replaceWithVoid();
    }
}
