package org.onrecord.web.speaker;

import java.util.List;

import org.onrecord.profile.Tally.By;

/**
 * Whom a speaker contradicts, or who contradicts it.
 *
 * @param first  the first of them
 * @param others how many more there are
 */
record Opponents(List<By> first, int others) {
    private static final int MOST = 12;

    static Opponents of(List<By> all) {
        List<By> first = all.stream().limit(MOST).toList();
        return new Opponents(first, all.size() - first.size());
    }
}
