package org.onrecord.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a list to answer, and from where. */
public record Paging(
        @QueryParam("limit") @DefaultValue("50") @Min(value = 1, message = LIMIT) @Max(value = 1000,
                message = LIMIT) @Parameter(description = "How many items a page has at most, from 1 to 1000.") int limit,
        @QueryParam("cursor") @Parameter(
                description = "Where the page starts: taken from `next` of the page before, with all other parameters the same.") String cursor,
        @QueryParam("count") @Parameter(description = "`exact` also counts the items of all pages, into `total`.") Count count) {

    private static final String LIMIT = "should be a whole number from 1 to 1000";

    /** What to count. */
    public enum Count {
        @JsonProperty("exact")
        EXACT
    }

    /** How many items to look for: one more than the page has tells whether there is a next page. */
    public int fetched() {
        return limit + 1;
    }

    public boolean counted() {
        return count != null;
    }
}
