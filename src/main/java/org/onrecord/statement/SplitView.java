package org.onrecord.statement;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a split moved. */
public record SplitView(
        @NotNull @Schema(examples = "pat-example", description = "Whose the statements were.") String from,
        @NotNull @Schema(examples = "pat-example-2", description = "Whose they are.") String into,
        @NotNull @Schema(examples = "12", description = "How many were moved.") int statements,
        @Schema(examples = "17",
                description = "The changeset that moved them, by which the split is undone; absent where there were none.") Long changeset) {}
