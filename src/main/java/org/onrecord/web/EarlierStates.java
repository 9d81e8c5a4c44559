package org.onrecord.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.onrecord.api.HtmlChoice;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;

/** Refuses states that the record never had where a page only keeps them for its links; others are refused by what shows them. */
@ApplicationScoped
class EarlierStates {
    /** By then it is known which parameters a method does not take. */
    private static final int AFTER_PARAMETERS = Priorities.USER + 1;

    private final Changesets changesets;

    EarlierStates(Changesets changesets) {
        this.changesets = changesets;
    }

    @ServerRequestFilter(priority = AFTER_PARAMETERS)
    void check(RoutingContext request) {
        String given = request.queryParams().get(WebRequest.AS_OF);
        if (HtmlChoice.keeps(request, WebRequest.AS_OF) && !given.isBlank()) {
            try {
                changesets.seenAt(AsOf.valueOf(given));
            } catch (IllegalArgumentException e) {
                throw ProblemException.validation(Fault.parameter(WebRequest.AS_OF, e.getMessage()));
            }
        }
    }
}
