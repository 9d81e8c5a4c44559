package org.onrecord.index;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the index stands. */
@Schema(description = "How the index stands.")
record IndexView(
        @Schema(examples = "12", description = "The last changeset that it shows; -1 where there is none yet.") long changeset,
        @Schema(description = "Whether it is being made anew.") boolean beingMade) {}
