package org.onrecord.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.onrecord.api.HtmlChoice;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;

/** Refuses states that the record never had, also where a page only keeps them for its links. */
@ApplicationScoped
class EarlierStates {
    private final Changesets changesets;

    EarlierStates(Changesets changesets) {
        this.changesets = changesets;
    }

    @ServerRequestFilter
    void check(RoutingContext request) {
        String given = request.queryParams().get(WebRequest.AS_OF);
        if (given != null && !given.isBlank() && HtmlChoice.isMade(request)) {
            try {
                changesets.seenAt(AsOf.valueOf(given));
            } catch (IllegalArgumentException e) {
                throw ProblemException.validation(Fault.parameter(WebRequest.AS_OF, e.getMessage()));
            }
        }
    }
}
