package org.onrecord.profile;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.Stance;
import org.onrecord.statement.WithdrawalView;

/** The statements on a claim that their own speakers have corrected or retracted; they count nowhere else. */
@Schema(description = "The statements on a claim that their own speakers have corrected or retracted; they count nowhere else in its record.")
public record Withdrawn(
        @NotNull @Schema(description = "How many") long statements,
        @NotNull @Schema(description = "The earliest of them, at most five") List<Item> items) {

    /** One of them. */
    @Schema(name = "WithdrawnStatement")
    public record Item(
            @NotNull @Schema(description = "The id of the statement") UUID statement,
            @NotNull Stance stance,
            @NotNull SpeakerView speaker,
            @NotNull @Schema(examples = "2023-02-05", description = "EDTF, as given") String date,
            @NotNull WithdrawalView withdrawn) {}
}
