package org.onrecord.profile;

import java.util.UUID;

import org.onrecord.statement.Stance;
import org.onrecord.statement.Withdrawals;

/** A version that is shown, as far as profiles look at it. Keys are raw, whatever has been merged since. */
interface ShownVersion {
    long serial();

    /** Of the statement. */
    UUID id();

    /** 0 where there is none. */
    long claim();

    long speaker();

    Stance stance();

    /** In seconds since 1970. */
    long earliest();

    /** The first second since 1970 behind all that its date can mean. */
    long latest();

    /** How its speaker withdrew it, or {@code null} where it stands. Its id is not looked at where nothing is withdrawn at all. */
    default Withdrawals.Link withdrawn(Withdrawals.Seen seen) {
        return seen.isEmpty() ? null : seen.of(id(), speaker());
    }
}
