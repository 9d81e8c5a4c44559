package org.onrecord.web.duplicates;

import java.time.Instant;
import java.util.List;

/**
 * What may be one, or one that may be several.
 *
 * @param reason      as the API has it; of one that may be several, {@code conflated}
 * @param key         what they have in common
 * @param identifiers of one that may be several, else empty
 */
record Group(String reason, String key, List<Candidate> candidates, Long refused, Instant lastRefused, List<String> identifiers) {
    static Group of(String reason, String key, List<Candidate> candidates) {
        return new Group(reason, key, candidates, null, null, List.of());
    }

    /** The path of all things of its sort. */
    public String path() {
        return candidates.get(0).path();
    }
}
