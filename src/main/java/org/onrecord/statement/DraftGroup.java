package org.onrecord.statement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.onrecord.api.Ids;

/** Drafts that are recorded together or not at all, and may link to each other by externalId in any direction. */
public record DraftGroup(List<Entry> entries) {

    /**
     * A draft of a certain statement.
     *
     * @param statement the id of the statement
     * @param correction whether the statement is on record already, so that this is its next version
     */
    public record Entry(UUID statement, boolean correction, StatementDraft draft) {
        static Entry recording(StatementDraft draft) {
            return new Entry(Ids.next(), false, draft);
        }
    }

    static DraftGroup recording(List<StatementDraft> drafts) {
        return new DraftGroup(drafts.stream().map(Entry::recording).toList());
    }

    Stream<StatementDraft> drafts() {
        return entries.stream().map(Entry::draft);
    }
}
