package org.onrecord.profile;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.claim.ClaimView;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementView;
import org.onrecord.statement.StatementView.LinkView;

/** A claim and its record: who alleged it, who denied it, who reacted. */
@Schema(description = "A claim and its record.")
public record ClaimProfile(
        @NotNull @Schema(examples = "iran-russia-drone-plant") String id,
        @NotNull @Schema(examples = "Iran and Russia plan a drone factory in Russia") String text,
        @Schema(examples = "Iran and Russia plan no drone factory in Russia") String negation,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(
                description = "Claims that were merged into it, directly or through others; absent where there are none") List<ClaimView> merged,
        @NotNull Status status,
        @NotNull Tally alleged,
        @NotNull Tally denied,
        @NotNull Tally reacted,
        @Schema(examples = "P1D",
                description = "From the first allegation to the first denial, where both can be dated: ISO 8601") String denialLatency,
        @Schema(description = "What was said of it, by date, at most the first 1000 statements; GET /statements?claim= pages through all; of one claim only") List<Moment> timeline) {

    /** One statement on a claim. */
    @Schema(name = "ClaimMoment")
    public record Moment(
            @NotNull @Schema(description = "The id of the statement") UUID statement,
            @NotNull @Schema(examples = "2023-02-05", description = "EDTF, as given") String date,
            @NotNull Stance stance,
            @NotNull SpeakerView speaker,
            String text,
            @NotNull @Schema(description = "What it does to other statements") List<LinkView> links) {

        static Moment of(StatementView view) {
            return new Moment(view.id(), view.date(), view.stance(), view.speaker(), view.text(), view.links());
        }
    }

    static final Presentation<ClaimProfile> PRESENTATION = Presentation.of(List.of(
            Column.of("id", 30, ClaimProfile::id),
            Column.of("status", 10, profile -> EnumWords.of(profile.status)),
            Column.of("alleged", 7, profile -> profile.alleged.statements()),
            Column.of("denied", 7, profile -> profile.denied.statements()),
            Column.of("reacted", 7, profile -> profile.reacted.statements()),
            Column.wrapped("text", ClaimProfile::text),
            Column.exported("negation", ClaimProfile::negation),
            Column.exported("firstAlleged", profile -> profile.alleged.firstDate()),
            Column.exported("firstDenied", profile -> profile.denied.firstDate()),
            Column.exported("denialLatency", ClaimProfile::denialLatency))).linked(ClaimProfile::node);

    ClaimProfile with(List<Moment> moments) {
        return new ClaimProfile(id, text, negation, merged, status, alleged, denied, reacted, denialLatency, moments);
    }

    private Map<String, Object> node(URI base) {
        Map<String, Object> node = new LinkedHashMap<>(new ClaimView(id, text, negation).node(base));
        node.put("onrecord:status", EnumWords.of(status));
        return node;
    }

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
