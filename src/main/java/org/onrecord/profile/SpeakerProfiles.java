package org.onrecord.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerReader;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerView.Details;
import org.onrecord.statement.IndexedLink;
import org.onrecord.statement.LinkType;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.Withdrawals;

/** Puts profiles of speakers together. */
@ApplicationScoped
class SpeakerProfiles {
    private final ShownVersions versions;
    private final ProfileRepository repository;
    private final SpeakerRepository speakers;
    private final SpeakerReader reader;
    private final ShownSpeakers shown;
    private final Withdrawals withdrawals;

    SpeakerProfiles(ShownVersions versions, ProfileRepository repository, SpeakerRepository speakers, SpeakerReader reader,
            ShownSpeakers shown, Withdrawals withdrawals) {
        this.versions = versions;
        this.repository = repository;
        this.speakers = speakers;
        this.reader = reader;
        this.shown = shown;
        this.withdrawals = withdrawals;
    }

    /** @param some none of which is merged */
    List<SpeakerProfile> of(List<Speaker> some, long changeset) {
        return of(some, changeset, version -> {});
    }

    /** @param further is given each version too */
    private List<SpeakerProfile> of(List<Speaker> some, long changeset, Consumer<ShownVersion> further) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<SpeakerTally> tallies = some.stream().map(speaker -> new SpeakerTally()).toList();
        Map<Long, List<Long>> merged = speakers.idsOfMerged(some.stream().map(Speaker::id).toList());
        Map<Long, SpeakerTally> byKey = new HashMap<>();
        for (int i = 0; i < some.size(); i++) {
            byKey.put(some.get(i).id(), tallies.get(i));
            for (Long key : merged.getOrDefault(some.get(i).id(), List.of())) {
                byKey.put(key, tallies.get(i));
            }
        }
        versions.each(StatementCriteria.ofSpeakers(byKey.keySet(), changeset), version -> {
            byKey.get(version.speaker()).add(version);
            further.accept(version);
        });
        Map<Long, String> dates = repository.dates(tallies.stream()
                .flatMap(tally -> Stream.of(tally.first(), tally.last())).filter(Outermost::known).map(Outermost::serial)
                .collect(Collectors.toSet()));
        List<Details> details = reader.details(some);
        return IntStream.range(0, some.size()).mapToObj(i -> SpeakerProfile.of(details.get(i), tallies.get(i).stances(),
                dates.get(tallies.get(i).first().serial()), dates.get(tallies.get(i).last().serial()))).toList();
    }

    /** A speaker with what is told of one alone. */
    SpeakerProfile of(Speaker speaker, long changeset) {
        SpeakerTally.Further further = new SpeakerTally.Further();
        SpeakerProfile profile = of(List.of(speaker), changeset, further::add).get(0);
        List<IndexedLink> links = new ArrayList<>();
        withdrawals.each(LinkType.DENIES, changeset, link -> {
            if (further.areOf(link.speaker()) || further.mayHave(link.target())) {
                links.add(link);
            }
        });
        Map<UUID, Long> speakersOf = repository.speakersOf(links.stream().map(IndexedLink::target).collect(Collectors.toSet()), changeset);
        Opponents denied = new Opponents();
        Opponents deniers = new Opponents();
        for (IndexedLink link : links) {
            Long target = speakersOf.get(link.target());
            if (target != null && further.areOf(link.speaker())) {
                denied.add(target, link.version());
            }
            if (target != null && further.areOf(target)) {
                deniers.add(link.speaker(), link.version());
            }
        }
        return profile.with(further.months(), denied.by(shown), deniers.by(shown));
    }
}
