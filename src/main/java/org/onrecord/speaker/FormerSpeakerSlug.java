package org.onrecord.speaker;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

import org.onrecord.curation.FormerSlug;

/** A slug that a speaker had before it was renamed. */
@Entity
@AssociationOverride(name = "holder", joinColumns = @JoinColumn(name = "speaker_id"))
class FormerSpeakerSlug extends FormerSlug<Speaker> {
    protected FormerSpeakerSlug() {
    }

    FormerSpeakerSlug(String slug, Speaker speaker) {
        super(slug, speaker);
    }
}
