package org.onrecord.list;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a list to answer, and from where. */
public record Paging(
        @QueryParam("limit") @DefaultValue("50") @Parameter(
                description = "How many items a page has at most, from 1 to 1000; `all` streams everything, as `ndjson` or `csv` only.") Limit limit,
        @QueryParam("cursor") @Parameter(
                description = "Where the page starts: taken from `next` of the page before, with all other parameters the same.") String cursor,
        @QueryParam("count") @Parameter(description = "`exact` also counts the items of all pages, into `total`.") Count count) {

    /** What to count. */
    public enum Count {
        @JsonProperty("exact")
        EXACT
    }

    boolean unlimited() {
        return Limit.ALL.equals(limit);
    }

    boolean counted() {
        return count != null;
    }
}
