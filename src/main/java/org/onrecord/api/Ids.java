package org.onrecord.api;

import java.util.Optional;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

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

    /** A new one, of version 7 (RFC 9562, section 5.7): those that are made later sort later. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
