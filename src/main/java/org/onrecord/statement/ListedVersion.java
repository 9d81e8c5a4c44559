package org.onrecord.statement;

import java.time.Instant;
import java.util.UUID;

/** A version on a page, as a query of the database finds it. */
record ListedVersion(Long key, UUID id, Instant earliest, long validFrom) {
    Object sortKey(StatementSort sort) {
        return switch (sort) {
            case DATE, DATE_DESCENDING -> earliest;
            case RECORDED, RECORDED_DESCENDING -> validFrom;
            case RELEVANCE -> throw new IllegalStateException("Only an index sorts by relevance");
        };
    }
}
