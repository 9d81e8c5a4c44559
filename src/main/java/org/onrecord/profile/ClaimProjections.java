package org.onrecord.profile;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongObjectCursor;

import org.onrecord.changeset.LastChangeset;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.statement.LinkType;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.Survivors;
import org.onrecord.statement.Withdrawals;

/**
 * Has the figures of all claims as of the changesets that are asked for. They are counted once from all statements, in one pass over columns of the
 * index; from then on only the claims are counted again that were written about since, whether lists move on or back.
 */
@ApplicationScoped
class ClaimProjections {
    /** As of how many changesets they are kept: of the last one, and of those whose lists are paged through. */
    private static final int KEPT = 4;

    private final ShownVersions versions;
    private final ProfileRepository repository;
    private final ClaimRepository claims;
    private final ClaimProfiles profiles;
    private final Withdrawals withdrawals;
    private final LastChangeset last;
    private final Survivors survivors;
    /** The one last asked for first. */
    private final Deque<ClaimProjection> kept = new ArrayDeque<>();

    ClaimProjections(ShownVersions versions, ProfileRepository repository, ClaimRepository claims, ClaimProfiles profiles,
            Withdrawals withdrawals, Survivors survivors, LastChangeset last) {
        this.versions = versions;
        this.repository = repository;
        this.claims = claims;
        this.profiles = profiles;
        this.withdrawals = withdrawals;
        this.last = last;
        this.survivors = survivors;
    }

    synchronized ClaimProjection at(long changeset) {
        int replaced = last.state().replaced();
        Withdrawals.Seen seen = withdrawals.at(changeset);
        Map<Long, Long> merged = survivors.ofClaims();
        kept.removeIf(one -> !one.isOf(replaced, merged, seen.survivors()));
        Optional<ClaimProjection> nearest = kept.stream().min(Comparator.comparingLong(one -> Math.abs(one.changeset() - changeset)));
        ClaimProjection found = nearest.filter(one -> one.changeset() == changeset)
                .or(() -> nearest.flatMap(one -> moved(one, changeset, seen)))
                .orElseGet(() -> counted(changeset, replaced, merged, seen));
        kept.removeIf(one -> one.changeset() == changeset);
        kept.addFirst(found);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return found;
    }

    private ClaimProjection counted(long changeset, int replaced, Map<Long, Long> merged, Withdrawals.Seen seen) {
        Set<UUID> confirmed = new HashSet<>();
        withdrawals.each(LinkType.CONFIRMS, changeset, link -> {
            if (seen.of(link.statement(), link.speaker()) == null) {
                confirmed.add(link.target());
            }
        });
        boolean linked = !confirmed.isEmpty() || !seen.isEmpty();
        LongObjectHashMap<ClaimStanding> standings = new LongObjectHashMap<>();
        versions.each(StatementCriteria.ofAll(changeset), version -> {
            if (version.claim() != 0) {
                ClaimStanding standing = standing(standings, merged.getOrDefault(version.claim(), version.claim()));
                UUID id = linked ? version.id() : null;
                boolean stands = !linked || seen.of(id, version.speaker()) == null;
                standing.add(version, stands);
                if (stands && confirmed.contains(id)) {
                    standing.confirm();
                }
            }
        });
        LongObjectHashMap<ClaimFigures> figures = new LongObjectHashMap<>();
        for (LongObjectCursor<ClaimStanding> one : standings) {
            figures.put(one.key, ClaimFigures.of(one.key, one.value));
        }
        List<Long> all = claims.standingAfter(0);
        all.stream().filter(claim -> !figures.containsKey(claim))
                .forEach(claim -> figures.put(claim, ClaimFigures.of(claim, new ClaimStanding())));
        return new ClaimProjection(changeset, replaced, merged, seen.survivors(), all.isEmpty() ? 0 : all.get(all.size() - 1), figures);
    }

    private static ClaimStanding standing(LongObjectHashMap<ClaimStanding> standings, long claim) {
        ClaimStanding standing = standings.get(claim);
        if (standing == null) {
            standing = new ClaimStanding();
            standings.put(claim, standing);
        }
        return standing;
    }

    /** Empty where so much was written that it takes as long to count everything. */
    private Optional<ClaimProjection> moved(ClaimProjection from, long changeset, Withdrawals.Seen seen) {
        return repository.claimsWrittenAbout(Math.min(from.changeset(), changeset), Math.max(from.changeset(), changeset)).map(touched -> {
            Map<Long, ClaimStanding> standings = new HashMap<>();
            touched.forEach(claim -> standings.put(from.claims().getOrDefault(claim, claim), new ClaimStanding()));
            Map<Long, ClaimStanding> byKey = new HashMap<>();
            claims.withMerged(standings.keySet())
                    .forEach(key -> byKey.put(key, standings.get(from.claims().getOrDefault(key, key))));
            if (!byKey.isEmpty()) {
                versions.each(StatementCriteria.ofClaims(byKey.keySet(), changeset),
                        version -> byKey.get(version.claim()).add(version, version.withdrawn(seen) == null));
                profiles.confirm(byKey, seen, changeset);
            }
            return from.moved(changeset, standings.entrySet().stream().map(one -> ClaimFigures.of(one.getKey(), one.getValue())).toList(),
                    claims.standingAfter(from.lastClaim()));
        });
    }
}
