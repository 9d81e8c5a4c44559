package org.onrecord.profile;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.Stance;

/** What a speaker said on a claim with one stance. */
@Schema(description = "What a speaker said on a claim with one stance.")
public record ClaimSpeaker(
        @NotNull SpeakerView speaker,
        @NotNull Stance stance,
        @NotNull @Schema(description = "How many statements stand") long statements,
        @NotNull @Schema(description = "How many it withdrew itself") long withdrawn,
        @NotNull First first) {
    static final Presentation<ClaimSpeaker> PRESENTATION = Presentation.of(List.of(
            Column.of("speaker", 40, said -> said.speaker.id()),
            Column.exported("speakerName", said -> said.speaker.name()),
            Column.of("stance", 10, said -> EnumWords.of(said.stance)),
            Column.of("statements", 10, ClaimSpeaker::statements),
            Column.of("withdrawn", 9, ClaimSpeaker::withdrawn),
            Column.of("first", 22, said -> said.first.date),
            Column.exported("statement", said -> said.first.statement)));

    /** The earliest of the statements: of those that stand, or where none does. */
    @Schema(name = "ClaimSpeakerFirst", description = "The earliest of those that stand or, where none does, of those that were withdrawn.")
    public record First(@NotNull @Schema(description = "Its id") UUID statement,
            @NotNull @Schema(examples = "2023-02-05", description = "EDTF, as given") String date) {}

    static ClaimSpeaker of(ClaimTally.Share share, SpeakerView speaker, String date) {
        return new ClaimSpeaker(speaker, share.stance(), share.statements(), share.withdrawn(), new First(share.first().id(), date));
    }
}
