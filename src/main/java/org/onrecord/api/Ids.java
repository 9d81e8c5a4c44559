package org.onrecord.api;

import java.util.Optional;
import java.util.UUID;

/** UUIDs in the only form in which the service writes them; {@link UUID#fromString} also takes shorter ones. */
public final class Ids {
    private Ids() {
    }

    public static Optional<UUID> parse(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equalsIgnoreCase(id) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
