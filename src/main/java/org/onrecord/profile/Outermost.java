package org.onrecord.profile;

import java.time.Instant;
import java.util.UUID;

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
        long its = version.earliest();
        int difference = known ? order(its) : -1;
        if (difference > 0) {
            return;
        }
        UUID other = version.id();
        if (difference < 0 || (latest ? Ids.ORDER.compare(other, id) > 0 : Ids.ORDER.compare(other, id) < 0)) {
            known = true;
            earliest = its;
            id = other;
            serial = version.serial();
            speaker = version.speaker();
        }
    }

    /** Negative where it comes before the one that is known. */
    private int order(long its) {
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

    Instant at() {
        return Instant.ofEpochSecond(earliest);
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
