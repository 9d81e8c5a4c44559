package org.onrecord.statement;

import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

import org.onrecord.claim.Claim;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.Speaker;

/**
 * What the record said of a statement from one changeset (included) until another (excluded). Only {@link #validUntil} ever changes, once, when the
 * next version closes this one.
 */
@Entity
@NamedQuery(name = "StatementVersion.recorded", query = """
        select new org.onrecord.statement.StatementRepository$Recorded(v, s, c.at)
        from StatementVersion v join v.speaker s left join fetch s.survivor left join fetch v.claim p left join fetch p.survivor
        join Changeset c on c.number = v.validFrom
        where v.serial in :versions""")
@NamedQuery(name = "StatementVersion.touched", query = """
        select new org.onrecord.statement.StatementRepository$Touched(v.validFrom, v.id)
        from StatementVersion v where v.validFrom in :changesets order by v.validFrom, v.serial""")
@NamedQuery(name = "StatementVersion.stancesAt", query = """
        select new org.onrecord.statement.StanceCounts$Count(v.stance, count(*)) from StatementVersion v
        where v.validFrom <= :at and v.validUntil > :at and not v.retracted group by v.stance""")
@NamedQuery(name = "StatementVersion.stancesMade", query = """
        select new org.onrecord.statement.StanceCounts$Count(v.stance, count(*)) from StatementVersion v
        where v.validFrom > :after and v.validFrom <= :until and not v.retracted group by v.stance""")
@NamedQuery(name = "StatementVersion.stancesClosed", query = """
        select new org.onrecord.statement.StanceCounts$Count(v.stance, count(*)) from StatementVersion v
        join StatementVersion n on n.id = v.id and n.version = v.version + 1
        where n.validFrom > :after and n.validFrom <= :until and not v.retracted group by v.stance""")
class StatementVersion {
    /** The {@link #validUntil} of the current version. */
    static final long OPEN = Long.MAX_VALUE;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statement_version_seq")
    @SequenceGenerator(name = "statement_version_seq", allocationSize = StatementWriter.AT_ONCE)
    Long serial;
    /** Of the statement, the same in all its versions. */
    UUID id;
    int version;
    long validFrom;
    long validUntil = OPEN;
    boolean retracted;
    String text;
    boolean verbatim;
    String language;
    @Enumerated(EnumType.STRING)
    Stance stance;
    @Enumerated(EnumType.STRING)
    StanceBasis stanceBasis;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "said"))
    @AttributeOverride(name = "earliest", column = @Column(name = "said_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "said_latest"))
    @AttributeOverride(name = "qualified", column = @Column(name = "said_qualified"))
    EdtfDate date;
    @ManyToOne(fetch = FetchType.LAZY)
    Speaker speaker;
    @ManyToOne(fetch = FetchType.LAZY)
    Claim claim;
    String externalId;
    /** SHA-256 of what it was when it was written, in hexadecimal: that of {@link VersionLine#sealed}. Empty until it is sealed. */
    String digest = "";
    /** What is hashed along with its words, and removed with them; {@code null} also where it was sealed before there were salts. */
    String salt;
    /** The digest of its words, where these and the salt are removed. */
    String wordsDigest;
    /** The changeset that has removed the words, or {@code null}. */
    Long purged;

    /** Where a merge shows the speakers or claims of two versions as one, the second keeps what the first has: undoing the merge shall part nothing. */
    void follow(StatementVersion before) {
        if (before.speaker.standing() == speaker) {
            speaker = before.speaker;
        }
        if (claim != null && before.claim != null && before.claim.standing() == claim) {
            claim = before.claim;
        }
    }
}
