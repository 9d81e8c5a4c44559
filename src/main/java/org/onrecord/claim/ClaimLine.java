package org.onrecord.claim;

import jakarta.validation.constraints.NotNull;

import org.onrecord.api.ArchiveLine;

/** A claim in an export. */
public record ClaimLine(@NotNull String id, @NotNull String text, String negation) implements ArchiveLine {}
