package org.onrecord.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.DatabaseWork;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.speaker.SpeakerRepository;

/** The profiles of several speakers or claims at once, by their ids, for whoever compares them. */
@ApplicationScoped
@DatabaseWork
public class ComparedProfiles {
    private final SpeakerRepository speakers;
    private final ClaimRepository claims;
    private final SpeakerProfiles speakerProfiles;
    private final ClaimProfiles claimProfiles;

    ComparedProfiles(SpeakerRepository speakers, ClaimRepository claims, SpeakerProfiles speakerProfiles, ClaimProfiles claimProfiles) {
        this.speakers = speakers;
        this.claims = claims;
        this.speakerProfiles = speakerProfiles;
        this.claimProfiles = claimProfiles;
    }

    /** @param ids of speakers that are not merged */
    public Map<String, SpeakerProfile> ofSpeakers(Collection<String> ids, long changeset) {
        return speakerProfiles.of(List.copyOf(speakers.bySlugs(ids).values()), changeset).stream()
                .collect(Collectors.toMap(SpeakerProfile::id, Function.identity()));
    }

    /** @param ids of claims that are not merged */
    public Map<String, ClaimProfile> ofClaims(Collection<String> ids, long changeset) {
        return claimProfiles.of(List.copyOf(claims.bySlugs(ids).values()), changeset).stream()
                .collect(Collectors.toMap(ClaimProfile::id, Function.identity()));
    }
}
