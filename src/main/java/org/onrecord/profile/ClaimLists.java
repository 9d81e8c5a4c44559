package org.onrecord.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.claim.ClaimSort;
import org.onrecord.list.Cursor;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
import org.onrecord.statement.FilterReader;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.Survivors;
import org.onrecord.statement.Withdrawals;

/** Lists claims by what they are and by what was said on them. */
@ApplicationScoped
public class ClaimLists {
    /** Up to how many are put in order by themselves; more are met soon enough by whoever goes through all. */
    private static final int FEW = 1000;

    private final ClaimRepository claims;
    private final ClaimProfiles profiles;
    private final ClaimProjections projections;
    private final ShownVersions versions;
    private final FilterReader filters;
    private final Withdrawals withdrawals;
    private final Survivors survivors;
    private final Changesets changesets;

    ClaimLists(ClaimRepository claims, ClaimProfiles profiles, ClaimProjections projections, ShownVersions versions, FilterReader filters,
            Withdrawals withdrawals, Survivors survivors, Changesets changesets) {
        this.claims = claims;
        this.profiles = profiles;
        this.projections = projections;
        this.versions = versions;
        this.filters = filters;
        this.withdrawals = withdrawals;
        this.survivors = survivors;
        this.changesets = changesets;
    }

    Page<ClaimProfile> page(ClaimFilter filter, ClaimOrder order, AsOf asOf, Paging paging, Representation representation) {
        long changeset = changesets.shownBy(representation.cursor(), asOf);
        return listing(filter, order, changeset).page(paging, representation, changeset);
    }

    /** The first of the claims that a filter takes, in an order, at most as many as given. */
    public List<ClaimProfile> first(ClaimFilter filter, ClaimOrder order, long changeset, int most) {
        return first(listing(filter, order, changeset), most);
    }

    private static <E> List<ClaimProfile> first(Listing<E, ClaimProfile> listing, int most) {
        return listing.views().apply(listing.finder().find(null, most));
    }

    Listing<?, ClaimProfile> listing(ClaimFilter filter, ClaimOrder order, long changeset) {
        filter.check();
        if (!filter.ofRecords() && order.stored != null) {
            return stored((after, most) -> claims.page(filter.q(), order.stored, after, most), order.stored,
                    () -> claims.count(filter.q()), changeset);
        }
        List<ClaimFigures> found = found(filter, changeset);
        if (order.stored == null) {
            return new Listing<>((after, most) -> first(found, order, after, most),
                    page -> profiles.of(claims.withKeys(page.stream().map(ClaimFigures::claim).toList()), changeset), order::key,
                    ClaimFigures::claim, () -> (long) found.size(), ClaimProfile.PRESENTATION);
        }
        Set<Long> keys = found.stream().map(ClaimFigures::claim).collect(Collectors.toSet());
        return stored((after, most) -> keys.size() <= FEW
                ? claims.page(keys, order.stored, after, most)
                : among(keys, filter.q(), order.stored, after, most), order.stored, () -> (long) keys.size(), changeset);
    }

    private Listing<Claim, ClaimProfile> stored(Listing.Finder<Claim> finder, ClaimSort sort, Supplier<Long> count,
            long changeset) {
        return new Listing<>(finder, page -> profiles.of(page, changeset), sort::key, Claim::slug, count, ClaimProfile.PRESENTATION);
    }

    private List<ClaimFigures> found(ClaimFilter filter, long changeset) {
        // First: whoever has to wait for it shall not hold a connection meanwhile.
        ClaimProjection all = projections.at(changeset);
        Set<Long> spokenOn = filter.ofStatements() ? spokenOn(filters.criteria(filter.statements(), changeset)) : null;
        Set<Long> texts = filter.q() == null ? null : claims.matchingKeys(filter.q());
        return all.all().filter(filter::takes).filter(figures -> spokenOn == null || spokenOn.contains(figures.claim()))
                .filter(figures -> texts == null || texts.contains(figures.claim())).toList();
    }

    /** The claims on which there is such a statement that stands. */
    private Set<Long> spokenOn(StatementCriteria criteria) {
        Withdrawals.Seen withdrawn = withdrawals.at(criteria.changeset());
        Map<Long, Long> merged = survivors.ofClaims();
        Set<Long> spokenOn = new HashSet<>();
        versions.each(criteria, version -> {
            if (version.claim() != 0 && version.withdrawn(withdrawn) == null) {
                spokenOn.add(merged.getOrDefault(version.claim(), version.claim()));
            }
        });
        return spokenOn;
    }

    /** The first of them behind the cursor, without putting all in order. */
    private static List<ClaimFigures> first(List<ClaimFigures> found, ClaimOrder order, Cursor after, int most) {
        Comparator<ClaimFigures> comparator = order.comparator();
        PriorityQueue<ClaimFigures> first = new PriorityQueue<>(comparator.reversed());
        for (ClaimFigures figures : found) {
            if (after == null || order.isBehind(figures, after)) {
                first.add(figures);
                if (first.size() > most) {
                    first.poll();
                }
            }
        }
        return first.stream().sorted(comparator).toList();
    }

    /** Goes through all in their order until it has met as many of these as are wanted. */
    private List<Claim> among(Set<Long> keys, String part, ClaimSort sort, Cursor after, int most) {
        List<Claim> found = new ArrayList<>();
        Cursor behind = after;
        List<Claim> some;
        do {
            some = claims.page(part, sort, behind, FEW);
            some.stream().filter(claim -> keys.contains(claim.id())).limit(most - found.size()).forEach(found::add);
            if (!some.isEmpty()) {
                Claim last = some.get(some.size() - 1);
                behind = new Cursor(0, sort.key(last), last.slug(), 0);
            }
        } while (some.size() == FEW && found.size() < most);
        return found;
    }
}
