package org.onrecord.speaker;

import java.util.Collection;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;

import org.onrecord.text.Identifier;
import org.onrecord.text.Resemblance;
import org.onrecord.text.Slug;

/** Something that a speaker is called by or identified by, as far as it goes to find out who may be one and the same. A speaker may have one twice. */
@Entity
@NamedQuery(name = "Likeness.among", query = "select l from Likeness l join fetch l.standing where l.likeness in :likenesses")
@NamedQuery(name = "Likeness.shared", query = """
        select new org.onrecord.speaker.SpeakerDuplicates$Shared(l.likeness, l.reason)
        from Likeness own join Likeness l on l.likeness = own.likeness and l.reason = own.reason where own.speaker in :speakers
        group by l.likeness, l.reason having min(l.standing.id) <> max(l.standing.id) order by l.likeness, l.reason""")
@NamedQuery(name = "Likeness.stand", query = "update Likeness l set l.standing = :standing where l.speaker in :speakers")
@NamedQuery(name = "Likeness.forget", query = "delete from Likeness l where l.speaker = :speaker")
class Likeness {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "likeness_seq")
    Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    Speaker speaker;
    /** Who stands for the speaker; kept here too, or to group the likenesses of a million speakers would take as many look-ups. */
    @ManyToOne(fetch = FetchType.LAZY)
    Speaker standing;
    @Enumerated(EnumType.STRING)
    DuplicateReason reason;
    String likeness;
    /** That of an identifier, {@code null} of a name. */
    String kind;

    protected Likeness() {
    }

    private Likeness(Speaker speaker, DuplicateReason reason, String likeness, String kind) {
        this.speaker = speaker;
        this.standing = speaker.standing();
        this.reason = reason;
        this.likeness = likeness;
        this.kind = kind;
    }

    /** All of a speaker. Two anonymous ones are not alike, whatever they are called. */
    static Stream<Likeness> of(Speaker speaker, Collection<Alias> aliases) {
        if (speaker.anonymous()) {
            return Stream.empty();
        }
        Stream<String> ids = Slug.ofSeries(speaker.slug, speaker.name) ? Stream.empty() : Stream.of(speaker.slug);
        Stream<String> names = Stream.concat(Stream.of(speaker.name), aliases.stream().map(alias -> alias.name));
        return Stream.concat(
                Stream.concat(names, ids).map(Resemblance::ofName).distinct()
                        .map(likeness -> new Likeness(speaker, DuplicateReason.NAME, likeness, null)),
                speaker.sameAs.stream().map(url -> of(speaker, url)));
    }

    static Likeness of(Alias alias) {
        return new Likeness(alias.speaker, DuplicateReason.NAME, Resemblance.ofName(alias.name), null);
    }

    static Likeness of(Speaker speaker, String sameAs) {
        Identifier identifier = Identifier.of(sameAs);
        return new Likeness(speaker, DuplicateReason.SAME_AS, identifier.key(), identifier.kind());
    }
}
