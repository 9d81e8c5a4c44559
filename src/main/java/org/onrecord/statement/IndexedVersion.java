package org.onrecord.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.onrecord.date.EdtfDate;

/**
 * What an index needs to know of a version.
 *
 * @param current whether no later version has taken its place, as of the changeset that the index goes up to
 * @param texts   its text and, as they were printed, its quotes and names
 * @param names   of its speaker and claim as they are shown
 * @param otherNames that its speaker has or had beside
 * @param speaker raw, as the ids of the claim, of publishers and relays, whatever has been merged since
 * @param links   as {@link LinkType#to} has them
 * @param json    its {@link StatementView}, as clients are sent it
 * @param csv     the same as a record of CSV
 */
public record IndexedVersion(
        long serial, UUID id, long validFrom, long validUntil, boolean current, Instant recordedAt, boolean retracted, Stance stance,
        EdtfDate date,
        boolean verbatim, String language, List<String> texts, List<String> names, List<String> otherNames, Long speaker, Long claim,
        boolean anonymous,
        List<Carried> carried, List<String> links, byte[] json, byte[] csv) {

    /** One appearance; publisher, medium and cue may be {@code null}. */
    public record Carried(UUID document, Long publisher, String medium, String cue, List<Long> relays) {}
}
