package org.onrecord.draft;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.claim.ClaimView;
import org.onrecord.speaker.SpeakerView;

/** A statement that an article has, to be confirmed, mended or dropped. */
public record DraftView(
        @NotNull @Schema(description = "Of the document, its text and the place: the same article gives the same ids") UUID id,
        @NotNull @JsonSerialize(using = ShortForm.class) DraftedStatement statement,
        @Schema(description = "The words that name the speaker; absent where none do") TextRange source,
        @Schema(description = "The reporting words; absent where there are none") TextRange cue,
        @NotNull @Schema(description = "What is said, in pieces where other words stand between") List<TextRange> content,
        @NotNull @Schema(examples = "speaker-that", description = "The construction that it was found by") String rule,
        @NotNull @Schema(examples = "0.91",
                description = "The share of what this rule finds that is right, as measured on articles read by people") double confidence,
        @Schema(description = "Whether it is a belief, a wish or a plan; absent where it is not") Boolean attitude,
        @Schema(description = "Whom it means where that is on record") SpeakerView speaker,
        @NotNull @Schema(description = "Drafts of this answer that it denies") List<UUID> denies,
        @Schema(description = "The statement on record that has the same words in the same document") UUID recorded,
        @NotNull @Schema(
                description = "Claims on record that it may be about, the likeliest first; none of them is set") List<ClaimView> claims,
        @NotNull @Schema(description = "Of a denial: allegations on record that it may deny; no link is set") List<Allegation> answers,
        @Schema(description = "What it alleges, or rejects, as a claim that could be recorded; absent where that is no sentence that can stand alone") NewClaim newClaim) {

    /** An allegation on record. */
    public record Allegation(@NotNull UUID id, @NotNull @Schema(examples = "The plant will close") String text,
            @NotNull SpeakerView speaker) {}

    /** What a denial rejects, or an allegation says. */
    @Schema(description = "A claim that could be recorded: what is alleged, or rejected, as its `text`, or, where a denial has only its own negative words, these as its `negation`.")
    public record NewClaim(
            @Schema(examples = "The plant would close") String text,
            @Schema(examples = "The plant will not close") String negation) {}
}
