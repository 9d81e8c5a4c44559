package org.onrecord.profile;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;

/** Counts what is on record beside statements. What is merged counts as what stands for it. */
@ApplicationScoped
@DatabaseWork
class RecordRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final StatelessSession session;

    RecordRepository(StatelessSession session) {
        this.session = session;
    }

    @Transactional
    long speakers() {
        return count("Speaker", 0L);
    }

    @Transactional
    long claims() {
        return count("Claim", 0L);
    }

    @Transactional
    long documents() {
        return count("Document", BEFORE_ALL);
    }

    /**
     * Of all, how many there are is known; of those merged, the index tells.
     *
     * @param least lies before all keys: every database takes the index for a comparison
     */
    private long count(String entity, Object least) {
        long all = session.createSelectionQuery("select count(*) from " + entity, Long.class).getSingleResult();
        return all - session.createSelectionQuery("select count(*) from " + entity + " t where t.survivor.id > :least", Long.class)
                .setParameter("least", least).getSingleResult();
    }
}
