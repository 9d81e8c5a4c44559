package org.onrecord.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.onrecord.speaker.SpeakerView;

/** Who denies somebody, or is denied by somebody, and with how many statements. */
final class Opponents {
    private final Map<Long, Set<Long>> versions = new HashMap<>();

    /** @param version the one that denies */
    void add(Long speaker, Long version) {
        versions.computeIfAbsent(speaker, one -> new HashSet<>()).add(version);
    }

    /** The one with the most statements first. */
    List<Tally.By> by(ShownSpeakers speakers) {
        Map<Long, SpeakerView> shown = speakers.of(versions.keySet());
        Map<SpeakerView, Set<Long>> byShown = new HashMap<>();
        versions.forEach((speaker, its) -> byShown.computeIfAbsent(shown.get(speaker), one -> new HashSet<>()).addAll(its));
        return byShown.entrySet().stream().map(one -> new Tally.By(one.getKey(), one.getValue().size()))
                .sorted(Comparator.comparingLong(Tally.By::statements).reversed().thenComparing(by -> by.speaker().id())).toList();
    }
}
