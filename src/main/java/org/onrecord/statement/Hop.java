package org.onrecord.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;

import org.onrecord.speaker.Speaker;

/** One relay in the chain of an appearance; position 0 is the outermost, nearest to the reader. */
@Entity
@NamedQuery(name = "Hop.ofVersions", query = Hop.OF_VERSIONS)
class Hop {
    /** H2 looks only among what comes before the first outer join for where to start. */
    static final String OF_VERSIONS = """
            select h from Hop h join h.appearance a join fetch h.speaker s left join fetch s.survivor
            where a.version.serial in :versions order by a.id, h.position""";
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hop_seq")
    @SequenceGenerator(name = "hop_seq", allocationSize = StatementWriter.AT_ONCE)
    Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    Appearance appearance;
    int position;
    @ManyToOne(fetch = FetchType.LAZY)
    Speaker speaker;
    String verb;
    String url;
}
