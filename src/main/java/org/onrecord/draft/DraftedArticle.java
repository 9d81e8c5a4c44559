package org.onrecord.draft;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an article was read as. */
public record DraftedArticle(
        @NotNull @Schema(description = "The plain text that was read, in which offsets count Unicode code points") String text,
        @NotNull @Schema(description = "In the order of the text") List<DraftView> items) {}
