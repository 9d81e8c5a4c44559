package org.onrecord.changeset;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The versions of statements, which changesets seal. Whoever keeps the statements implements it. */
public interface SealedStatements {
    /**
     * A version as it was sealed.
     *
     * @param digest SHA-256 of what it was when it was written, in hexadecimal
     */
    record SealedVersion(long changeset, UUID id, int version, String digest) {
        String text() {
            return "VERSION " + id + " " + version + " " + digest;
        }
    }

    /**
     * A version that is not what was sealed.
     *
     * @param detail what is wrong with it
     */
    record AlteredVersion(UUID id, int version, long changeset, String detail) {}

    /** The versions that some changesets made. */
    List<SealedVersion> madeBetween(long first, long last);

    /** Looks through all versions. */
    void altered(Consumer<AlteredVersion> altered);

    /** Gives digests to versions that have none. */
    void sealUnsealed();
}
