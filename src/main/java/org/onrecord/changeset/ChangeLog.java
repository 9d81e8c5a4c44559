package org.onrecord.changeset;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.onrecord.api.DatabaseWork;

/** The changesets in their order, each with what it touched. */
@ApplicationScoped
@DatabaseWork
public class ChangeLog {
    private final EntityManager session;
    private final TouchedStatements statements;

    ChangeLog(EntityManager session, TouchedStatements statements) {
        this.session = session;
        this.statements = statements;
    }

    /** The first changesets after one number and until another. */
    @Transactional
    public List<ChangesetView> between(long after, long until, int most) {
        List<Changeset> changesets = session.createNamedQuery("Changeset.between", Changeset.class).setParameter("after", after)
                .setParameter("until", until).setMaxResults(most).getResultList();
        List<Long> numbers = changesets.stream().map(Changeset::number).toList();
        Map<Long, List<UUID>> touched = statements.touchedBy(numbers);
        Map<Long, Map<Subject, List<String>>> curated = curated(numbers);
        return changesets.stream().map(changeset -> ChangesetView.of(changeset).curating(curated.getOrDefault(changeset.number(), Map.of()))
                .touching(touched.getOrDefault(changeset.number(), List.of()), changeset.hash)).toList();
    }

    /** Some changesets with what they curated, by their numbers. */
    Map<Long, ChangesetView> curating(List<Long> numbers) {
        Map<Long, Map<Subject, List<String>>> curated = curated(numbers);
        return session.createQuery("from Changeset c where c.number in :numbers", Changeset.class).setParameter("numbers", numbers)
                .getResultStream().collect(Collectors.toMap(Changeset::number,
                        changeset -> ChangesetView.of(changeset).curating(curated.getOrDefault(changeset.number(), Map.of()))));
    }

    private Map<Long, Map<Subject, List<String>>> curated(List<Long> numbers) {
        return Curation
                .slugs(session.createNamedQuery("Curation.of", Curation.class).setParameter("changesets", numbers).getResultList().stream());
    }
}
