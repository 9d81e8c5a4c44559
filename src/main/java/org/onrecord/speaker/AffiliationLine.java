package org.onrecord.speaker;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerDraft.AffiliationDraft;

/** An affiliation in an export. */
@JsonTypeName("affiliation")
public record AffiliationLine(@NotNull String speaker, @NotNull String organization, String role, EdtfDate from,
        EdtfDate to) implements ArchiveLine {

    @Override
    public AffiliationDraft draft() {
        return new AffiliationDraft(SpeakerDraft.of(organization), role, from, to);
    }
}
