package org.onrecord.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changeset;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Signature;
import org.onrecord.statement.StatementView.Created;

/** Writes to the record. Each call is one changeset, all of it or nothing. */
@ApplicationScoped
public class StatementService {
    private final StatementRepository statements;
    private final StatementReader reader;
    private final DraftReader drafts;
    private final RememberedAnswers remembered;
    private final Changesets changesets;
    private final EntityManager session;

    StatementService(StatementRepository statements, StatementReader reader, DraftReader drafts, RememberedAnswers remembered,
            Changesets changesets, EntityManager session) {
        this.statements = statements;
        this.reader = reader;
        this.drafts = drafts;
        this.remembered = remembered;
        this.changesets = changesets;
        this.session = session;
    }

    /** @param idempotencyKey makes a repeated call answer what the first did, or {@code null} */
    @Transactional
    StatementView record(StatementDraft draft, Signature signature, String idempotencyKey) {
        if (idempotencyKey == null) {
            return record(draft, signature);
        }
        changesets.lock();
        return remembered.answer(idempotencyKey, signature, draft, () -> record(draft, signature));
    }

    private StatementView record(StatementDraft draft, Signature signature) {
        Created created = DraftReader.nothingCreated();
        VersionParts parts = drafts.read(draft, newId(), Map.of(), created);
        write(parts, 1, changesets.next(signature));
        session.flush();
        return reader.view(parts.version()).with(created);
    }

    /**
     * Records statements that may link to each other by externalId, in one changeset.
     *
     * @throws RowProblem for the first draft that breaks a rule
     */
    @Transactional
    public void recordAll(List<StatementDraft> rows, Signature signature) {
        List<UUID> ids = new ArrayList<>();
        Map<String, UUID> byExternalId = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            UUID id = newId();
            ids.add(id);
            if (rows.get(row).externalId() != null && byExternalId.put(rows.get(row).externalId(), id) != null) {
                throw new RowProblem(row,
                        ProblemException.validation(Fault.pointer("/externalId", "was given to an earlier row; give each row its own")));
            }
        }
        changesets.lock();
        Changeset changeset = changesets.next(signature);
        for (int row = 0; row < rows.size(); row++) {
            try {
                write(drafts.read(rows.get(row), ids.get(row), byExternalId, DraftReader.nothingCreated()), 1, changeset);
            } catch (ProblemException e) {
                throw new RowProblem(row, e);
            }
        }
    }

    /** @param precondition throws where the client does not know the current version, whose changeset it is given */
    @Transactional
    StatementView correct(UUID id, StatementDraft draft, Consumer<StatementVersion> precondition, Signature signature) {
        precondition.accept(existing(id));
        Created created = DraftReader.nothingCreated();
        VersionParts parts = drafts.read(draft, id, Map.of(), created);
        changesets.lock();
        return replace(existing(id), parts, precondition, signature).with(created);
    }

    /** @param precondition throws where the client does not know the current version */
    @Transactional
    StatementView retract(UUID id, Consumer<StatementVersion> precondition, Signature signature) {
        changesets.lock();
        StatementVersion current = existing(id);
        if (current.retracted) {
            throw ProblemException
                    .conflict(Fault.pointer("", "Statement " + id + " is retracted already, by changeset " + current.validFrom));
        }
        List<Long> key = List.of(current.serial);
        VersionParts parts = new VersionParts(current, statements.appearances(key), statements.hops(key), statements.links(key)).copy();
        parts.version().retracted = true;
        return replace(current, parts, precondition, signature);
    }

    /** @param current as it is behind the lock */
    private StatementView replace(StatementVersion current, VersionParts parts, Consumer<StatementVersion> precondition,
            Signature signature) {
        precondition.accept(current);
        Changeset changeset = changesets.next(signature);
        current.validUntil = changeset.number();
        // Hibernate inserts before it updates, and two current versions of one statement are refused by the database.
        session.flush();
        write(parts, current.version + 1, changeset);
        session.flush();
        return reader.view(parts.version());
    }

    private StatementVersion existing(UUID id) {
        return statements.current(id).orElseThrow(() -> ProblemException.notFound("There is no statement " + id + "."));
    }

    private void write(VersionParts parts, int version, Changeset changeset) {
        parts.version().version = version;
        parts.version().validFrom = changeset.number();
        session.persist(parts.version());
        parts.appearances().forEach(session::persist);
        parts.hops().forEach(session::persist);
        parts.links().forEach(session::persist);
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
