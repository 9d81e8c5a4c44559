package org.onrecord.statement;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;

/** A typed edge from a version of a statement to another statement, whatever version of it. */
@Entity
@NamedQuery(name = "Link.ofVersions", query = """
        select l from Link l where l.version.serial in :versions order by l.version.serial, l.position""")
@NamedQuery(name = "Link.from", query = Link.SEEN + "v.serial in :keys" + Link.IN_ORDER)
@NamedQuery(name = "Link.to", query = Link.SEEN + "t.serial in :keys" + Link.IN_ORDER)
class Link {
    static final String SEEN = """
            select new org.onrecord.statement.StatementRepository$Edge(v.serial, t.serial, l.type)
            from Link l join l.version v join StatementVersion t on t.id = l.target
            where t.validFrom <= :changeset and t.validUntil > :changeset and\040""" + Visibility.SEEN + " and ";
    static final String IN_ORDER = " order by v.date.earliest, v.id, l.position";
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "link_seq")
    @SequenceGenerator(name = "link_seq", allocationSize = StatementWriter.AT_ONCE)
    Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    StatementVersion version;
    int position;
    @Enumerated(EnumType.STRING)
    LinkType type;
    UUID target;
}
