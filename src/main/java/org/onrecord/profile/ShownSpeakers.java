package org.onrecord.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.changeset.LastChangeset;
import org.onrecord.changeset.UntilNamesChange;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerView;

/** Knows how speakers are shown: as those that stand for them. */
@ApplicationScoped
class ShownSpeakers {
    /** How many are remembered. */
    private static final int MOST = 100_000;

    private final SpeakerRepository speakers;
    private final UntilNamesChange<Long, SpeakerView> shown;

    ShownSpeakers(SpeakerRepository speakers, LastChangeset last) {
        this.speakers = speakers;
        this.shown = new UntilNamesChange<>(last, MOST);
    }

    /** @return each by its raw key */
    Map<Long, SpeakerView> of(Collection<Long> raw) {
        return shown.get(raw, this::lookUp);
    }

    private Map<Long, SpeakerView> lookUp(List<Long> raw) {
        return speakers.withKeys(raw).stream().collect(Collectors.toMap(Speaker::id, SpeakerView::of));
    }
}
