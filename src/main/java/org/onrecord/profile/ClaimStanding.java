package org.onrecord.profile;

import java.util.stream.IntStream;

import org.onrecord.profile.ClaimProfile.Status;
import org.onrecord.statement.Stance;

/** What decides how the record of a claim stands: what was said on it, without who said it. */
final class ClaimStanding {
    private static final int STANCES = Stance.values().length;

    private final int[] statements = new int[STANCES];
    private final int[] withdrawn = new int[STANCES];
    private final Outermost[] firsts = new Outermost[STANCES];
    private boolean confirmed;

    ClaimStanding() {
        IntStream.range(0, STANCES).forEach(stance -> firsts[stance] = Outermost.first());
    }

    /** @param stands whether its speaker has not withdrawn it */
    void add(ShownVersion version, boolean stands) {
        int stance = version.stance().ordinal();
        if (stands) {
            statements[stance]++;
            firsts[stance].see(version);
        } else {
            withdrawn[stance]++;
        }
    }

    /** Some statement confirms one of these, and both stand. */
    void confirm() {
        confirmed = true;
    }

    int statements(Stance stance) {
        return statements[stance.ordinal()];
    }

    int statements() {
        return IntStream.of(statements).sum();
    }

    int withdrawn() {
        return IntStream.of(withdrawn).sum();
    }

    /** The first statement of a stance that stands. */
    Outermost first(Stance stance) {
        return firsts[stance.ordinal()];
    }

    /** Whether it depends on confirmations how it stands. */
    boolean maybeConfirmed() {
        return status() == Status.UNANSWERED;
    }

    Status status() {
        boolean alleged = statements(Stance.ALLEGATION) > 0;
        if (statements(Stance.DENIAL) > 0) {
            return alleged ? Status.DISPUTED : Status.DENIED;
        }
        if (!alleged && withdrawn[Stance.ALLEGATION.ordinal()] > 0) {
            return Status.WITHDRAWN;
        }
        boolean answered = statements(Stance.REACTION) > 0 || withdrawn[Stance.REACTION.ordinal()] > 0
                || withdrawn[Stance.DENIAL.ordinal()] > 0;
        return answered || confirmed ? Status.UNDISPUTED : Status.UNANSWERED;
    }

    /** How long the first denial took, or {@code null}. */
    Latency.Seconds latency() {
        return Latency.between(first(Stance.ALLEGATION), first(Stance.DENIAL));
    }
}
