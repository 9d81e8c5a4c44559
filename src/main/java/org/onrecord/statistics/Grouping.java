package org.onrecord.statistics;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.list.Limit;

/** What to count by, and which rows to show in which order. */
public record Grouping(
        @QueryParam("by") @Parameter(style = ParameterStyle.FORM, explode = Explode.FALSE,
                schema = @Schema(type = SchemaType.ARRAY, implementation = Dimension.class, maxItems = 3),
                description = "What to count by: up to three dimensions with commas between them.") List<Dimensions> by,
        @QueryParam("period") @Parameter(
                description = "Counts in periods of this length, by the earliest instant that a date can mean.") PeriodLength period,
        @QueryParam("top") @Parameter(example = "10",
                description = "Only the series with the most statements, at most so many (1 to 1000).") Limit top,
        @QueryParam("fill") @Parameter(
                description = "With `period`: `zero` gives each series a row for every period from the first to the last.") Fill fill,
        @QueryParam("order") @Parameter(
                description = "By `time` (with `period`, the default) or by `count` of statements; `-` puts the last or the most first. Without `period`, `-count` is the default.") Order order) {

    private static final int FEW = 100;

    /** What to show of periods in which there is nothing. */
    enum Fill {
        @JsonProperty("zero")
        ZERO
    }

    /** What rows are ordered by. */
    enum Order {
        @JsonProperty("time")
        TIME, @JsonProperty("-time")
        TIME_DESCENDING, @JsonProperty("count")
        COUNT, @JsonProperty("-count")
        COUNT_DESCENDING
    }

    List<Dimension> dimensions() {
        return Dimensions.all(by);
    }

    /** @throws ProblemException where something is asked for that only periods have */
    void check() {
        if (period == null && fill != null) {
            throw ProblemException.validation(Fault.parameter("fill", "goes with 'period'; say how long the periods are"));
        }
        if (period == null && (order == Order.TIME || order == Order.TIME_DESCENDING)) {
            throw ProblemException.validation(Fault.parameter("order", "by time goes with 'period'; say how long the periods are"));
        }
    }

    /** Whether there are but few rows, which are found without a look at each appearance. */
    boolean small() {
        return dimensions().stream().allMatch(dimension -> dimension == Dimension.STANCE
                || dimension == Dimension.SPEAKER && period == null && most() <= FEW);
    }

    /** How many series are asked for. */
    int most() {
        return top == null ? Integer.MAX_VALUE : top.most();
    }

    Order ordered() {
        return order != null ? order : period != null ? Order.TIME : Order.COUNT_DESCENDING;
    }
}
