package org.onrecord.statement;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.onrecord.api.CommaSeparated;
import org.onrecord.api.EnumWords;
import org.onrecord.api.Ids;
import org.onrecord.changeset.AsOf;
import org.onrecord.date.DateBound;

/** Which statements are asked for: all parameters combine with AND, the values of a repeated one with OR. */
public record StatementFilter(
        @QueryParam("speaker") @Parameter(example = "nour-news",
                description = "Who said it: slug, name or alias; repeated for several, since a name may hold a comma. A name means whoever bore it when the statement was made.") List<String> speaker,
        @QueryParam("affiliates") @Parameter(
                description = "`true` adds all that were affiliated with the speaker on the day of the statement, directly or through others.") Boolean affiliates,
        @QueryParam("stance") @CommaSeparated @Parameter(
                description = "What the speaker commits to; several with commas between them, or repeated.") List<Stance> stance,
        @QueryParam("from") @Parameter(example = "2023-01-30",
                description = "The first day, month or year (EDTF), or milliseconds since 1970; included.") DateBound from,
        @QueryParam("to") @Parameter(example = "2023-02",
                description = "The last day, month or year (EDTF), or milliseconds since 1970; included.") DateBound to,
        @QueryParam("match") @Parameter(
                description = "With `from` or `to`: `possible` (default) finds what could fall in the range, `certain` what must.") Match match,
        @QueryParam("claim") @CommaSeparated @Parameter(example = "iran-russia-drone-plant",
                description = "The claim it puts forward, denies or reacts to; several with commas between them, or repeated.") List<String> claim,
        @QueryParam("via") @Parameter(example = "the-wall-street-journal",
                description = "A speaker anywhere in the chain: slug, name or alias; `none` for statements that no one relayed.") List<String> via,
        @QueryParam("anonymous") @Parameter(
                description = "`true` for what rests on an anonymous speaker, `false` for the rest.") Boolean anonymous,
        @QueryParam("publisher") @Parameter(
                description = "Who published a document it appeared in: slug, name or alias.") List<String> publisher,
        @QueryParam("document") @Parameter(description = "A document it appeared in: id or URL.") List<String> document,
        @QueryParam("medium") @Parameter(example = "Twitter", description = "What carried it, whatever the case.") List<String> medium,
        @QueryParam("cue") @Parameter(example = "denied",
                description = "The verb with which an outlet reported it, as it printed it, whatever case and accents.") List<String> cue,
        @QueryParam("language") @CommaSeparated @Parameter(example = "en",
                description = "The language of its text (BCP 47); `en` also finds `en-GB`; several with commas between them, or repeated.") List<String> language,
        @QueryParam("verbatim") @Parameter(description = "Whether its text has the speaker's own words.") Boolean verbatim,
        @QueryParam("links") @CommaSeparated @Parameter(
                description = "A link it has: its type, a colon, and the id of the statement that it points to; several with commas between them, or repeated.") List<LinkTo> links,
        @QueryParam("retracted") @Parameter(
                description = "`include` retracted statements or show them `only`; they are left out by default.") Retracted retracted,
        @QueryParam("asOf") @Parameter(example = "1", description = AsOf.DESCRIPTION) AsOf asOf) {

    /** Asks for the statements with one of some stances, or for all where none is given. */
    public static StatementFilter ofStances(List<Stance> stances) {
        return new StatementFilter(List.of(), null, stances, null, null, null, List.of(), List.of(), null, List.of(), List.of(), List.of(),
                List.of(), List.of(), null, List.of(), null, null);
    }

    /** How a date has to fall in a range. */
    public enum Match {
        @JsonProperty("possible")
        POSSIBLE, @JsonProperty("certain")
        CERTAIN
    }

    /** Whether retracted statements are shown. */
    public enum Retracted {
        @JsonProperty("include")
        INCLUDE, @JsonProperty("only")
        ONLY
    }

    /** A link of a certain type to a certain statement. */
    @Schema(type = SchemaType.STRING, examples = "denies:019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44")
    public record LinkTo(LinkType type, UUID target) {
        /** @throws IllegalArgumentException with a message that says what would be right */
        public static LinkTo valueOf(String value) {
            String[] parts = value.split(":", 2);
            return new LinkTo(EnumWords.parse(LinkType.class, parts[0]), Ids.parse(parts[parts.length - 1]).orElseThrow(
                    () -> new IllegalArgumentException("should be the type of a link, a colon and the id of a statement")));
        }
    }
}
