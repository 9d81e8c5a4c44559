package org.onrecord.document;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was sent of a document on record and is not what the record says. */
@Schema(name = "DocumentDifference", description = "Something that was sent of a document on record and is not what the record says. "
        + "It stays with the appearance, as printed.")
public record Difference(
        @NotNull @Schema(examples = "/appearances/0/document/title", description = "Where it stands in what was sent") String pointer,
        @NotNull @Schema(description = "The document") UUID document,
        @Schema(examples = "Iran denies report on drone plant", description = "What is on record") String recorded,
        @NotNull @Schema(examples = "Iran denies report", description = "What was sent") String sent) {}
