package org.onrecord.claim;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** Claims that may be one and the same. */
@Schema(description = "Claims that may be one and the same; whether they are is for an editor to say.")
public record AlikeClaims(
        @Schema(description = "`text`: their texts have the same words.") @NotNull Reason reason,
        @Schema(examples = "iran and russia plan a drone factory in russia",
                description = "What they have in common, reduced to what counts") @NotNull String key,
        @NotNull List<ClaimView> claims) {

    /** Why claims may be one and the same. */
    @Schema(name = "ClaimDuplicateReason")
    public enum Reason {
        @JsonProperty("text")
        TEXT
    }

    public static final Presentation<AlikeClaims> PRESENTATION = Presentation.of(List.of(
            Column.of("reason", 6, alike -> EnumWords.of(alike.reason)),
            Column.of("key", 40, AlikeClaims::key),
            Column.wrapped("claims", alike -> alike.claims.stream().map(ClaimView::id).toList())));
}
