package org.onrecord.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.changeset.LastChangeset;
import org.onrecord.changeset.UntilRecorded;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerView;

/** Knows how speakers are shown: as those that stand for them. */
@ApplicationScoped
class ShownSpeakers {
    /** How many are remembered. */
    private static final int MOST = 100_000;

    private final SpeakerRepository speakers;
    private final ProfileRepository repository;
    private final UntilRecorded<Long, SpeakerView> shown;

    ShownSpeakers(SpeakerRepository speakers, ProfileRepository repository, LastChangeset last) {
        this.speakers = speakers;
        this.repository = repository;
        this.shown = new UntilRecorded<>(last, MOST);
    }

    /** @return each by its raw key */
    Map<Long, SpeakerView> of(Collection<Long> raw) {
        return shown.get(raw, this::lookUp);
    }

    private Map<Long, SpeakerView> lookUp(List<Long> raw) {
        Map<Long, Long> survivors = speakers.survivors();
        Map<Long, SpeakerView> standing = repository
                .speakers(raw.stream().map(key -> survivors.getOrDefault(key, key)).distinct().toList());
        Map<Long, SpeakerView> found = new HashMap<>();
        raw.forEach(key -> found.put(key, standing.get(survivors.getOrDefault(key, key))));
        return found;
    }
}
