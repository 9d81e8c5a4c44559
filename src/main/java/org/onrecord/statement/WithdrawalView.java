package org.onrecord.statement;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.speaker.SpeakerView;

/** How a speaker withdrew what he had said. */
@Schema(name = "Withdrawal", description = "How its own speaker withdrew a statement: by another one that corrects or retracts it.")
public record WithdrawalView(
        @NotNull @Schema(examples = "retracts", description = "`corrects` or `retracts`") LinkType type,
        @NotNull @Schema(description = "The id of the statement that withdraws it") UUID statement,
        @NotNull SpeakerView speaker,
        @NotNull @Schema(examples = "2023-02-08", description = "When that was said: EDTF, as given") String date) {}
