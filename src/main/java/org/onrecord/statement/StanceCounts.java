package org.onrecord.statement;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.hibernate.jpa.HibernateHints;

/** Counts statements by stance; each answer has all stances. Retracted statements do not count. */
@ApplicationScoped
class StanceCounts {
    /** In seconds; to look at ten millions of statements may take longer than any request should. */
    private static final int PATIENCE = 600;

    private final EntityManager session;

    StanceCounts(EntityManager session) {
        this.session = session;
    }

    /** A stance and how many statements have it. */
    record Count(Stance stance, long statements) {}

    /** Those on record as of a changeset. This looks at each of them. */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = PATIENCE)
    Map<Stance, Long> at(long changeset) {
        Map<Stance, Long> counts = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            counts.put(stance, 0L);
        }
        add(counts, 1, query("StatementVersion.stancesAt").setHint(HibernateHints.HINT_TIMEOUT, PATIENCE).setParameter("at", changeset));
        return counts;
    }

    /**
     * Those on record as of a changeset, from those as of another before it. This looks at what was written between the two: each version that was
     * closed there has a next one that was made there.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Map<Stance, Long> at(long changeset, Map<Stance, Long> before, long beforeAt) {
        Map<Stance, Long> counts = new EnumMap<>(before);
        add(counts, 1, between("StatementVersion.stancesMade", beforeAt, changeset));
        add(counts, -1, between("StatementVersion.stancesClosed", beforeAt, changeset));
        return counts;
    }

    private TypedQuery<Count> between(String name, long after, long until) {
        return query(name).setParameter("after", after).setParameter("until", until);
    }

    private TypedQuery<Count> query(String name) {
        return session.createNamedQuery(name, Count.class);
    }

    private static void add(Map<Stance, Long> counts, int sign, TypedQuery<Count> found) {
        found.getResultList().forEach(count -> counts.merge(count.stance, sign * count.statements, Long::sum));
    }
}
