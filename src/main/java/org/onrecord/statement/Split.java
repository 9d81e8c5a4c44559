package org.onrecord.statement;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.text.Name;

/** Which statements of a speaker are another one's. */
@Schema(description = "Whose they are, and which: `statements`, those of a `changeset`, or those that the filters of `GET /statements` find.")
public record Split(
        @NotNull @Name(max = 80) @Schema(examples = "pat-example-2",
                description = "The id of the speaker whose they are, which is on record.") String into,
        @Size(min = 1, message = "should name at least one statement") @Size(max = Split.MOST) @Schema(
                description = "The statements, each made or relayed by the speaker.") List<@NotNull String> statements,
        @Positive @Schema(examples = "17",
                description = "An earlier split the other way round, which this undoes: what that moved and nobody has moved since.") Long changeset) {
    /** A changeset is one transaction, for which all other writers wait. */
    static final int MOST = 10_000;
}
