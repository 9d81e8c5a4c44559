package org.onrecord.speaker;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import org.onrecord.text.Folding;

/** Whoever can say something. Curated in place, not versioned. */
@Entity
public class Speaker {
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
    Set<String> sameAs = new LinkedHashSet<>();

    protected Speaker() {
    }

    Speaker(String slug, String name, SpeakerKind kind) {
        this.slug = slug;
        this.name = name;
        this.foldedName = Folding.fold(name);
        this.kind = kind;
    }

    /** Restores what is curated of it to what it is now. */
    Runnable restorer() {
        SpeakerKind knownKind = kind;
        String knownDescription = description;
        Set<String> knownSameAs = Set.copyOf(sameAs);
        return () -> {
            kind = knownKind;
            description = knownDescription;
            sameAs.retainAll(knownSameAs);
        };
    }

    public Long id() {
        return id;
    }

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
}
