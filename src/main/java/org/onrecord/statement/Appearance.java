package org.onrecord.statement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;

import org.onrecord.document.Document;
import org.onrecord.document.Printed;

/** One place where a statement appeared, as one of its versions has it. */
@Entity
@NamedQuery(name = "Appearance.ofVersions", query = """
        select a from Appearance a join fetch a.document d left join fetch d.publisher p left join fetch p.survivor
        left join fetch d.survivor s left join fetch s.publisher o left join fetch o.survivor
        where a.version.serial in :versions order by a.version.serial, a.position""")
class Appearance {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appearance_seq")
    @SequenceGenerator(name = "appearance_seq", allocationSize = StatementWriter.AT_ONCE)
    Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    StatementVersion version;
    int position;
    @ManyToOne(fetch = FetchType.LAZY)
    Document document;
    String medium;
    String printedName;
    String cue;
    String quoteExact;
    String quotePrefix;
    String quoteSuffix;
    @Embedded
    Printed printed;

    /** What it prints of its document otherwise than the record had it. */
    Printed printed() {
        return printed == null ? Printed.NOTHING : printed;
    }
}
