package org.onrecord.exchange;

import java.time.Duration;

import org.onrecord.exchange.Batch.Outcome;

/** How many rows an import writes at once: so many that other writers, who wait meanwhile, do not notice. */
final class Pace {
    private static final int MOST = 1000;
    private static final int FEWEST = 20;
    private static final Duration TURN = Duration.ofMillis(250);

    private int rows = FEWEST;

    int rows() {
        return rows;
    }

    /** Learns from how long the last ones took. */
    void adapt(Outcome outcome) {
        long took = outcome.released() - outcome.locked();
        if (took > 0) {
            long fitting = outcome.counts().readRows() * TURN.toNanos() / took;
            rows = (int) Math.max(FEWEST, Math.min(Math.min(fitting, 2L * rows), MOST));
        }
    }
}
