package org.onrecord.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Ids;
import org.onrecord.api.Keys;
import org.onrecord.exchange.ImportDifference.Found;
import org.onrecord.exchange.rows.Row;
import org.onrecord.exchange.rows.RowFault;
import org.onrecord.statement.Purged;

/** Finds imports and keeps how far they have come. */
@ApplicationScoped
@DatabaseWork
class ImportRepository implements PanacheRepositoryBase<Import, UUID> {
    private final Clock clock;

    ImportRepository(Clock clock) {
        this.clock = clock;
    }

    Optional<Import> byId(String id) {
        return Ids.parse(id).flatMap(this::findByIdOptional);
    }

    /** The last ones first, behind another. */
    List<Import> page(UUID after, int most) {
        return (after == null ? find("order by id desc") : find("id < ?1 order by id desc", after)).page(0, most).list();
    }

    @Transactional
    void start(Import started) {
        started.started = now();
        started.updated = started.started;
        persist(started);
    }

    /**
     * Keeps how an import stands, in the transaction that has brought it there.
     *
     * @param counts   what has become of its rows with the last ones
     * @param rejected those of the last ones that have faults
     * @param differing what the last ones say otherwise of documents than the record
     */
    @Transactional
    void keep(Import run, ImportCounts counts, List<Row> rejected, List<Found> differing) {
        run.updated = now();
        Import kept = findById(run.id);
        kept.state = run.state;
        kept.problem = run.problem;
        kept.updated = run.updated;
        kept.bytes = run.bytes;
        kept.line = run.line;
        kept.counts = counts;
        long ordinal = run.errors;
        for (Row row : rejected) {
            for (RowFault fault : row.faults()) {
                getEntityManager().persist(new ImportError(run.id, ordinal++, row.line(), fault));
            }
        }
        keep(run, differing);
    }

    private void keep(Import run, List<Found> differing) {
        long ordinal = run.differences;
        for (Found found : differing.subList(0, (int) Math.min(differing.size(), ImportView.DIFFERENCES_KEPT - ordinal))) {
            getEntityManager().persist(new ImportDifference(run.id, ordinal++, found));
        }
    }

    /** As exactly as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Those that were under way when the program stopped. */
    @Transactional
    void interruptUnfinished(String problem) {
        update("state = ?1, problem = ?2 where state = ?3", ImportState.INTERRUPTED, problem, ImportState.RUNNING);
    }

    /**
     * Lets rows be recorded again.
     *
     * @param gone    statements that are no longer on record
     * @param changed statements that are no longer what the rows said last
     */
    void forget(String dataset, Collection<UUID> gone, Collection<UUID> changed) {
        getEntityManager().createQuery("delete from ImportedRow r where r.dataset = :dataset and r.statement in :gone")
                .setParameter("dataset", dataset).setParameter("gone", gone).executeUpdate();
        getEntityManager().createQuery("update ImportedRow r set r.digest = '' where r.dataset = :dataset and r.statement in :changed")
                .setParameter("dataset", dataset).setParameter("changed", changed).executeUpdate();
    }

    /**
     * Keeps no digest of words that are removed for good: it is not salted. A row with an id is known still, so that it is not recorded anew; one that is
     * known by nothing but its content is not. Titles as they were printed are words too.
     */
    void forget(@Observes Purged purged) {
        getEntityManager().createQuery("delete from ImportedRow r where r.statement = :statement and r.externalId like :byContent")
                .setParameter("statement", purged.statement()).setParameter("byContent", Candidate.BY_CONTENT + "%").executeUpdate();
        getEntityManager().createQuery("delete from ImportDifference d where d.statement = :statement")
                .setParameter("statement", purged.statement()).executeUpdate();
        getEntityManager().createQuery("update ImportedRow r set r.digest = '' where r.statement = :statement")
                .setParameter("statement", purged.statement()).executeUpdate();
    }

    /** What rows of an import say otherwise of documents than the record, as far as it is kept, by line. */
    List<ImportDifference> differences(UUID id) {
        return getEntityManager()
                .createQuery("select d from ImportDifference d where d.importId = :import order by d.line, d.ordinal",
                        ImportDifference.class)
                .setParameter("import", id).getResultList();
    }

    /** The errors of an import by line, behind one of them. */
    List<ImportError> errors(UUID id, long afterLine, long afterOrdinal, int most) {
        return getEntityManager().createQuery("""
                select e from ImportError e where e.importId = :import and (e.line, e.ordinal) > (:line, :ordinal)
                order by e.line, e.ordinal""", ImportError.class).setParameter("import", id).setParameter("line", afterLine)
                .setParameter("ordinal", afterOrdinal).setMaxResults(most).getResultList();
    }

    long countErrors(UUID id) {
        return getEntityManager().createQuery("select count(*) from ImportError e where e.importId = :import", Long.class)
                .setParameter("import", id).getSingleResult();
    }

    /** Those of some rows of a data set that are on record. */
    @Transactional
    Map<String, ImportedRow> rows(String dataset, Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? Map.of()
                : rows(dataset, Keys.of(externalIds)).stream()
                        .collect(Collectors.toMap(row -> row.externalId, Function.identity()));
    }

    @SuppressWarnings("unchecked")
    private List<ImportedRow> rows(String dataset, String[] externalIds) {
        return getEntityManager()
                .createNativeQuery("select r.*" + Keys.FROM + "join imported_row r on r.dataset = :dataset and r.external_id = wanted.one",
                        ImportedRow.class)
                .setParameter("keys", externalIds).setParameter("dataset", dataset).getResultList();
    }
}
