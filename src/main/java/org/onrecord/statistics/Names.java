package org.onrecord.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.onrecord.api.DatabaseWork;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.claim.ClaimView;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerView;

/** Tells what the ids in rows are of, all of them at once. */
@ApplicationScoped
@DatabaseWork
public class Names {
    private final SpeakerRepository speakers;
    private final ClaimRepository claims;

    Names(SpeakerRepository speakers, ClaimRepository claims) {
        this.speakers = speakers;
        this.claims = claims;
    }

    /** Speakers by their ids. */
    @Transactional
    public Map<String, SpeakerView> ofSpeakers(Collection<String> ids) {
        Map<String, SpeakerView> views = new HashMap<>();
        speakers.bySlugs(Set.copyOf(ids)).forEach((id, speaker) -> views.put(id, SpeakerView.of(speaker)));
        return views;
    }

    /** Claims by their ids. */
    @Transactional
    public Map<String, ClaimView> ofClaims(Collection<String> ids) {
        Map<String, ClaimView> views = new HashMap<>();
        claims.bySlugs(Set.copyOf(ids)).forEach((id, claim) -> views.put(id, ClaimView.of(claim)));
        return views;
    }
}
