package org.onrecord.profile;

import java.net.URI;
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
import org.onrecord.statement.WithdrawalView;

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
        @Schema(description = "What speakers withdrew themselves; absent where there is none") Withdrawn withdrawn,
        @Schema(description = "From the first allegation to the first denial, where both can be dated") Latency denialLatency,
        @Schema(description = "What was said of it, by date, at most the first 100 statements; GET /statements?claim= pages through all; of one claim only") List<Moment> timeline) {

    /** One statement on a claim. */
    @Schema(name = "ClaimMoment")
    public record Moment(
            @NotNull @Schema(description = "The id of the statement") UUID statement,
            @NotNull @Schema(examples = "2023-02-05", description = "EDTF, as given") String date,
            @NotNull Stance stance,
            @NotNull SpeakerView speaker,
            String text,
            @NotNull @Schema(description = "What it does to other statements") List<LinkView> links,
            @Schema(description = "How its own speaker withdrew it; absent where it stands") WithdrawalView withdrawn) {

        static Moment of(StatementView view) {
            return new Moment(view.id(), view.date(), view.stance(), view.speaker(), view.text(), view.links(),
                    view.withdrawn());
        }
    }

    static final Presentation<ClaimProfile> PRESENTATION = Presentation.of(List.of(
            Column.of("id", 30, ClaimProfile::id),
            Column.of("status", 10, profile -> EnumWords.of(profile.status)),
            Column.of("alleged", 7, profile -> profile.alleged.statements()),
            Column.of("denied", 7, profile -> profile.denied.statements()),
            Column.of("reacted", 7, profile -> profile.reacted.statements()),
            Column.exported("withdrawn", profile -> profile.withdrawn == null ? 0 : profile.withdrawn.statements()),
            Column.wrapped("text", ClaimProfile::text),
            Column.exported("negation", ClaimProfile::negation),
            Column.exported("firstAlleged", profile -> profile.alleged.firstDate()),
            Column.exported("firstDenied", profile -> profile.denied.firstDate()),
            Column.exported("denialLatencyMin", profile -> profile.denialLatency == null ? null : profile.denialLatency.min()),
            Column.exported("denialLatencyMax", profile -> profile.denialLatency == null ? null : profile.denialLatency.max())))
            .linked(ClaimProfile::node);

    ClaimProfile with(List<Moment> moments) {
        return new ClaimProfile(id, text, negation, merged, status, alleged, denied, reacted, withdrawn, denialLatency, moments);
    }

    /**
     * It as a node of JSON-LD.
     *
     * @param base the URL of the service
     */
    public Map<String, Object> node(URI base) {
        Map<String, Object> node = new LinkedHashMap<>(new ClaimView(id, text, negation).node(base));
        node.put("onrecord:status", EnumWords.of(status));
        return node;
    }

    /** How the record of a claim stands: by what no speaker has withdrawn. */
    @Schema(description = "By what its speakers have not withdrawn. `unanswered`: nobody denied it, reacted to it or confirmed it. "
            + "`undisputed`: answered, but no denial stands. `disputed`: alleged and denied. "
            + "`denied`: denied, and no allegation stands. `withdrawn`: neither stands, and somebody withdrew an allegation.")
    public enum Status {
        @JsonProperty("unanswered")
        UNANSWERED, @JsonProperty("undisputed")
        UNDISPUTED, @JsonProperty("disputed")
        DISPUTED, @JsonProperty("denied")
        DENIED, @JsonProperty("withdrawn")
        WITHDRAWN
    }
}
