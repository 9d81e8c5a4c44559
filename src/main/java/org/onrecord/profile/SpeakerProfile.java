package org.onrecord.profile;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerView.AffiliationView;
import org.onrecord.speaker.SpeakerView.AliasView;
import org.onrecord.speaker.SpeakerView.Details;

/** A speaker and what it said. */
@Schema(description = "A speaker and what it said.")
public record SpeakerProfile(
        @Schema(examples = "nour-news") String id,
        @Schema(examples = "Nour News") String name,
        SpeakerKind kind,
        String description,
        @Schema(description = "Identifiers elsewhere, as URLs") List<String> sameAs,
        List<AliasView> aliases,
        @Schema(description = "What it belongs or belonged to") List<AffiliationView> affiliations,
        @Schema(description = "How many statements it made") Stances statements,
        @Schema(examples = "2023-02-06", description = "The date of its earliest statement: EDTF, as given") String first,
        @Schema(examples = "2023-02-06", description = "The date of its latest statement: EDTF, as given") String last) {

    static SpeakerProfile of(Details details, Stances statements, String first, String last) {
        return new SpeakerProfile(details.speaker().id(), details.speaker().name(), details.speaker().kind(), details.description(),
                details.sameAs(),
                details.aliases(), details.affiliations(), statements, first, last);
    }
}
