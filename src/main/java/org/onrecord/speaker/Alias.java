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
import org.onrecord.text.Folding;

/** Another name of a speaker, for as long as it was one. */
@Entity
@NamedQuery(name = "Alias.ofSpeakers", query = "select a from Alias a where a.speaker in :speakers order by a.id")
class Alias {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "alias_seq")
    Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    Speaker speaker;
    String name;
    String foldedName;
    @Embedded
    @AttributeOverride(name = "first", column = @Column(name = "first_day"))
    @AttributeOverride(name = "last", column = @Column(name = "last_day"))
    Period period;

    protected Alias() {
    }

    Alias(Speaker speaker, String name, Period period) {
        this.speaker = speaker;
        this.name = name;
        this.foldedName = Folding.fold(name);
        this.period = period;
    }

    /** Whether it says the same as another one, whoever has it. */
    boolean says(Alias other) {
        return foldedName.equals(other.foldedName) && period.equals(other.period);
    }
}
