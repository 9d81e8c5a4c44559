package org.onrecord.exchange.rows;

import java.util.List;
import java.util.Map;

import org.onrecord.speaker.SpeakerKind;
import org.onrecord.statement.StatementDraft;

/**
 * A row of an upload.
 *
 * @param line   where it begins in the upload, from 1
 * @param size   how long it is, in bytes or characters
 * @param drafts the statements that it holds, recorded together or not at all; none where it has faults
 * @param faults what is wrong with it
 * @param kinds  of which kinds those are, by their names, who are not on record yet; it contradicts nothing that is
 */
public record Row(long line, int size, List<StatementDraft> drafts, List<RowFault> faults, Map<String, SpeakerKind> kinds) {

    public Row(long line, int size, List<StatementDraft> drafts, List<RowFault> faults) {
        this(line, size, drafts, faults, Map.of());
    }

    Row with(Map<String, SpeakerKind> kinds) {
        return new Row(line, size, drafts, faults, kinds);
    }

    static Row faulty(long line, int size, RowFault fault) {
        return new Row(line, size, List.of(), List.of(fault));
    }
}
