package org.onrecord.statement;

import org.onrecord.changeset.ChangesetView;

/** One version of a statement with the changeset that made it. */
public record HistoryEntry(ChangesetView changeset, StatementView statement) {}
