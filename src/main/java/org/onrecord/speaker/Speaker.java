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
import jakarta.persistence.NamedQuery;

import org.onrecord.changeset.ChangeTracker;
import org.onrecord.changeset.Mergeable;
import org.onrecord.text.Folding;

/** Whoever can say something. Curated in place, not versioned. */
@Entity
@EntityListeners(ChangeTracker.class)
@NamedQuery(name = "Speaker.standing", query = """
        select distinct coalesce(s.survivor.id, s.id) from Speaker s where s.origin in :origins or s.slug in :slugs""")
@NamedQuery(name = "Speaker.survivors", query = Speaker.SURVIVORS)
public class Speaker extends Mergeable<Speaker> {
    /** The condition says no more than that there is one; but this way every database takes the index. */
    static final String SURVIVORS = "select s.id, s.survivor.id from Speaker s where s.survivor.id > 0";

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

    /** Restores kind and description to what they are now. */
    Runnable restorer() {
        SpeakerKind knownKind = kind;
        String knownDescription = description;
        return () -> {
            kind = knownKind;
            description = knownDescription;
        };
    }

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
