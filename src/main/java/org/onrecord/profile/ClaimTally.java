package org.onrecord.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongObjectCursor;
import com.carrotsearch.hppc.procedures.LongProcedure;

import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.Stance;

/** Counts what was said on a claim. */
final class ClaimTally {
    private final OfStance[] byStance = Stream.of(Stance.values()).map(stance -> new OfStance()).toArray(OfStance[]::new);

    /** A speaker's part of what was said. */
    static final class Share {
        private long statements;
        private final Outermost first = Outermost.first();

        private void add(ShownVersion version) {
            statements++;
            first.see(version);
        }

        private void add(Share other) {
            statements += other.statements;
            first.see(other.first);
        }

        long statements() {
            return statements;
        }

        Outermost first() {
            return first;
        }
    }

    /** What was said with one stance. */
    static final class OfStance {
        private final Outermost first = Outermost.first();
        private final LongObjectHashMap<Share> bySpeaker = new LongObjectHashMap<>();

        private void add(ShownVersion version) {
            first.see(version);
            Share share = bySpeaker.get(version.speaker());
            if (share == null) {
                share = new Share();
                bySpeaker.put(version.speaker(), share);
            }
            share.add(version);
        }

        Outermost first() {
            return first;
        }

        /** @param shown how each of the {@link #speakers} is shown */
        Map<SpeakerView, Share> shares(Map<Long, SpeakerView> shown) {
            Map<SpeakerView, Share> shares = new HashMap<>();
            for (LongObjectCursor<Share> each : bySpeaker) {
                shares.computeIfAbsent(shown.get(each.key), speaker -> new Share()).add(each.value);
            }
            return shares;
        }
    }

    void add(ShownVersion version) {
        byStance[version.stance().ordinal()].add(version);
    }

    OfStance of(Stance stance) {
        return byStance[stance.ordinal()];
    }

    boolean has(Stance stance) {
        return of(stance).first.known();
    }

    Set<Long> speakers() {
        Set<Long> speakers = new HashSet<>();
        for (OfStance one : byStance) {
            one.bySpeaker.keys().forEach((LongProcedure) speakers::add);
        }
        return speakers;
    }

    /** The first statement of each stance. */
    Stream<Outermost> firsts() {
        return Stream.of(byStance).map(OfStance::first);
    }
}
