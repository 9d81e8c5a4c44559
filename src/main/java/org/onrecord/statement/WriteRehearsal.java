package org.onrecord.statement;

import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

import org.onrecord.api.Ids;
import org.onrecord.changeset.Signature;
import org.onrecord.claim.ClaimDraft;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.DocumentDraft;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.statement.StatementDraft.AppearanceDraft;
import org.onrecord.statement.StatementDraft.HopDraft;

/** Writes in a transaction that is rolled back, to find out what would become of a statement, and whether statements can be recorded at all. */
@ApplicationScoped
class WriteRehearsal {
    private static final Signature SIGNATURE = new Signature("readiness check", "rolled back");

    private final StatementService statements;
    private final EntityManager session;
    private final TransactionManager transactions;

    WriteRehearsal(StatementService statements, EntityManager session, TransactionManager transactions) {
        this.statements = statements;
        this.session = session;
        this.transactions = transactions;
    }

    /** @throws RuntimeException whatever would have kept it from being recorded */
    @ActivateRequestContext
    @Transactional
    void run() throws SystemException {
        for (RowProblem problem : statements.write(List.of(DraftGroup.recording(List.of(draft()))), new HashMap<>(), SIGNATURE)
                .problems()) {
            if (problem != null) {
                throw problem;
            }
        }
        session.flush();
        transactions.setRollbackOnly();
    }

    /**
     * What a write would answer; nothing of it stays.
     *
     * @throws RuntimeException whatever would keep it from being recorded
     */
    @Transactional
    <T> T of(Supplier<T> write) {
        T answer = write.get();
        session.flush();
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException("What was tried cannot be rolled back", e);
        }
        return answer;
    }

    /** It names what nobody else does, so that all of it would be new. */
    private static StatementDraft draft() {
        String name = "Readiness check " + Ids.next();
        DocumentDraft document = new DocumentDraft(null, null, name, SpeakerDraft.of(name), null);
        return new StatementDraft("Statements can be recorded.", false, "en", Stance.REACTION, StanceBasis.EDITOR, EdtfDate.valueOf("2000"),
                SpeakerDraft.of(name), new ClaimDraft(null, name, null),
                List.of(new AppearanceDraft(document, List.of(new HopDraft(SpeakerDraft.of(name), null, null)), null, null, null, null,
                        null, null, null,
                        null)),
                null, null);
    }
}
