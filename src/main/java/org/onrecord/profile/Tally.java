package org.onrecord.profile;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.speaker.SpeakerView;

/** The statements of one stance on a claim that stand. */
public record Tally(
        @NotNull @Schema(description = "How many") long statements,
        @Schema(description = "The earliest of them") First first,
        @NotNull @Schema(
                description = "Who made them, whoever did so first first: at most five; GET /claims/{id}/speakers pages through all") List<By> speakers,
        @NotNull @Schema(description = "How many speakers made them") long speakerCount) {
    /** How many speakers are named. */
    static final int MOST = 5;

    static final Tally NOTHING = new Tally(0, null, List.of(), 0);

    String firstDate() {
        return first == null ? null : first.date;
    }

    /** The earliest statement of its kind. */
    public record First(@NotNull UUID statement, @NotNull SpeakerView speaker,
            @NotNull @Schema(examples = "2023-02-05", description = "EDTF, as given") String date) {}

    /** A speaker, and how many of the statements are its own. */
    public record By(@NotNull SpeakerView speaker, @NotNull long statements) {}
}
