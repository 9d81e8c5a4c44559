package org.onrecord.speaker;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;

import org.onrecord.date.Period;

/** A role of a speaker in another speaker, for as long as it had it. */
@Entity
@NamedQuery(name = "Affiliation.ofSpeakers",
        query = "select a from Affiliation a join fetch a.organization where a.speaker in :speakers order by a.id")
@NamedQuery(name = "Affiliation.members", query = """
        select new org.onrecord.speaker.SpeakerSpan(a.speaker.id, a.period)
        from Affiliation a where a.organization.id = :organization order by a.id""")
@NamedQuery(name = "Affiliation.roles", query = """
        select new org.onrecord.speaker.SpeakerRepository$Role(a.speaker.id, o.slug, a.role, a.period)
        from Affiliation a join a.organization o where a.speaker.id in :speakers order by a.id""")
class Affiliation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "affiliation_seq")
    Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    Speaker speaker;
    @ManyToOne(fetch = FetchType.LAZY)
    Speaker organization;
    String role;
    @Embedded
    @AttributeOverride(name = "first", column = @Column(name = "first_day"))
    @AttributeOverride(name = "last", column = @Column(name = "last_day"))
    Period period;

    protected Affiliation() {
    }

    Affiliation(Speaker speaker, Speaker organization, String role, Period period) {
        this.speaker = speaker;
        this.organization = organization;
        this.role = role;
        this.period = period;
    }
}
