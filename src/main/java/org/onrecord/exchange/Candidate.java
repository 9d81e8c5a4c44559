package org.onrecord.exchange;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.onrecord.exchange.rows.Row;
import org.onrecord.exchange.rows.RowFault;
import org.onrecord.statement.StanceBasis;
import org.onrecord.statement.StatementDraft;
import org.onrecord.text.Sha256;

/**
 * A row that may be recorded.
 *
 * @param sources its drafts
 */
record Candidate(Row row, List<Source> sources) {
    /** What the keys of rows begin with that have no externalId. */
    static final String BY_CONTENT = "sha256:";

    /**
     * A draft of a row.
     *
     * @param key    what its data set knows it by: its externalId or, where it has none, what stands for its content
     * @param digest SHA-256 of its content, in hexadecimal. What an import compares, so the JSON form of drafts may be extended and never be changed
     */
    record Source(StatementDraft draft, String key, String digest) {
        private Stream<String> links() {
            return draft.links().stream().map(link -> link.statement().externalId()).filter(Objects::nonNull);
        }
    }

    static Candidate of(Row row, ObjectMapper json) {
        List<Source> sources = new ArrayList<>();
        for (StatementDraft sent : row.drafts()) {
            StatementDraft draft = sent.stanceBasis() == null ? sent.with(StanceBasis.IMPORT) : sent;
            String digest = digest(draft, json);
            sources.add(new Source(draft, draft.externalId() == null ? BY_CONTENT + digest : draft.externalId(), digest));
        }
        return new Candidate(row, sources);
    }

    Stream<String> keys() {
        return sources.stream().map(Source::key);
    }

    /** The externalIds of other rows to which it links. */
    Stream<String> links() {
        return sources.stream().flatMap(Source::links).filter(target -> keys().noneMatch(target::equals));
    }

    Row rejected(List<RowFault> faults) {
        return new Row(row.line(), row.size(), row.drafts(), faults, row.kinds());
    }

    private static String digest(StatementDraft draft, ObjectMapper json) {
        try {
            return HexFormat.of().formatHex(Sha256.of(json.writeValueAsBytes(draft)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft is always JSON", e);
        }
    }
}
