package org.onrecord.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.text.Name;

/** A claim as a client names it: a plain string is the slug of a known one; an object with a text also records one that is not known. */
@Schema(description = "A claim: a string is the slug of a known one; an object with a text records one that is not known.")
public record ClaimDraft(
        @Name(max = 80) @Schema(examples = "iran-russia-drone-plant") String id,
        @Name(max = 500, lines = true) @Schema(examples = "Iran and Russia plan a drone factory in Russia") String text,
        @Name(max = 500, lines = true) @Schema(examples = "Iran and Russia plan no drone factory in Russia") String negation) {

    @JsonCreator
    public ClaimDraft {
        if (id == null && text == null) {
            throw new IllegalArgumentException("should have the 'id' of a known claim or the 'text' of a new one");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClaimDraft of(String id) {
        return new ClaimDraft(id, null, null);
    }
}
