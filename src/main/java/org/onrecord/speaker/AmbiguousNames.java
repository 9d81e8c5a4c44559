package org.onrecord.speaker;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.text.Folding;

/**
 * The names for which writes were refused because they meant several speakers: the last thousand, since the program was started. They tell an
 * editor where a merge, or a date of an alias, is missed most.
 */
@ApplicationScoped
class AmbiguousNames {
    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<String, Refused> names = new LinkedHashMap<>();

    AmbiguousNames(Clock clock) {
        this.clock = clock;
    }

    /**
     * A name that was refused.
     *
     * @param key   its folded form
     * @param times how often
     * @param last  when for the last time
     */
    record Refused(String key, String name, long times, Instant last) {}

    synchronized void refused(String name) {
        String key = Folding.fold(name);
        Refused before = names.remove(key);
        names.put(key, new Refused(key, name, before == null ? 1 : before.times + 1, clock.instant()));
        if (names.size() > MOST) {
            names.remove(names.keySet().iterator().next());
        }
    }

    synchronized List<Refused> all() {
        return List.copyOf(names.values());
    }
}
