package org.onrecord.statement;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.Ids;
import org.onrecord.claim.ClaimDraft;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.DocumentDraft;
import org.onrecord.document.Printed;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.text.Name;
import org.onrecord.text.WebAddress;
import org.onrecord.text.Words;

/** A statement as a client sends it, whole. What it names is given by reference where it is known and inline where it is not. */
@Schema(description = "A statement to record, or the whole new state of one to correct.")
public record StatementDraft(
        @NotNull @Words @Schema(description = "What was said: the words themselves where `verbatim`, else a paraphrase of one proposition.",
                examples = "We build no drones in Russia") String text,
        @Schema(description = "Whether `text` has the speaker's own words; false where it is left out.") Boolean verbatim,
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "should be a language tag of BCP 47 such as en or fa-IR") @Size(
                max = 35) @Schema(examples = "en") String language,
        @NotNull Stance stance,
        @Schema(description = "Where the stance was taken from; `editor` where it is left out, and `import` in an import.") StanceBasis stanceBasis,
        @NotNull EdtfDate date,
        @NotNull @Valid SpeakerDraft speaker,
        @Valid ClaimDraft claim,
        @NotEmpty(message = "should have at least one appearance: where the statement can be read") @Size(
                max = 100) List<@Valid AppearanceDraft> appearances,
        @Size(max = 100) List<@Valid LinkDraft> links,
        @Name @Schema(description = "The id of the statement in the data set that it came from.", examples = "row-17") String externalId) {

    public StatementDraft {
        links = links == null ? List.of() : List.copyOf(links);
        verbatim = verbatim != null && verbatim;
    }

    /** The same with another basis of its stance. */
    public StatementDraft with(StanceBasis basis) {
        return new StatementDraft(text, verbatim, language, stance, basis, date, speaker, claim, appearances, links, externalId);
    }

    /** All that it names as speakers, itself and through documents and chains. */
    Stream<SpeakerDraft> speakers() {
        return Stream.concat(Stream.of(speaker), appearances.stream().flatMap(appearance -> Stream.concat(
                Stream.ofNullable(appearance.document.publisher()), appearance.chain.stream().map(HopDraft::speaker))));
    }

    Stream<DocumentDraft> documents() {
        return appearances.stream().map(AppearanceDraft::document);
    }

    /** The statements that it links to by their ids. */
    Stream<UUID> linkedIds() {
        return links.stream().map(link -> link.statement.id).filter(Objects::nonNull).flatMap(id -> Ids.parse(id).stream());
    }

    /** One place where the statement appeared. */
    public record AppearanceDraft(
            @NotNull @Valid DocumentDraft document,
            @Size(max = 20) @Schema(
                    description = "The relays between the reader and the speaker, outermost first.") List<@Valid HopDraft> chain,
            @Name @Schema(examples = "Twitter", description = "The carrier: Twitter, television, press release.") String medium,
            @Name @Schema(examples = "the agency", description = "The speaker's name as printed.") String printedName,
            @Name @Schema(examples = "said", description = "The reporting verb as printed.") String cue,
            @Valid Quote quote,
            @WebAddress @Schema(description = "The document's address as printed, where it is not what is on record.") String url,
            @Name(max = 500) @Schema(description = "The document's title as printed, where it is not what is on record.",
                    examples = "Iran denies report") String title,
            @Name @Schema(description = "The name of the document's publisher as printed, where it is not what is on record.",
                    examples = "Example Agency") String publisher,
            @Schema(description = "The document's date as printed, where it is not what is on record.") EdtfDate published) {

        public AppearanceDraft {
            chain = chain == null ? List.of() : List.copyOf(chain);
        }

        Printed printed() {
            return new Printed(url, title, publisher, published == null ? null : published.value());
        }
    }

    /** One relay. */
    public record HopDraft(
            @NotNull @Valid SpeakerDraft speaker,
            @Name @Schema(examples = "cited") String verb,
            @WebAddress @Schema(examples = "https://news.example/2023/drones") String url) {}

    /** A link to another statement. */
    public record LinkDraft(@NotNull LinkType type, @NotNull @Valid Target statement) {}

    /** The statement that a link points to: its id, or in an import the externalId of another row of the same file. */
    @Schema(type = SchemaType.STRING, format = "uuid",
            description = "The id of a statement; in an import also {\"externalId\": \"...\"} for another row.",
            examples = "019a3b1e-7c1f-7d2a-9f00-5f0f3a1c2b44")
    public record Target(String id, @Name String externalId) {
        @JsonCreator
        public Target {
            if (id == null == (externalId == null)) {
                throw new IllegalArgumentException("should be the id of a statement or, in an import, {\"externalId\": \"...\"}");
            }
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Target of(String id) {
            return new Target(id, null);
        }
    }
}
