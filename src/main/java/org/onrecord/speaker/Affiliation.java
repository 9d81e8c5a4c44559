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

import org.onrecord.date.Period;

/** A role of a speaker in another speaker, for as long as it had it. */
@Entity
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
