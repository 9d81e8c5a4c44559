package org.onrecord.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A link of a version, as an index knows it. Keys are raw, whatever has been merged since.
 *
 * @param version   by its serial
 * @param statement of which it is a version
 * @param speaker   of the version
 * @param earliest  the first second since 1970 that the date of the version can mean
 * @param target    the statement that it points to
 */
public record IndexedLink(Long version, UUID statement, Long speaker, long earliest, UUID target) {
    public IndexedLink(Long version, UUID statement, Long speaker, Instant earliest, UUID target) {
        this(version, statement, speaker, earliest.getEpochSecond(), target);
    }
}
