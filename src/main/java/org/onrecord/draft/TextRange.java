package org.onrecord.draft;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where words stand (TextPositionSelector of the W3C Web Annotation Data Model). */
public record TextRange(
        @NotNull @Schema(examples = "0", description = "In Unicode code points from the start of the text") int start,
        @NotNull @Schema(examples = "9", description = "The first code point behind it") int end) {}
