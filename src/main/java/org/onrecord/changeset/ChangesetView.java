package org.onrecord.changeset;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A changeset as clients see it beside what it changed. */
public record ChangesetView(
        @Schema(examples = "12") long number,
        Instant at,
        @Schema(examples = "editor", description = "The name of the token that signed it.") String by,
        @Schema(examples = "The quote was cut short") String reason) {

    public static ChangesetView of(Changeset changeset) {
        return new ChangesetView(changeset.number, changeset.at, changeset.author, changeset.reason);
    }
}
