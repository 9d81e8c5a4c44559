package org.onrecord.statement;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.changeset.LastChangeset;
import org.onrecord.changeset.Subject;
import org.onrecord.changeset.UntilNamesChange;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.speaker.SpeakerRepository;

/** What stands for speakers and claims that were merged, by the keys of these: looked up once, until one of them is written. */
@ApplicationScoped
public class Survivors {
    private final SpeakerRepository speakers;
    private final ClaimRepository claims;
    private final UntilNamesChange<Subject, Map<Long, Long>> known;

    Survivors(SpeakerRepository speakers, ClaimRepository claims, LastChangeset last) {
        this.speakers = speakers;
        this.claims = claims;
        this.known = new UntilNamesChange<>(last, Subject.values().length);
    }

    public Map<Long, Long> ofSpeakers() {
        return known.get(Subject.SPEAKER, subject -> speakers.survivors());
    }

    public Map<Long, Long> ofClaims() {
        return known.get(Subject.CLAIM, subject -> claims.survivors());
    }
}
