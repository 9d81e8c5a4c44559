package org.onrecord.statement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.StatelessSession;

import org.onrecord.changeset.Changeset;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Digests;
import org.onrecord.changeset.Signature;

/** Writes what drafts have been turned into, in batches however little it is. */
@ApplicationScoped
class StatementWriter {
    /** As many rows as are sent to the database at once, and as the sequences of their keys go up by. */
    static final int AT_ONCE = 500;

    private final StatementRepository statements;
    private final Changesets changesets;
    private final EntityManager session;
    private final StatelessSession batches;
    private final Digests digests;

    StatementWriter(StatementRepository statements, Changesets changesets, EntityManager session, StatelessSession batches,
            Digests digests) {
        this.statements = statements;
        this.changesets = changesets;
        this.session = session;
        this.batches = batches;
        this.digests = digests;
    }

    /** Writes readings as one changeset; where a statement is on record, what was read of it is its next version. */
    Changeset write(Collection<ResolvedDrafts> readings, Map<UUID, StatementVersion> current, Signature signature) {
        Changeset changeset = begin(readings, current, signature);
        insert(readings);
        return changeset;
    }

    /** Opens a changeset for readings and writes what they change beside the statements; {@link #insert} has to follow. */
    Changeset begin(Collection<ResolvedDrafts> readings, Map<UUID, StatementVersion> current, Signature signature) {
        Changeset changeset = changesets.next(signature);
        if (!readings.stream().allMatch(reading -> reading.changes().none())) {
            readings.forEach(reading -> reading.changes().added().forEach(session::persist));
            // Before another changeset is opened, for whose work it would be taken.
            session.flush();
        }
        List<VersionParts> versions = versions(readings);
        // Two current versions of one statement are refused by the database, so the old ones are closed first.
        List<UUID> corrected = versions.stream().map(parts -> parts.version().id).filter(current::containsKey).toList();
        if (!corrected.isEmpty()) {
            statements.close(corrected, changeset.number());
        }
        for (VersionParts parts : versions) {
            StatementVersion before = current.get(parts.version().id);
            parts.version().version = before == null ? 1 : before.version + 1;
            parts.version().validFrom = changeset.number();
            if (before != null) {
                parts.version().follow(before);
            }
        }
        for (VersionParts parts : versions) {
            parts.version().salt = digests.salt();
            parts.version().digest = digests.of(List.of(VersionArchive.line(parts).sealed(digests)));
        }
        return changeset;
    }

    /** Writes the versions of readings, whose changesets have been opened. */
    void insert(Collection<ResolvedDrafts> readings) {
        session.flush();
        insert(versions(readings), batches);
    }

    private static List<VersionParts> versions(Collection<ResolvedDrafts> readings) {
        return readings.stream().flatMap(reading -> reading.versions().stream()).toList();
    }

    /** Writes versions with all that belongs to them. */
    static void insert(List<VersionParts> versions, StatelessSession session) {
        session.setJdbcBatchSize(AT_ONCE);
        insertAll(versions.stream().map(VersionParts::version).toList(), session);
        insertAll(versions.stream().flatMap(parts -> parts.appearances().stream()).toList(), session);
        insertAll(versions.stream().flatMap(parts -> parts.hops().stream()).toList(), session);
        insertAll(versions.stream().flatMap(parts -> parts.links().stream()).toList(), session);
    }

    private static void insertAll(List<?> entities, StatelessSession session) {
        if (!entities.isEmpty()) {
            session.insertMultiple(entities);
        }
    }
}
