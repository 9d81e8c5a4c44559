package org.onrecord.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.carrotsearch.hppc.LongObjectHashMap;

/**
 * The figures of all claims as of a changeset, with the merges of today. It never changes.
 *
 * @param replaced  which record it is of, counted as it was put in the place of others
 * @param claims    what stands for claims that were merged
 * @param speakers  who stands for speakers that were merged
 * @param lastClaim the greatest of all keys of claims
 */
record ClaimProjection(long changeset, int replaced, Map<Long, Long> claims, Map<Long, Long> speakers, long lastClaim,
        LongObjectHashMap<ClaimFigures> figures) {

    boolean isOf(int record, Map<Long, Long> claimsNow, Map<Long, Long> speakersNow) {
        return replaced == record && claims.equals(claimsNow) && speakers.equals(speakersNow);
    }

    /** The same as of another changeset, where no more than some claims are otherwise, and some are new. */
    ClaimProjection moved(long to, Collection<ClaimFigures> changed, List<Long> recorded) {
        LongObjectHashMap<ClaimFigures> copy = figures.clone();
        recorded.forEach(claim -> copy.put(claim, ClaimFigures.of(claim, new ClaimStanding())));
        changed.forEach(one -> copy.put(one.claim(), one));
        return new ClaimProjection(to, replaced, claims, speakers, recorded.isEmpty() ? lastClaim : recorded.get(recorded.size() - 1),
                copy);
    }

    Stream<ClaimFigures> all() {
        return StreamSupport.stream(figures.values().spliterator(), false).map(one -> one.value);
    }
}
