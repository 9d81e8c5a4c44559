package org.onrecord.changeset;

import java.time.Instant;
import java.util.Optional;

/** Finds single things so fast that an event loop may do it: without the database, and without waiting. */
public interface SingleThings {
    /**
     * A thing as it stands.
     *
     * @param json    in UTF-8
     * @param version the number of the changeset that made it so
     * @param since   when that was
     */
    record Thing(byte[] json, long version, Instant since) {}

    /** @return none also where it would take longer */
    Optional<Thing> find(String path, long changeset);
}
