package org.onrecord.statement;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.AnswerOnly;
import org.onrecord.claim.ClaimView;
import org.onrecord.document.Difference;
import org.onrecord.document.DocumentView;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.citation.Citation;

/** A statement as clients see it, in one of its versions. */
@Schema(description = "A statement in one of its versions.")
public record StatementView(
        @Schema(examples = "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44") @NotNull UUID id,
        @Schema(examples = "We build no drones in Russia") @NotNull String text,
        @Schema(description = "Whether the text has the speaker's own words") @NotNull boolean verbatim,
        @Schema(examples = "en") String language,
        @NotNull Stance stance,
        @NotNull StanceBasis stanceBasis,
        @Schema(description = "When it was said: EDTF (ISO 8601-2), as given", examples = "2023-02-06") @NotNull String date,
        @NotNull SpeakerView speaker,
        ClaimView claim,
        @NotNull List<AppearanceView> appearances,
        @NotNull List<LinkView> links,
        @Schema(examples = "row-17") String externalId,
        @Schema(examples = "1") @NotNull int version,
        @Schema(description = "The changeset that made this version", examples = "12") @NotNull long changeset,
        @Schema(description = "When this version was recorded") @NotNull Instant recordedAt,
        @NotNull boolean retracted,
        @Schema(description = "The changeset that has removed the words for good; absent where they are there",
                examples = "13") Long purged,
        @Schema(description = "How its own speaker withdrew it; absent where it stands") @AnswerOnly WithdrawalView withdrawn,
        @Schema(description = "The parts in which what was looked for stands, as HTML, each word of it in `<em>`; with `q` only",
                examples = "We build no <em>drones</em> in Russia") @AnswerOnly List<String> highlights,
        @Schema(description = "What was recorded along with the statement, since it was not on record yet, and what was completed; in the answer to a write only") @AnswerOnly Created created,
        @Schema(description = "What was sent of documents on record and is not what the record says; in the answer to a write only") @AnswerOnly List<Difference> differs) {

    /** One place where the statement appeared. */
    public record AppearanceView(
            @NotNull DocumentView document,
            @Schema(description = "The relays between the reader and the speaker, outermost first") @NotNull List<HopView> chain,
            @Schema(examples = "Twitter") String medium,
            @Schema(examples = "the agency") String printedName,
            @Schema(examples = "said") String cue,
            Quote quote,
            @Schema(description = "The document's address as it was sent, where it is written otherwise on record") String url,
            @Schema(description = "The document's title as printed, where another one was on record",
                    examples = "Iran denies report") String title,
            @Schema(description = "The name of the document's publisher as printed, where another one was on record",
                    examples = "Example Agency") String publisher,
            @Schema(description = "The document's date as printed, where another one was on record: EDTF",
                    examples = "2023-02-07") String published) {}

    /** One relay. */
    public record HopView(@NotNull SpeakerView speaker, @Schema(examples = "cited") String verb, String url) {}

    /** A link to another statement. */
    public record LinkView(@NotNull LinkType type, @NotNull UUID statement) {}

    /** What a write recorded beside the statement: ids. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Created(Collection<String> speakers, Collection<String> claims, Collection<UUID> documents,
            @Schema(description = "The speakers on record that it has completed: given an identifier, a kind, an alias or what else it says of them") Collection<String> completed) {

        boolean none() {
            return speakers.isEmpty() && claims.isEmpty() && documents.isEmpty() && completed.isEmpty();
        }
    }

    /**
     * The statement as a node of JSON-LD.
     *
     * @param base the URL of the service
     */
    public Map<String, Object> node(URI base) {
        return StatementPresentation.quotation(this, base);
    }

    /**
     * The statement as it is cited.
     *
     * @param base the URL of the service
     */
    public Citation citation(URI base) {
        return CitedStatement.of(this, base);
    }

    StatementView with(Created created, List<Difference> differences) {
        return new StatementView(id, text, verbatim, language, stance, stanceBasis, date, speaker, claim, appearances, links, externalId,
                version,
                changeset, recordedAt, retracted, purged, withdrawn, highlights, created.none() ? null : created,
                differences.isEmpty() ? null : differences);
    }

    StatementView with(WithdrawalView withdrawal) {
        return new StatementView(id, text, verbatim, language, stance, stanceBasis, date, speaker, claim, appearances, links, externalId,
                version, changeset, recordedAt, retracted, purged, withdrawal, highlights, created, differs);
    }

    StatementView with(List<String> found) {
        return new StatementView(id, text, verbatim, language, stance, stanceBasis, date, speaker, claim, appearances, links, externalId,
                version, changeset, recordedAt, retracted, purged, withdrawn, found.isEmpty() ? null : found, created, differs);
    }
}
