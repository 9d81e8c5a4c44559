package org.onrecord.profile;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim and its record: who alleged it, who denied it, who reacted. */
@Schema(description = "A claim and its record.")
public record ClaimProfile(
        @Schema(examples = "iran-russia-drone-plant") String id,
        @Schema(examples = "Iran and Russia plan a drone factory in Russia") String text,
        @Schema(examples = "Iran and Russia plan no drone factory in Russia") String negation,
        Status status,
        Tally alleged,
        Tally denied,
        Tally reacted,
        @Schema(examples = "P1D",
                description = "From the first allegation to the first denial, where both can be dated: ISO 8601") String denialLatency) {

    /** How the record of a claim stands. */
    @Schema(description = "`unanswered`: nobody denied it, reacted to it or confirmed it. `disputed`: alleged and denied. "
            + "`denied`: denied, though nobody on record alleges it. `undisputed`: answered, but not by a denial.")
    public enum Status {
        @JsonProperty("unanswered")
        UNANSWERED, @JsonProperty("disputed")
        DISPUTED, @JsonProperty("denied")
        DENIED, @JsonProperty("undisputed")
        UNDISPUTED;

        static Status of(Tally alleged, Tally denied, Tally reacted, boolean confirmed) {
            if (denied.statements() > 0) {
                return alleged.statements() > 0 ? DISPUTED : DENIED;
            }
            return reacted.statements() > 0 || confirmed ? UNDISPUTED : UNANSWERED;
        }
    }

    /** ISO 8601 with days, which {@link Duration#toString} gives as hours. */
    static String iso(Duration duration) {
        Duration rest = duration.minusDays(duration.toDays());
        String days = duration.toDays() == 0 ? "" : duration.toDays() + "D";
        return rest.isZero() && !days.isEmpty() ? "P" + days : "P" + days + rest.toString().substring(1);
    }
}
