package org.onrecord.statement;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Ids;
import org.onrecord.changeset.SingleThings;

/** Finds single statements in the index, which is memory or files that the system keeps there. */
@ApplicationScoped
class StatementsAtOnce implements SingleThings {
    private static final String PATH = "/statements/";

    private final StatementIndex index;

    StatementsAtOnce(StatementIndex index) {
        this.index = index;
    }

    @Override
    public Optional<Thing> find(String path, long changeset) {
        if (!path.startsWith(PATH) || index.changeset() < changeset) {
            return Optional.empty();
        }
        return Ids.parse(path.substring(PATH.length())).flatMap(id -> index.one(id, changeset))
                .map(version -> new Thing(version.json(), version.validFrom(), version.recordedAt()));
    }
}
