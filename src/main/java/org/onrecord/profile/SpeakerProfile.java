package org.onrecord.profile;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;
import org.onrecord.profile.Tally.By;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.SpeakerView.AffiliationView;
import org.onrecord.speaker.SpeakerView.AliasView;
import org.onrecord.speaker.SpeakerView.Details;

/** A speaker and what it said. */
@Schema(description = "A speaker and what it said.")
public record SpeakerProfile(
        @NotNull @Schema(examples = "nour-news") String id,
        @NotNull @Schema(examples = "Nour News") String name,
        SpeakerKind kind,
        String description,
        @NotNull @Schema(description = "Identifiers elsewhere, as URLs") List<String> sameAs,
        @NotNull List<AliasView> aliases,
        @NotNull @Schema(description = "What it belongs or belonged to") List<AffiliationView> affiliations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(
                description = "Speakers that were merged into it, directly or through others; absent where there are none") List<SpeakerView> merged,
        @NotNull @Schema(description = "How many statements it made") Stances statements,
        @Schema(examples = "2023-02-06", description = "The date of its earliest statement: EDTF, as given") String first,
        @Schema(examples = "2023-02-06", description = "The date of its latest statement: EDTF, as given") String last,
        @Schema(description = "How many statements it made in each month, by the earliest day that a date can mean; of one speaker only") List<Month> months,
        @Schema(description = "Whose statements its own are linked to as denials, with how many of its own, the most first; of one speaker only") List<By> denies,
        @Schema(description = "Whose statements are linked to its own as denials, with how many of theirs, the most first; of one speaker only") List<By> deniedBy) {

    /** The statements of one month. */
    public record Month(@NotNull @Schema(examples = "2023-02") String month, @NotNull long denial, @NotNull long allegation,
            @NotNull long reaction) {}

    static final Presentation<SpeakerProfile> PRESENTATION = Presentation.of(List.of(
            Column.of("id", 30, SpeakerProfile::id),
            Column.of("kind", 12, profile -> profile.kind == null ? null : EnumWords.of(profile.kind)),
            Column.of("denial", 9, profile -> profile.statements.denial()),
            Column.of("allegation", 10, profile -> profile.statements.allegation()),
            Column.of("reaction", 9, profile -> profile.statements.reaction()),
            Column.exported("first", SpeakerProfile::first),
            Column.exported("last", SpeakerProfile::last),
            Column.wrapped("name", SpeakerProfile::name),
            Column.exported("aliases", profile -> profile.aliases.stream().map(AliasView::name).toList()),
            Column.exported("affiliations", profile -> profile.affiliations.stream().map(role -> role.organization().id()).toList()),
            Column.exported("sameAs", SpeakerProfile::sameAs),
            Column.exported("description", SpeakerProfile::description))).linked(SpeakerProfile::node);

    /**
     * It as a node of JSON-LD.
     *
     * @param base the URL of the service
     */
    public Map<String, Object> node(URI base) {
        Map<String, Object> node = new LinkedHashMap<>(SpeakerView.of(id, name, kind).node(base));
        node.put("alternateName", aliases.stream().map(AliasView::name).toList());
        node.put("sameAs", sameAs);
        if (description != null) {
            node.put("description", description);
        }
        return node;
    }

    static SpeakerProfile of(Details details, Stances statements, String first, String last) {
        return new SpeakerProfile(details.speaker().id(), details.speaker().name(), details.speaker().kind(), details.description(),
                details.sameAs(), details.aliases(), details.affiliations(), details.merged(), statements, first, last, null, null, null);
    }

    SpeakerProfile with(List<Month> byMonth, List<By> denied, List<By> deniers) {
        return new SpeakerProfile(id, name, kind, description, sameAs, aliases, affiliations, merged, statements, first, last, byMonth,
                denied,
                deniers);
    }
}
