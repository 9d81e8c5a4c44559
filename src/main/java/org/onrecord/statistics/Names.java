package org.onrecord.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.onrecord.api.DatabaseWork;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerView;

/** Tells whose the ids in rows are, all of them at once. */
@ApplicationScoped
@DatabaseWork
public class Names {
    private final SpeakerRepository speakers;

    Names(SpeakerRepository speakers) {
        this.speakers = speakers;
    }

    /** Speakers by their ids. */
    @Transactional
    public Map<String, SpeakerView> ofSpeakers(Collection<String> ids) {
        Map<String, SpeakerView> views = new HashMap<>();
        speakers.bySlugs(Set.copyOf(ids)).forEach((id, speaker) -> views.put(id, SpeakerView.of(speaker)));
        return views;
    }
}
