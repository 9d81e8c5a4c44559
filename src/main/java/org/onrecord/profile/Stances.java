package org.onrecord.profile;

import java.util.Map;

import org.onrecord.statement.Stance;

/** How many statements have each stance. */
public record Stances(long denial, long allegation, long reaction) {
    static Stances of(Map<Stance, Long> counts) {
        return new Stances(counts.getOrDefault(Stance.DENIAL, 0L), counts.getOrDefault(Stance.ALLEGATION, 0L),
                counts.getOrDefault(Stance.REACTION, 0L));
    }
}
