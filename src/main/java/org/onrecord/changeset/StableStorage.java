package org.onrecord.changeset;

/** Where commits are safe from whatever may happen to the machine. Whoever keeps the database implements it. */
public interface StableStorage {
    /** Whether a transaction is stable as soon as it is committed, so that there is nothing to force. */
    boolean stableByItself();

    /**
     * Returns when everything that was committed before is stable.
     *
     * @throws org.onrecord.api.ProblemException where that cannot be had, as when the disk is full
     */
    void force();

    /** @throws org.onrecord.api.ProblemException where there is no room for another write */
    void requireRoom();
}
