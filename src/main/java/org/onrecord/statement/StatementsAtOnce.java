package org.onrecord.statement;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Ids;
import org.onrecord.api.TakesLonger;
import org.onrecord.changeset.SingleThings;

/** Finds single statements in the index, which is memory or files that the system keeps there. */
@ApplicationScoped
class StatementsAtOnce implements SingleThings {
    private static final String PATH = "/statements/";

    private final StatementIndex index;
    private final WithdrawalMarker withdrawals;

    StatementsAtOnce(StatementIndex index, WithdrawalMarker withdrawals) {
        this.index = index;
        this.withdrawals = withdrawals;
    }

    @Override
    public Optional<Thing> find(String path, long changeset) {
        if (!path.startsWith(PATH) || index.changeset() < changeset) {
            return Optional.empty();
        }
        try {
            return found(path, changeset);
        } catch (TakesLonger e) {
            return Optional.empty();
        }
    }

    private Optional<Thing> found(String path, long changeset) {
        return Ids.parse(path.substring(PATH.length())).flatMap(id -> index.one(id, changeset)
                .map(version -> new Thing(withdrawals.marked(id, version.json(), changeset), version.validFrom(), version.recordedAt())));
    }
}
