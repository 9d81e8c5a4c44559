package org.onrecord.profile;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.claim.ClaimView;
import org.onrecord.profile.ProfileRepository.Count;
import org.onrecord.profile.ProfileRepository.Dated;
import org.onrecord.profile.ProfileRepository.Earliest;
import org.onrecord.profile.ProfileRepository.Stand;
import org.onrecord.profile.SpeakerProfile.Month;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerReader;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.SpeakerView.Details;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementListing;

/** Puts profiles together. */
@ApplicationScoped
class Profiles {
    private static final int MOST_ON_TIMELINE = 1000;

    private final ProfileRepository statements;
    private final SpeakerRepository speakers;
    private final SpeakerReader reader;
    private final ClaimRepository claims;
    private final StatementListing listing;

    Profiles(ProfileRepository statements, SpeakerRepository speakers, SpeakerReader reader, ClaimRepository claims,
            StatementListing listing) {
        this.statements = statements;
        this.speakers = speakers;
        this.reader = reader;
        this.claims = claims;
        this.listing = listing;
    }

    /** @param some none of which is merged */
    List<SpeakerProfile> ofSpeakers(List<Speaker> some, long changeset) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<Long> ids = some.stream().map(Speaker::id).toList();
        List<Long> all = speakers.withMerged(ids);
        Map<Long, List<Count>> counts = statements.counts(all, changeset).stream().collect(Collectors.groupingBy(Count::speaker));
        Map<Long, String> first = dates(statements.outermost(all, true, changeset));
        Map<Long, String> last = dates(statements.outermost(all, false, changeset));
        List<Details> details = reader.details(some);
        return IntStream.range(0, ids.size()).mapToObj(i -> SpeakerProfile.of(details.get(i),
                Stances.of(counts.getOrDefault(ids.get(i), List.of())), first.get(ids.get(i)), last.get(ids.get(i)))).toList();
    }

    /** A speaker with what is told of one alone. */
    SpeakerProfile ofSpeaker(Speaker speaker, long changeset) {
        List<Long> all = speakers.withMerged(List.of(speaker.id()));
        Map<YearMonth, Map<Stance, Long>> months = new TreeMap<>();
        statements.moments(all, changeset).forEach(moment -> months
                .computeIfAbsent(YearMonth.from(moment.earliest().atZone(ZoneOffset.UTC)), month -> new EnumMap<>(Stance.class))
                .merge(moment.stance(), moment.statements(), Long::sum));
        return ofSpeakers(List.of(speaker), changeset).get(0).with(
                months.entrySet().stream().map(month -> month(month.getKey(), month.getValue())).toList(),
                opponents(all, true, changeset), opponents(all, false, changeset));
    }

    private static Month month(YearMonth month, Map<Stance, Long> counts) {
        return new Month(month.toString(), counts.getOrDefault(Stance.DENIAL, 0L), counts.getOrDefault(Stance.ALLEGATION, 0L),
                counts.getOrDefault(Stance.REACTION, 0L));
    }

    private List<Tally.By> opponents(List<Long> all, boolean denied, long changeset) {
        return statements.opponents(all, denied, changeset).stream()
                .map(opponent -> new Tally.By(SpeakerView.of(opponent.speaker(), opponent.name(), opponent.kind()), opponent.statements()))
                .toList();
    }

    /** A claim with what is told of one alone. */
    ClaimProfile ofClaim(Claim claim, long changeset) {
        return ofClaims(List.of(claim), changeset).get(0)
                .with(listing.ofClaims(claims.withMerged(List.of(claim.id())), MOST_ON_TIMELINE, changeset).stream()
                        .map(ClaimProfile.Moment::of).toList());
    }

    private static Map<Long, String> dates(List<Dated> dated) {
        return dated.stream().collect(Collectors.toMap(Dated::speaker, Dated::date));
    }

    /** @param some none of which is merged */
    List<ClaimProfile> ofClaims(List<Claim> some, long changeset) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<Long> ids = claims.withMerged(some.stream().map(Claim::id).toList());
        Map<Claim, List<ClaimView>> merged = claims.merged(some).stream()
                .collect(Collectors.groupingBy(Claim::standing, Collectors.mapping(ClaimView::alone, Collectors.toList())));
        Map<Long, List<Stand>> stands = statements.stands(ids, changeset).stream().collect(Collectors.groupingBy(Stand::claim));
        Map<Long, Map<Stance, Earliest>> earliest = statements.earliest(ids, changeset).stream()
                .collect(Collectors.groupingBy(Earliest::claim, Collectors.toMap(Earliest::stance, Function.identity())));
        Set<Long> confirmed = statements.confirmed(ids, changeset);
        return some.stream().map(claim -> profile(claim, merged.getOrDefault(claim, List.of()), stands.getOrDefault(claim.id(), List.of()),
                earliest.getOrDefault(claim.id(), Map.of()), confirmed.contains(claim.id()))).toList();
    }

    private static ClaimProfile profile(Claim claim, List<ClaimView> merged, List<Stand> stands, Map<Stance, Earliest> earliest,
            boolean confirmed) {
        Tally alleged = tally(Stance.ALLEGATION, stands, earliest);
        Tally denied = tally(Stance.DENIAL, stands, earliest);
        Tally reacted = tally(Stance.REACTION, stands, earliest);
        return new ClaimProfile(claim.slug(), claim.text(), claim.negation(), merged,
                ClaimProfile.Status.of(alleged, denied, reacted, confirmed), alleged, denied, reacted,
                latency(earliest.get(Stance.ALLEGATION), earliest.get(Stance.DENIAL)), null);
    }

    private static Tally tally(Stance stance, List<Stand> stands, Map<Stance, Earliest> earliest) {
        Earliest first = earliest.get(stance);
        if (first == null) {
            return Tally.NOTHING;
        }
        List<Tally.By> by = stands.stream().filter(stand -> stand.stance() == stance)
                .map(stand -> new Tally.By(SpeakerView.of(stand.speaker(), stand.name(), stand.kind()), stand.statements())).toList();
        return new Tally(by.stream().mapToLong(Tally.By::statements).sum(),
                new Tally.First(first.statement(), SpeakerView.of(first.speaker(), first.name(), first.kind()), first.date()), by);
    }

    private static String latency(Earliest allegation, Earliest denial) {
        return Optional.ofNullable(allegation).filter(Earliest::dated)
                .flatMap(alleged -> Optional.ofNullable(denial).filter(Earliest::dated)
                        .map(denied -> Duration.between(alleged.at(), denied.at())))
                .filter(latency -> !latency.isNegative()).map(ClaimProfile::iso).orElse(null);
    }
}
