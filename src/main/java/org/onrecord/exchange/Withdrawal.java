package org.onrecord.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.onrecord.changeset.Signature;
import org.onrecord.statement.StatementService;
import org.onrecord.statement.StatementService.Withdrawn;

/**
 * Takes back what an import has recorded that was to record all or nothing. The rows are looked at before any is recorded, so this happens only where
 * rows contradict each other, or somebody else has written what contradicts them meanwhile. Nothing is deleted from the record.
 */
@ApplicationScoped
class Withdrawal {
    private final StatementService statements;
    private final ImportRepository imports;

    Withdrawal(StatementService statements, ImportRepository imports) {
        this.statements = statements;
        this.imports = imports;
    }

    /** @param changeset one of the import's own */
    @Transactional
    void withdraw(Import run, long changeset) {
        Withdrawn withdrawn = statements.withdraw(changeset,
                new Signature(run.author,
                        "import " + run.id + " of " + run.dataset + " was aborted; this takes back changeset " + changeset));
        imports.forget(run.dataset, withdrawn.retracted(), withdrawn.restored());
    }
}
