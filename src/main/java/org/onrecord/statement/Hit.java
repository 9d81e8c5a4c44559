package org.onrecord.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A version on a page, and where it stands in the order of the list.
 *
 * @param rank       how well it answers a search, in words of the index; {@code null} where nothing was searched for
 * @param recordedAt to the second, where an index has found it
 * @param rendered   its {@link StatementView} as JSON or a record of CSV, where an index has found it
 */
public record Hit(Long key, UUID id, Instant earliest, long validFrom, String rank, Instant recordedAt, byte[] rendered) {
    /** As a query of the database finds it. */
    public Hit(Long key, UUID id, Instant earliest, long validFrom) {
        this(key, id, earliest, validFrom, null, null, null);
    }

    Object sortKey(StatementSort sort) {
        return switch (sort) {
            case DATE, DATE_DESCENDING -> earliest;
            case RECORDED, RECORDED_DESCENDING -> validFrom;
            case RELEVANCE -> rank;
        };
    }
}
