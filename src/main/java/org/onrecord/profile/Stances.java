package org.onrecord.profile;

import java.util.List;

import org.onrecord.profile.ProfileRepository.Count;
import org.onrecord.statement.Stance;

/** How many statements have each stance. */
public record Stances(long denial, long allegation, long reaction) {
    static Stances of(List<Count> counts) {
        return new Stances(of(Stance.DENIAL, counts), of(Stance.ALLEGATION, counts), of(Stance.REACTION, counts));
    }

    private static long of(Stance stance, List<Count> counts) {
        return counts.stream().filter(count -> count.stance() == stance).mapToLong(Count::statements).sum();
    }
}
