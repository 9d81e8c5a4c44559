package org.onrecord.profile;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.text.Name;

/** What to merge something into. */
@Schema(description = "What to merge it into.")
public record Merge(@NotNull @Name(max = 80) @Schema(examples = "donald-trump",
        description = "The id of what stands for both from then on; of what is merged itself, what stands for that.") String into) {}
