package org.onrecord.profile;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.speaker.SpeakerView;

/** The statements of one stance on a claim. */
public record Tally(
        @Schema(description = "How many") long statements,
        @Schema(description = "The earliest of them") First first,
        @Schema(description = "Who made them, whoever did so first first") List<By> speakers) {

    static final Tally NOTHING = new Tally(0, null, List.of());

    String firstDate() {
        return first == null ? null : first.date;
    }

    /** The earliest statement of its kind. */
    public record First(UUID statement, SpeakerView speaker,
            @Schema(examples = "2023-02-05", description = "EDTF, as given") String date) {}

    /** A speaker, and how many of the statements are its own. */
    public record By(SpeakerView speaker, long statements) {}
}
