package org.onrecord.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A version on a page, and where it stands in the order of the list.
 *
 * @param rank how well it answers a search, in words of the index; {@code null} where nothing was searched for
 */
public record Hit(Long key, UUID id, Instant earliest, long validFrom, String rank) {
    /** As a query of the database finds it. */
    public Hit(Long key, UUID id, Instant earliest, long validFrom) {
        this(key, id, earliest, validFrom, null);
    }

    Object sortKey(StatementSort sort) {
        return switch (sort) {
            case DATE, DATE_DESCENDING -> earliest;
            case RECORDED, RECORDED_DESCENDING -> validFrom;
            case RELEVANCE -> rank;
        };
    }
}
