package org.onrecord.api;

import io.quarkus.runtime.BlockingOperationControl;

/** Thrown on an event loop, which serves many clients and must not wait, where something would take longer than that may. */
public final class TakesLonger extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Told so often, and of interest so rarely, that it does not say where. */
    public TakesLonger() {
        super("This takes too long for an event loop", null, false, false);
    }

    /** Whether whoever calls must not wait. */
    public static boolean isTooLong() {
        return !BlockingOperationControl.isBlockingAllowed();
    }

    /** Refuses to go on where whoever calls must not wait. */
    public static void checkPatience() {
        if (isTooLong()) {
            throw new TakesLonger();
        }
    }
}
