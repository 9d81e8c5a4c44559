package org.onrecord.speaker;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import org.hibernate.annotations.BatchSize;

import org.onrecord.changeset.ChangeTracker;
import org.onrecord.curation.Slugged;
import org.onrecord.text.Folding;

/** Whoever can say something. Curated in place, not versioned. */
@Entity
@EntityListeners(ChangeTracker.class)
public class Speaker extends Slugged<Speaker> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "speaker_seq")
    Long id;
    String slug;
    String name;
    String foldedName;
    @Enumerated(EnumType.STRING)
    SpeakerKind kind;
    String description;
    @ElementCollection
    @CollectionTable(name = "speaker_same_as", joinColumns = @JoinColumn(name = "speaker_id"))
    @Column(name = "url")
    @BatchSize(size = 500)
    Set<String> sameAs = new LinkedHashSet<>();

    protected Speaker() {
    }

    Speaker(String slug, String name, SpeakerKind kind) {
        super(slug);
        this.slug = slug;
        this.kind = kind;
        call(name);
    }

    final void call(String newName) {
        name = newName;
        foldedName = Folding.fold(newName);
    }

    boolean bears(String aName) {
        return Folding.fold(aName).equals(foldedName);
    }

    boolean anonymous() {
        return kind == SpeakerKind.ANONYMOUS;
    }

    @Override
    protected Speaker self() {
        return this;
    }

    @Override
    protected void rename(String newSlug) {
        slug = newSlug;
    }

    /** Restores kind and description to what they are now. */
    Runnable restorer() {
        SpeakerKind knownKind = kind;
        String knownDescription = description;
        return () -> {
            kind = knownKind;
            description = knownDescription;
        };
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String foldedName() {
        return foldedName;
    }

    public SpeakerKind kind() {
        return kind;
    }

    String description() {
        return description;
    }
}
