package org.onrecord.speaker;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;

/** A slug that a speaker had before it was renamed. It goes on meaning that speaker, and nobody else ever gets it. */
@Entity
@NamedQuery(name = "FormerSpeakerSlug.forget", query = "delete from FormerSpeakerSlug f where f.slug = :slug")
class FormerSpeakerSlug {
    @Id
    String slug;
    @ManyToOne(fetch = FetchType.LAZY)
    Speaker speaker;

    protected FormerSpeakerSlug() {
    }

    FormerSpeakerSlug(String slug, Speaker speaker) {
        this.slug = slug;
        this.speaker = speaker;
    }
}
