package org.onrecord.speaker;

import java.util.Objects;

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
@NamedQuery(name = "Affiliation.ofSpeakers", query = """
        select a from Affiliation a join fetch a.organization o left join fetch o.survivor where a.speaker in :speakers order by a.id""")
@NamedQuery(name = "Affiliation.within",
        query = """
        select a from Affiliation a join fetch a.speaker s left join fetch s.survivor where a.organization in :organizations order by s.foldedName, a.id""")
@NamedQuery(name = "Affiliation.members", query = """
        select new org.onrecord.speaker.SpeakerSpan(coalesce(s.survivor.id, s.id), a.period)
        from Affiliation a join a.speaker s where a.organization.id in :organizations order by a.id""")
@NamedQuery(name = "Affiliation.roles", query = """
        select new org.onrecord.speaker.SpeakerRepository$Role(coalesce(s.survivor.id, s.id), coalesce(t.slug, o.slug), a.role, a.period)
        from Affiliation a join a.speaker s join a.organization o left join o.survivor t
        where a.id in :affiliations and coalesce(t.id, o.id) <> coalesce(s.survivor.id, s.id) order by a.id""")
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

    /** Whether it says the same as another one, whoever has it. */
    boolean says(Affiliation other) {
        return organization.standing() == other.organization.standing() && Objects.equals(role, other.role) && period.equals(other.period);
    }
}
