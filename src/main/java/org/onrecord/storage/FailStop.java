package org.onrecord.storage;

import io.quarkus.logging.Log;

/**
 * Ends the program at once, as if it were killed, where to go on would put at risk what is on record: after a write that failed nobody knows what is on
 * the disk, but whoever opens the file anew finds all that was acknowledged. PostgreSQL does the same.
 */
final class FailStop {
    private FailStop() {
    }

    /** @param cause or {@code null} */
    static void now(String reason, Exception cause) {
        Log.fatalf(cause, "%s. The program ends, for what is on record to stay as it is; start it again when its disk is sound", reason);
        Runtime.getRuntime().halt(1);
    }
}
