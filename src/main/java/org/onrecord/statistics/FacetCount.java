package org.onrecord.statistics;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** How many of the statements have a value by which they can be filtered further. */
@Schema(description = "How many of the statements have a value by which they can be filtered further.")
public record FacetCount(
        @NotNull Facet facet,
        @NotNull @Schema(examples = "nour-news",
                description = "As the filter of the same name takes it; of a period, `from` and `to`") String value,
        @Schema(examples = "Nour News", description = "What a speaker is called, or the text of a claim") String name,
        @NotNull @Schema(examples = "3") long statements) {

    /** What statements are filtered by. */
    public enum Facet {
        @JsonProperty("speaker")
        SPEAKER, @JsonProperty("stance")
        STANCE, @JsonProperty("publisher")
        PUBLISHER, @JsonProperty("via")
        VIA, @JsonProperty("claim")
        CLAIM,
        /** Years or, within one, months or, within one of these, days. */
        @JsonProperty("period")
        PERIOD
    }

    static final Presentation<FacetCount> PRESENTATION = Presentation.of(List.of(
            Column.of("facet", 9, count -> EnumWords.of(count.facet)),
            Column.of("value", 40, FacetCount::value),
            Column.of("statements", 10, FacetCount::statements),
            Column.wrapped("name", FacetCount::name)));
}
