package org.onrecord.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.onrecord.api.Ids;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.speaker.SpeakerKind;

/** Drafts that are recorded together or not at all, and may link to each other by externalId in any direction. */
public record DraftGroup(List<Entry> entries) {

    /**
     * A draft of a certain statement.
     *
     * @param statement the id of the statement
     * @param correction whether the statement is on record already, so that this is its next version
     * @param kinds of which kinds those are, by their names, who are not on record yet and of whom the draft does not say it
     */
    public record Entry(UUID statement, boolean correction, StatementDraft draft, Map<String, SpeakerKind> kinds) {
        Entry(UUID statement, boolean correction, StatementDraft draft) {
            this(statement, correction, draft, Map.of());
        }

        SpeakerKind kind(SpeakerDraft speaker, SpeakerKind otherwise) {
            return speaker == null || speaker.name() == null ? otherwise : kinds.getOrDefault(speaker.name(), otherwise);
        }

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
