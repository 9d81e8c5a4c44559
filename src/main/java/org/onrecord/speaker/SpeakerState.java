package org.onrecord.speaker;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.speaker.SpeakerDraft.AffiliationDraft;
import org.onrecord.speaker.SpeakerDraft.AliasDraft;
import org.onrecord.text.Name;
import org.onrecord.text.WebAddress;
import org.onrecord.text.Words;

/** A speaker as an editor sends it, whole: what is left out, it does not have. */
@Schema(description = "A speaker to record, or the whole new state of one: what is left out, it does not have.")
public record SpeakerState(
        @Name(max = 80) @Schema(examples = "nour-news",
                description = "Made of the name where a new speaker has none; a speaker keeps the one that it has.") String id,
        @NotNull @Name @Schema(examples = "Nour News") String name,
        @Schema(examples = "outlet") SpeakerKind kind,
        List<@Valid AliasDraft> aliases,
        List<@Valid AffiliationDraft> affiliations,
        @Schema(description = "Identifiers elsewhere, as URLs") List<@WebAddress String> sameAs,
        @Words String description) {

    public SpeakerState {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        affiliations = affiliations == null ? List.of() : List.copyOf(affiliations);
        sameAs = sameAs == null ? List.of() : List.copyOf(sameAs);
    }

    boolean anonymous() {
        return kind == SpeakerKind.ANONYMOUS;
    }

    /** All names that it gives to speakers. */
    Stream<String> names() {
        return Stream.concat(Stream.concat(Stream.ofNullable(id), Stream.of(name)),
                Stream.concat(aliases.stream().map(AliasDraft::name),
                        affiliations.stream().map(AffiliationDraft::organization).flatMap(SpeakerDraft::names)));
    }
}
