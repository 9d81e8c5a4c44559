package org.onrecord.statistics;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

import org.onrecord.api.AtOnce;
import org.onrecord.api.OutsideTheRecord;
import org.onrecord.changeset.Changesets;
import org.onrecord.draft.OutcomeCount;
import org.onrecord.draft.OutcomeRepository;
import org.onrecord.list.Format;
import org.onrecord.list.Limit;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
import org.onrecord.statement.StatementFilter;

@Path("/statistics")
@Tag(name = "Statistics", description = "How many statements there are, by what they have in common and over time.")
class StatisticsResource {
    private final Statistics statistics;
    private final Facets facets;
    private final OutcomeRepository outcomes;
    private final Changesets changesets;

    StatisticsResource(Statistics statistics, Facets facets, OutcomeRepository outcomes, Changesets changesets) {
        this.statistics = statistics;
        this.facets = facets;
        this.outcomes = outcomes;
        this.changesets = changesets;
    }

    @GET
    @AtOnce
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "getStatistics", summary = "How many statements",
            description = "Counts the statements that `GET /statements` finds with the same filter. A statement counts once in a row, however many outlets carried it.")
    @APIResponse(responseCode = "200", description = "Rows of counts.")
    public Page<StatisticsRow> statistics(@BeanParam StatementFilter filter,
            @QueryParam("q") @Parameter(example = "drone*", description = "As of `GET /statements`.") String q,
            @BeanParam Grouping grouping,
            @QueryParam("limit") @Parameter(
                    description = "How many rows a page has at most, from 1 to 1000; all of them by default.") Limit limit,
            @QueryParam("cursor") @Parameter(
                    description = "Where the page starts: taken from `next` of the page before, with all other parameters the same.") String cursor,
            @QueryParam("count") @Parameter(description = "`exact` also counts the rows of all pages, into `total`.") Paging.Count count,
            @BeanParam Representation representation) {
        long changeset = changesets.shownBy(representation.cursor(), filter.asOf());
        List<StatisticsRow> rows = statistics.rows(filter, q, grouping, changeset);
        Paging paging = new Paging(limit == null ? new Limit(Math.max(rows.size(), 1)) : limit, cursor, count);
        return Listing.of(rows, StatisticsRow.presentation(grouping)).drawn(paging, representation, changeset);
    }

    @GET
    @Path("facets")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "getFacets", summary = "How statements can be narrowed down",
            description = "Counts the statements that `GET /statements` finds with the same filter by speaker, stance, publisher, relay, claim and period "
                    + "at once: what a list offers to filter by next. Periods are years; where `from` and `to` lie within one, months, or days of a month.")
    @APIResponse(responseCode = "200", description = "The values with the most statements, facet by facet.")
    public Page<FacetCount> facets(@BeanParam StatementFilter filter,
            @QueryParam("q") @Parameter(example = "drone*", description = "As of `GET /statements`.") String q,
            @QueryParam("top") @DefaultValue("10") @Parameter(
                    description = "How many values of each facet at most (1 to 1000). Of periods, there are all months of the year or days of the month, and the last years, at least 15.") Limit top,
            @BeanParam Representation representation) {
        long changeset = changesets.shownBy(null, filter.asOf());
        return Listing.whole(facets.of(filter, q, top, changeset), FacetCount.PRESENTATION, representation, changeset);
    }

    @GET
    @Path("drafts")
    @OutsideTheRecord
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "getDraftStatistics", summary = "What became of drafts",
            description = "Counts the drafts of `POST /drafts` that were reported to `POST /drafts/outcomes`, by the rule that found them.")
    @APIResponse(responseCode = "200", description = "The rules with the most drafts first.")
    public Page<OutcomeCount> drafts(@BeanParam Representation representation) {
        return Listing.whole(outcomes.counts(), OutcomeCount.PRESENTATION, representation, changesets.shownBy(null, null));
    }
}
