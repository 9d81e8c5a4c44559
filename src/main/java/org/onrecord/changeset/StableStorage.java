package org.onrecord.changeset;

import org.onrecord.api.ProblemException;

/** Where commits are safe from whatever may happen to the machine. Whoever keeps the database implements it. */
public interface StableStorage {
    /** Whether a transaction is stable as soon as it is committed, so that there is nothing to force. */
    boolean stableByItself();

    /** Returns when everything that was committed before is stable. Called by one thread at a time. */
    void force();

    /** What to answer where that takes too long, as when the disk is full. */
    ProblemException late();

    /**
     * Sees to it that a write can begin.
     *
     * @throws ProblemException where there is no room for it
     */
    void prepare();
}
