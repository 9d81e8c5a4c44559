package org.onrecord.changeset;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;

/** Whether the record is what its changesets sealed. */
@Schema(description = "Whether the record is what was written, by the hashes of its changesets.")
public record Verification(
        @Schema(description = "The changeset up to which was looked.", examples = "12") @NotNull long changeset,
        @Schema(description = "The hash of that changeset. Whoever keeps it elsewhere can tell later whether anything before it was rewritten.") @NotNull String hash,
        @NotNull boolean intact,
        @Schema(description = "How many things are not what was written.", examples = "0") @NotNull long alterations,
        @Schema(description = "The first 100 of them.") @NotNull List<Altered> altered) {

    static final int MOST_NAMED = 100;

    /**
     * Something that is not what was written.
     *
     * @param version   of a statement
     * @param changeset the one that wrote it last, where it is known
     */
    public record Altered(@NotNull Subject subject, @NotNull String id, Integer version, Long changeset,
            @Schema(examples = "is not what was written") @NotNull String detail) {
        String sentence() {
            return EnumWords.of(subject) + " " + id + (version == null ? "" : ", version " + version)
                    + (changeset == null || subject == Subject.CHANGESET ? "" : ", of changeset " + changeset) + ": " + detail;
        }

        public enum Subject {
            @JsonProperty("changeset")
            CHANGESET,
            @JsonProperty("statement")
            STATEMENT,
            @JsonProperty("speaker")
            SPEAKER,
            @JsonProperty("claim")
            CLAIM,
            @JsonProperty("document")
            DOCUMENT
        }
    }
}
