package org.onrecord.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

import org.onrecord.api.Ids;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

/** What became of some drafts, as a client sends it. */
@Schema(description = "What became of some drafts.")
public record Outcomes(
        @NotEmpty(message = "should have at least one outcome") @Size(max = 1000) List<@Valid Reported> items) {

    /** @throws ProblemException where some are of no draft */
    void check() {
        List<Fault> faults = new ArrayList<>();
        IntStream.range(0, items.size()).forEach(place -> items.get(place).check("/items/" + place, faults));
        if (!faults.isEmpty()) {
            throw ProblemException.validation(faults);
        }
    }

    /** What became of one draft. */
    @Schema(name = "DraftOutcome", description = "What became of a draft; the last one told of it counts.")
    public record Reported(
            @NotNull @Schema(format = "uuid", description = "The id of the draft") String id,
            @NotNull @Schema(examples = "speaker-that", description = "The rule of the draft") String rule,
            @NotNull @Schema(examples = "mended") Outcome outcome,
            @Schema(uniqueItems = true,
                    description = "What was changed before it was accepted; only of one that was `mended`") @UniqueElements(
                            message = "should name each part once") List<Part> changed) {

        @JsonCreator
        public Reported {
            changed = changed == null ? List.of() : changed;
        }

        private void check(String pointer, List<Fault> faults) {
            if (Ids.parse(id).isEmpty()) {
                faults.add(Fault.pointer(pointer + "/id", "should be the id of a draft, which is a UUID"));
            }
            if (!Attributions.RULES.contains(rule)) {
                faults.add(Fault.pointer(pointer + "/rule", "should be one of " + String.join(", ", Attributions.RULES)));
            }
            if (!changed.isEmpty() && outcome != Outcome.MENDED) {
                faults.add(Fault.pointer(pointer + "/changed", "is given only where the outcome is mended"));
            }
        }

        UUID uuid() {
            return Ids.parse(id).orElseThrow();
        }
    }

    /** What an editor does with a draft. */
    public enum Outcome {
        /** It was shown, and nothing was done yet. */
        @JsonProperty("offered")
        OFFERED,
        /** It was recorded as it was. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** It was recorded after changes. */
        @JsonProperty("mended")
        MENDED, @JsonProperty("dropped")
        DROPPED
    }

    /** What can be changed of a draft. */
    public enum Part {
        @JsonProperty("text")
        TEXT, @JsonProperty("verbatim")
        VERBATIM, @JsonProperty("language")
        LANGUAGE, @JsonProperty("stance")
        STANCE, @JsonProperty("date")
        DATE, @JsonProperty("speaker")
        SPEAKER, @JsonProperty("claim")
        CLAIM, @JsonProperty("links")
        LINKS, @JsonProperty("chain")
        CHAIN, @JsonProperty("medium")
        MEDIUM, @JsonProperty("printedName")
        PRINTED_NAME, @JsonProperty("cue")
        CUE, @JsonProperty("quote")
        QUOTE, @JsonProperty("document")
        DOCUMENT
    }
}
