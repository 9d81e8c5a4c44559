package org.onrecord.profile;

import java.util.Arrays;

import org.onrecord.profile.ClaimProfile.Status;
import org.onrecord.statement.Stance;

/**
 * What lists of claims are filtered and sorted by, of one claim. It stands for those that were merged into it too.
 *
 * @param claim      its key
 * @param statements how many stand
 * @param first      the first second since 1970 of the earliest of them, or {@link #NONE}
 * @param least      how many seconds the first denial took at least, or {@link #NONE}
 * @param most       and at most
 */
record ClaimFigures(long claim, Status status, int statements, long first, long least, long most) {
    static final long NONE = Long.MIN_VALUE;

    static ClaimFigures of(long claim, ClaimStanding standing) {
        Latency.Seconds latency = standing.latency();
        long first = Arrays.stream(Stance.values()).map(standing::first).filter(Outermost::dated).mapToLong(Outermost::earliest).min()
                .orElse(NONE);
        return new ClaimFigures(claim, standing.status(), standing.statements(), first, latency == null ? NONE : latency.least(),
                latency == null ? NONE : latency.most());
    }
}
