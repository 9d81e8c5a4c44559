package org.onrecord.draft;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StanceBasis;
import org.onrecord.statement.StatementDraft.AppearanceDraft;

/** A statement as {@code POST /statements} takes it, as far as the text tells. */
@Schema(description = "What `POST /statements` takes as it stands, but for what the text does not tell.")
public record DraftedStatement(
        @NotNull @Schema(examples = "The plant would close") String text,
        @NotNull boolean verbatim,
        @NotNull @Schema(examples = "en") String language,
        @NotNull Stance stance,
        @NotNull StanceBasis stanceBasis,
        @Schema(description = "When it was said; absent where neither the text nor the date of the document tells") EdtfDate date,
        @Schema(description = "Who said it; absent where the text names no source") SpeakerDraft speaker,
        @NotNull List<AppearanceDraft> appearances) {}
