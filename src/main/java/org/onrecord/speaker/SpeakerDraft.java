package org.onrecord.speaker;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.date.EdtfDate;
import org.onrecord.text.Name;
import org.onrecord.text.WebAddress;
import org.onrecord.text.Words;

/**
 * A speaker as a client names it: a plain string is a slug, a name or an alias; an object also says what is known of a speaker not yet on record,
 * and completes one that is.
 *
 * @param id        decides whom it names, so that a name beside it has to be one of that speaker's
 * @param anonymous how the source was described; makes a new anonymous speaker, and nothing else may stand beside it
 */
@Schema(description = "A speaker: a string is a slug, a name or an alias; an object also describes a new one. "
        + "{\"anonymous\": \"officials\"} is a new anonymous source. An `id` decides; what else is said has to agree with the record then.")
public record SpeakerDraft(
        @Name(max = 80) @Schema(examples = "nour-news", description = "The id of a speaker on record") String id,
        @Name @Schema(examples = "Nour News") String name,
        @Name @Schema(examples = "officials from a country aligned with the US") String anonymous,
        @Schema(examples = "outlet") SpeakerKind kind,
        List<@Valid AliasDraft> aliases,
        List<@Valid AffiliationDraft> affiliations,
        @Schema(description = "Identifiers elsewhere, as URLs. One that is on record decides whom it names; one that is not, where the one of that name has "
                + "another of the same site, names somebody new.") List<@WebAddress String> sameAs,
        @Words String description) {

    @JsonCreator
    public SpeakerDraft {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        affiliations = affiliations == null ? List.of() : List.copyOf(affiliations);
        sameAs = sameAs == null ? List.of() : List.copyOf(sameAs);
        if (anonymous == null == (name == null && id == null)) {
            throw new IllegalArgumentException("should have either 'name' or 'anonymous', or the 'id' of a known speaker");
        }
        if (anonymous != null && (kind != null || !aliases.isEmpty() || !sameAs.isEmpty())) {
            throw new IllegalArgumentException("is anonymous, so it has no kind, aliases or identifiers");
        }
        if (kind == SpeakerKind.ANONYMOUS && id == null) {
            throw new IllegalArgumentException(
                    "should be written {\"anonymous\": \"...\"} for a new anonymous source, and has an 'id' where it is known");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SpeakerDraft of(String reference) {
        return new SpeakerDraft(null, reference, null, null, null, null, null, null);
    }

    /** Whether it says nothing but how the speaker is called. */
    public boolean nameOnly() {
        return name != null && id == null && kind == null && aliases.isEmpty() && affiliations.isEmpty() && sameAs.isEmpty()
                && description == null;
    }

    /** All names that it gives to speakers. */
    Stream<String> names() {
        return Stream.of(Stream.ofNullable(id), Stream.ofNullable(name), aliases.stream().map(AliasDraft::name),
                affiliations.stream().map(AffiliationDraft::organization).flatMap(SpeakerDraft::names)).flatMap(Function.identity());
    }

    /** All identifiers that it gives to speakers. */
    Stream<String> identifiers() {
        return Stream.concat(sameAs.stream(),
                affiliations.stream().map(AffiliationDraft::organization).flatMap(SpeakerDraft::identifiers));
    }

    /** Whether it says more of a speaker than how it is called. */
    boolean describes() {
        return kind != null || description != null || !aliases.isEmpty() || !affiliations.isEmpty() || !sameAs.isEmpty();
    }

    /** Another name: a string where it always was one, an object where it was one for a time. */
    public record AliasDraft(
            @NotNull @Name @Schema(examples = "Tehran") String name,
            EdtfDate from,
            EdtfDate to) {

        @JsonCreator
        public AliasDraft {
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static AliasDraft of(String name) {
            return new AliasDraft(name, null, null);
        }
    }

    /** A role in an organisation. */
    public record AffiliationDraft(
            @NotNull @Valid SpeakerDraft organization,
            @Name @Schema(examples = "affiliated outlet") String role,
            EdtfDate from,
            EdtfDate to) {}
}
