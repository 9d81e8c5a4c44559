package org.onrecord.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.claim.ClaimView;
import org.onrecord.profile.ClaimTally.OfStance;
import org.onrecord.profile.ClaimTally.Share;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementListing;
import org.onrecord.statement.StatementSort;

/** Puts profiles of claims together. */
@ApplicationScoped
class ClaimProfiles {
    private static final int MOST_ON_TIMELINE = 1000;

    private final ShownVersions versions;
    private final ProfileRepository repository;
    private final ClaimRepository claims;
    private final ShownSpeakers shown;
    private final StatementListing listing;

    ClaimProfiles(ShownVersions versions, ProfileRepository repository, ClaimRepository claims, ShownSpeakers shown,
            StatementListing listing) {
        this.versions = versions;
        this.repository = repository;
        this.claims = claims;
        this.shown = shown;
        this.listing = listing;
    }

    /** A claim with what is told of one alone. */
    ClaimProfile of(Claim claim, long changeset) {
        StatementCriteria criteria = StatementCriteria.ofClaims(claims.withMerged(List.of(claim.id())), changeset);
        return of(List.of(claim), changeset).get(0)
                .with(listing.first(criteria, StatementSort.DATE, MOST_ON_TIMELINE).stream().map(ClaimProfile.Moment::of).toList());
    }

    /** @param some none of which is merged */
    List<ClaimProfile> of(List<Claim> some, long changeset) {
        if (some.isEmpty()) {
            return List.of();
        }
        Map<Claim, ClaimTally> tallies = some.stream().collect(Collectors.toMap(claim -> claim, claim -> new ClaimTally()));
        Map<Claim, List<ClaimView>> merged = new HashMap<>();
        Map<Long, ClaimTally> byKey = new HashMap<>();
        tallies.forEach((claim, tally) -> byKey.put(claim.id(), tally));
        for (Claim claim : claims.merged(some)) {
            byKey.put(claim.id(), tallies.get(claim.standing()));
            merged.computeIfAbsent(claim.standing(), standing -> new ArrayList<>()).add(ClaimView.alone(claim));
        }
        versions.each(StatementCriteria.ofClaims(byKey.keySet(), changeset), version -> byKey.get(version.claim()).add(version));
        Known known = new Known(shown.of(speakers(tallies.values())),
                repository.dates(tallies.values().stream().flatMap(ClaimTally::firsts)), confirmed(byKey, changeset));
        return some.stream().map(claim -> profile(claim, merged.getOrDefault(claim, List.of()), tallies.get(claim), known)).toList();
    }

    private static Set<Long> speakers(Collection<ClaimTally> tallies) {
        Set<Long> speakers = new HashSet<>();
        tallies.forEach(tally -> speakers.addAll(tally.speakers()));
        return speakers;
    }

    /** Those that some statement confirms, where that makes a difference. */
    private Set<ClaimTally> confirmed(Map<Long, ClaimTally> byKey, long changeset) {
        List<Long> unanswered = byKey.entrySet().stream()
                .filter(claim -> !claim.getValue().has(Stance.DENIAL) && !claim.getValue().has(Stance.REACTION)).map(Map.Entry::getKey)
                .toList();
        return repository.confirmed(unanswered, changeset).stream().map(byKey::get).collect(Collectors.toSet());
    }

    /**
     * What is known of what several claims have in common.
     *
     * @param speakers  by their raw keys
     * @param dates     of versions, as given
     */
    private record Known(Map<Long, SpeakerView> speakers, Map<Long, String> dates, Set<ClaimTally> confirmed) {}

    private static ClaimProfile profile(Claim claim, List<ClaimView> merged, ClaimTally tally, Known known) {
        Tally alleged = tally(tally.of(Stance.ALLEGATION), known);
        Tally denied = tally(tally.of(Stance.DENIAL), known);
        Tally reacted = tally(tally.of(Stance.REACTION), known);
        return new ClaimProfile(claim.slug(), claim.text(), claim.negation(), merged,
                ClaimProfile.Status.of(alleged, denied, reacted, known.confirmed.contains(tally)), alleged, denied, reacted,
                latency(tally.of(Stance.ALLEGATION).first(), tally.of(Stance.DENIAL).first()), null);
    }

    private static Tally tally(OfStance tally, Known known) {
        Outermost first = tally.first();
        if (!first.known()) {
            return Tally.NOTHING;
        }
        List<Tally.By> by = tally.shares(known.speakers).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Share::first, Outermost::compareTo)))
                .map(share -> new Tally.By(share.getKey(), share.getValue().statements())).toList();
        return new Tally(by.stream().mapToLong(Tally.By::statements).sum(),
                new Tally.First(first.id(), known.speakers.get(first.speaker()), known.dates.get(first.serial())), by);
    }

    private static String latency(Outermost allegation, Outermost denial) {
        if (!allegation.dated() || !denial.dated()) {
            return null;
        }
        Duration latency = Duration.between(allegation.at(), denial.at());
        return latency.isNegative() ? null : ClaimProfile.iso(latency);
    }
}
