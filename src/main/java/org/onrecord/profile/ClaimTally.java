package org.onrecord.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.ObjectCursor;

import org.onrecord.statement.Stance;
import org.onrecord.statement.Withdrawals;
import org.onrecord.statement.Withdrawals.Link;

/** Counts what was said on a claim, by whom. */
final class ClaimTally {
    private static final Comparator<Outermost> FIRST_FIRST = Outermost::compareTo;

    private final ClaimStanding standing = new ClaimStanding();
    private final List<LongObjectHashMap<Share>> byStance = Stream.of(Stance.values()).map(stance -> new LongObjectHashMap<Share>())
            .toList();
    private final List<Gone> gone = new ArrayList<>();

    /**
     * A statement that was withdrawn.
     *
     * @param by how
     */
    record Gone(Outermost statement, Stance stance, Link by) {}

    /** What a speaker said with one stance: the one that stands for it, where it was merged. */
    static final class Share {
        private final long speaker;
        private final Stance stance;
        private long statements;
        private long withdrawn;
        private final Outermost first = Outermost.first();
        private final Outermost firstWithdrawn = Outermost.first();

        private Share(long speaker, Stance stance) {
            this.speaker = speaker;
            this.stance = stance;
        }

        private void add(ShownVersion version, boolean stands) {
            if (stands) {
                statements++;
                first.see(version);
            } else {
                withdrawn++;
                firstWithdrawn.see(version);
            }
        }

        long speaker() {
            return speaker;
        }

        Stance stance() {
            return stance;
        }

        long statements() {
            return statements;
        }

        long withdrawn() {
            return withdrawn;
        }

        /** The first that stands or, where none does, that was withdrawn. */
        Outermost first() {
            return statements > 0 ? first : firstWithdrawn;
        }
    }

    void add(ShownVersion version, Withdrawals.Seen withdrawals) {
        Link by = version.withdrawn(withdrawals);
        standing.add(version, by == null);
        share(withdrawals.standing(version.speaker()), version.stance()).add(version, by == null);
        if (by != null) {
            Outermost statement = Outermost.first();
            statement.see(version);
            gone.add(new Gone(statement, version.stance(), by));
        }
    }

    private Share share(long speaker, Stance stance) {
        LongObjectHashMap<Share> shares = byStance.get(stance.ordinal());
        Share share = shares.get(speaker);
        if (share == null) {
            share = new Share(speaker, stance);
            shares.put(speaker, share);
        }
        return share;
    }

    ClaimStanding standing() {
        return standing;
    }

    private Stream<Share> all(Stance stance) {
        List<Share> shares = new ArrayList<>();
        for (ObjectCursor<Share> share : byStance.get(stance.ordinal()).values()) {
            shares.add(share.value);
        }
        return shares.stream();
    }

    /** Who spoke with a stance, and has not withdrawn all of it. */
    long speakers(Stance stance) {
        return all(stance).filter(share -> share.statements > 0).count();
    }

    /** The first of those. */
    List<Share> first(Stance stance, int most) {
        return all(stance).filter(share -> share.statements > 0).sorted(Comparator.comparing(Share::first, FIRST_FIRST)).limit(most)
                .toList();
    }

    /** All who spoke with some stances, whether that stands or not, whoever did so first first. */
    List<Share> shares(Collection<Stance> stances) {
        return stances.stream().flatMap(this::all).sorted(Comparator.comparing(Share::first, FIRST_FIRST)).toList();
    }

    /** The earliest of what was withdrawn. */
    List<Gone> withdrawn(int most) {
        return gone.stream().sorted(Comparator.comparing(Gone::statement, FIRST_FIRST)).limit(most).toList();
    }

    /** The keys of all who are shown where a profile has at most so many of each. */
    Set<Long> shownSpeakers(int most) {
        Set<Long> shown = new HashSet<>();
        for (Stance stance : Stance.values()) {
            first(stance, most).forEach(share -> shown.add(share.speaker));
            if (standing.first(stance).known()) {
                shown.add(standing.first(stance).speaker());
            }
        }
        withdrawn(most).forEach(one -> {
            shown.add(one.statement.speaker());
            shown.add(one.by.speaker());
        });
        return shown;
    }

    /** The serials of all versions whose dates are shown then. */
    Set<Long> shownVersions(int most) {
        Set<Long> shown = new HashSet<>();
        Stream.of(Stance.values()).map(standing::first).filter(Outermost::known).forEach(first -> shown.add(first.serial()));
        withdrawn(most).forEach(one -> {
            shown.add(one.statement.serial());
            shown.add(one.by.version());
        });
        return shown;
    }
}
