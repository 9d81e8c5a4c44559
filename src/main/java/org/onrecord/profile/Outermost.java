package org.onrecord.profile;

import java.util.UUID;
import java.util.function.Supplier;

import org.onrecord.api.Ids;
import org.onrecord.date.EdtfDate;

/**
 * The earliest or the latest of some statements. Where a date has no start, nobody can tell that it came first or last: such statements come behind all
 * others.
 */
final class Outermost {
    private static final long OPEN_START = EdtfDate.OPEN_START.getEpochSecond();

    private final boolean latest;
    private boolean known;
    private long earliest;
    private long ends;
    private UUID id;
    private long serial;
    private long speaker;

    private Outermost(boolean latest) {
        this.latest = latest;
    }

    static Outermost first() {
        return new Outermost(false);
    }

    static Outermost last() {
        return new Outermost(true);
    }

    void see(ShownVersion version) {
        if (isBehind(version.earliest(), version::id)) {
            take(version.earliest(), version.latest(), version.id(), version.serial(), version.speaker());
        }
    }

    /** @param other one that is known, of other statements */
    void see(Outermost other) {
        if (isBehind(other.earliest, other::id)) {
            take(other.earliest, other.ends, other.id, other.serial, other.speaker);
        }
    }

    private void take(long itsEarliest, long itsEnd, UUID itsId, long itsSerial, long itsSpeaker) {
        known = true;
        earliest = itsEarliest;
        ends = itsEnd;
        id = itsId;
        serial = itsSerial;
        speaker = itsSpeaker;
    }

    private boolean isBehind(long its, Supplier<UUID> itsId) {
        int difference = order(its);
        return difference < 0 || difference == 0 && comesBefore(itsId.get());
    }

    private boolean comesBefore(UUID other) {
        int difference = Ids.ORDER.compare(other, id);
        return latest ? difference > 0 : difference < 0;
    }

    /** Those that are known, and of different statements, in their order. */
    int compareTo(Outermost other) {
        return isBehind(other.earliest, other::id) ? 1 : -1;
    }

    /** Negative where it comes before the one that is known. */
    private int order(long its) {
        if (!known) {
            return -1;
        }
        if (its == OPEN_START || earliest == OPEN_START) {
            return Boolean.compare(its == OPEN_START, earliest == OPEN_START);
        }
        return latest ? Long.compare(earliest, its) : Long.compare(its, earliest);
    }

    boolean known() {
        return known;
    }

    boolean dated() {
        return known && earliest != OPEN_START;
    }

    /** In seconds since 1970. */
    long earliest() {
        return earliest;
    }

    /** The first second behind all that its date can mean. */
    long latest() {
        return ends;
    }

    UUID id() {
        return id;
    }

    Long serial() {
        return serial;
    }

    Long speaker() {
        return speaker;
    }
}
