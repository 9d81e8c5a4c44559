package org.onrecord.changeset;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.onrecord.api.ArchiveLine;

/** A changeset in an export. */
public record ChangesetLine(@NotNull Long number, @NotNull Instant at, @NotNull String by, @NotNull String reason) implements ArchiveLine {}
