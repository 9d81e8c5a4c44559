package org.onrecord.claim;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.text.Name;

/** A claim as an editor sends it, whole: what is left out, it does not have. */
@Schema(description = "A claim to record, or the whole new state of one: what is left out, it does not have.")
public record ClaimState(
        @Name(max = 80) @Schema(examples = "iran-russia-drone-plant",
                description = "Made of the text where a new claim has none; a claim keeps the one that it has.") String id,
        @NotNull @Name(max = 500, lines = true) @Schema(examples = "Iran and Russia plan a drone factory in Russia") String text,
        @Name(max = 500, lines = true) @Schema(examples = "Iran and Russia plan no drone factory in Russia") String negation) {}
