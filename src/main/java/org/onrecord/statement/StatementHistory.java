package org.onrecord.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.changeset.ChangesetView;
import org.onrecord.changeset.Changesets;

/** Reads the versions of statements. */
@ApplicationScoped
public class StatementHistory {
    private final StatementRepository statements;
    private final StatementReader reader;
    private final Changesets changesets;

    StatementHistory(StatementRepository statements, StatementReader reader, Changesets changesets) {
        this.statements = statements;
        this.reader = reader;
        this.changesets = changesets;
    }

    /**
     * @param changeset the last that the reader sees
     * @return the first version first; nothing where there is no such statement
     */
    public List<HistoryEntry> of(UUID id, long changeset) {
        List<StatementVersion> versions = statements.versions(id, changeset);
        Map<Long, ChangesetView> changesetViews = changesets.views(versions.stream().map(version -> version.validFrom).toList());
        return reader.views(versions.stream().map(version -> version.serial).toList()).stream()
                .map(view -> new HistoryEntry(changesetViews.get(view.changeset()), view)).toList();
    }
}
