package org.onrecord.statement;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.text.Name;

/** Which statements of a speaker are another one's. */
@Schema(description = "Whose they are, and which: `statements`, those of a `changeset`, or those that the parameters of `GET /statements` find.")
record Split(
        @NotNull @Name(max = 80) @Schema(examples = "pat-example-2",
                description = "The id of the speaker whose they are, which is on record.") String into,
        @Size(min = 1, max = Split.MOST) @Schema(
                description = "The statements, each made or relayed by the speaker.") List<@NotNull UUID> statements,
        @Positive @Schema(examples = "17",
                description = "A changeset: what it wrote of the speaker's, as an earlier split that is undone by this.") Long changeset) {
    /** A changeset is one transaction, for which all other writers wait. */
    static final int MOST = 10_000;
}
