package org.onrecord.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.claim.ClaimView;
import org.onrecord.profile.ClaimTally.Gone;
import org.onrecord.profile.ClaimTally.Share;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementListing;
import org.onrecord.statement.StatementSort;
import org.onrecord.statement.WithdrawalView;
import org.onrecord.statement.Withdrawals;

/** Puts profiles of claims together. */
@ApplicationScoped
class ClaimProfiles {
    private static final int MOST_ON_TIMELINE = 100;

    private final ShownVersions versions;
    private final ProfileRepository repository;
    private final ClaimRepository claims;
    private final ShownSpeakers shown;
    private final StatementListing listing;
    private final Withdrawals withdrawals;

    ClaimProfiles(ShownVersions versions, ProfileRepository repository, ClaimRepository claims, ShownSpeakers shown,
            StatementListing listing, Withdrawals withdrawals) {
        this.versions = versions;
        this.repository = repository;
        this.claims = claims;
        this.shown = shown;
        this.listing = listing;
        this.withdrawals = withdrawals;
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
        Map<Claim, List<ClaimView>> merged = new HashMap<>();
        Map<Claim, ClaimTally> tallies = tallies(some, merged, changeset);
        Known known = known(tallies.values());
        return some.stream().map(claim -> profile(claim, merged.getOrDefault(claim, List.of()), tallies.get(claim), known)).toList();
    }

    /** Who spoke on a claim with some stances. */
    List<ClaimSpeaker> speakers(Claim claim, Collection<Stance> stances, long changeset) {
        return speakers(tally(claim, changeset).shares(stances));
    }

    /** Who spoke on a claim first with each stance. */
    List<ClaimSpeaker> first(Claim claim, int most, long changeset) {
        ClaimTally tally = tally(claim, changeset);
        return speakers(Stream.of(Stance.values()).flatMap(stance -> tally.shares(List.of(stance)).stream().limit(most)).toList());
    }

    private ClaimTally tally(Claim claim, long changeset) {
        return tallies(List.of(claim), new HashMap<>(), changeset).get(claim);
    }

    private List<ClaimSpeaker> speakers(List<Share> shares) {
        Map<Long, SpeakerView> speakers = shown.of(shares.stream().map(Share::speaker).collect(Collectors.toSet()));
        Map<Long, String> dates = repository.dates(shares.stream().map(share -> share.first().serial()).toList());
        return shares.stream().map(share -> ClaimSpeaker.of(share, speakers.get(share.speaker()), dates.get(share.first().serial())))
                .toList();
    }

    private Map<Claim, ClaimTally> tallies(List<Claim> some, Map<Claim, List<ClaimView>> merged, long changeset) {
        Map<Claim, ClaimTally> tallies = some.stream().collect(Collectors.toMap(claim -> claim, claim -> new ClaimTally()));
        Map<Long, ClaimTally> byKey = new HashMap<>();
        tallies.forEach((claim, tally) -> byKey.put(claim.id(), tally));
        for (Claim claim : claims.merged(some)) {
            byKey.put(claim.id(), tallies.get(claim.standing()));
            merged.computeIfAbsent(claim.standing(), standing -> new ArrayList<>()).add(ClaimView.alone(claim));
        }
        Withdrawals.Seen withdrawn = withdrawals.at(changeset);
        versions.each(StatementCriteria.ofClaims(byKey.keySet(), changeset), version -> byKey.get(version.claim()).add(version, withdrawn));
        Map<Long, ClaimStanding> standings = new HashMap<>();
        byKey.forEach((key, tally) -> standings.put(key, tally.standing()));
        confirm(standings, withdrawn, changeset);
        return tallies;
    }

    /** Finds those that some statement confirms, where that makes a difference. */
    void confirm(Map<Long, ClaimStanding> byKey, Withdrawals.Seen withdrawn, long changeset) {
        List<Long> unanswered = byKey.entrySet().stream().filter(claim -> claim.getValue().maybeConfirmed()).map(Map.Entry::getKey)
                .toList();
        repository.confirmations(unanswered, changeset, confirmation -> {
            if (withdrawn.of(confirmation.statement(), confirmation.by()) == null
                    && withdrawn.of(confirmation.target(), confirmation.speaker()) == null) {
                byKey.get(confirmation.claim()).confirm();
            }
        });
    }

    /**
     * What is known of what several claims have in common.
     *
     * @param speakers by their keys
     * @param dates    of versions, as given
     */
    private record Known(Map<Long, SpeakerView> speakers, Map<Long, String> dates) {
        Tally.First first(Outermost first) {
            return new Tally.First(first.id(), speakers.get(first.speaker()), dates.get(first.serial()));
        }

        Withdrawn.Item withdrawn(Gone gone) {
            return new Withdrawn.Item(gone.statement().id(), gone.stance(), speakers.get(gone.statement().speaker()),
                    dates.get(gone.statement().serial()), new WithdrawalView(gone.by().type(), gone.by().statement(),
                            speakers.get(gone.by().speaker()), dates.get(gone.by().version())));
        }
    }

    private Known known(Collection<ClaimTally> tallies) {
        Set<Long> speakers = tallies.stream().flatMap(tally -> tally.shownSpeakers(Tally.MOST).stream()).collect(Collectors.toSet());
        Set<Long> dated = tallies.stream().flatMap(tally -> tally.shownVersions(Tally.MOST).stream()).collect(Collectors.toSet());
        return new Known(shown.of(speakers), repository.dates(dated));
    }

    private static ClaimProfile profile(Claim claim, List<ClaimView> merged, ClaimTally tally, Known known) {
        ClaimStanding standing = tally.standing();
        Latency.Seconds latency = standing.latency();
        return new ClaimProfile(claim.slug(), claim.text(), claim.negation(), merged, standing.status(),
                tally(tally, Stance.ALLEGATION, known), tally(tally, Stance.DENIAL, known), tally(tally, Stance.REACTION, known),
                standing.withdrawn() == 0
                        ? null
                        : new Withdrawn(standing.withdrawn(), tally.withdrawn(Tally.MOST).stream().map(known::withdrawn).toList()),
                latency == null ? null : latency.shown(), null);
    }

    private static Tally tally(ClaimTally tally, Stance stance, Known known) {
        Outermost first = tally.standing().first(stance);
        if (!first.known()) {
            return Tally.NOTHING;
        }
        return new Tally(tally.standing().statements(stance), known.first(first),
                tally.first(stance, Tally.MOST).stream()
                        .map(share -> new Tally.By(known.speakers.get(share.speaker()), share.statements())).toList(),
                tally.speakers(stance));
    }
}
