package org.onrecord.statistics;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.list.Column;
import org.onrecord.list.Presentation;
import org.onrecord.speaker.SpeakerView;

/** That a speaker denies another. */
@Schema(description = "A speaker whose statements deny those of another, and how many of its statements do.")
public record Contradiction(
        @NotNull @Schema(description = "Who denies") SpeakerView speaker,
        @NotNull @Schema(description = "Whose statements are denied") SpeakerView denies,
        @NotNull @Schema(examples = "12",
                description = "How many statements of the first are linked as denials to statements of the other") long statements) {
    private static final int WIDTH = 30;

    static final Presentation<Contradiction> PRESENTATION = Presentation.of(List.of(
            Column.of("speaker", WIDTH, pair -> pair.speaker.id()),
            Column.exported("speakerName", pair -> pair.speaker.name()),
            Column.of("denies", WIDTH, pair -> pair.denies.id()),
            Column.exported("deniesName", pair -> pair.denies.name()),
            Column.of("statements", 10, Contradiction::statements)));
}
