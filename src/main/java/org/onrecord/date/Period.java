package org.onrecord.date;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * How long something held, such as a role or a name: from the first day to the last, both included; an unknown end holds without limit.
 *
 * @param first  EDTF, as given, or {@code null}
 * @param last   EDTF, as given, or {@code null}
 * @param starts the first instant at which it can have held
 * @param ends   the first instant at which it held no more
 */
@Embeddable
public record Period(String first, String last, Instant starts, Instant ends) {
    public static final Period ALWAYS = new Period(null, null, EdtfDate.OPEN_START, EdtfDate.OPEN_END);

    /** @throws IllegalArgumentException where the period ends before it starts */
    public static Period of(EdtfDate first, EdtfDate last) {
        Instant starts = first == null ? EdtfDate.OPEN_START : first.earliest();
        Instant ends = last == null ? EdtfDate.OPEN_END : last.latest();
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("ends before it starts; 'from' is the earlier date");
        }
        return new Period(first == null ? null : first.value(), last == null ? null : last.value(), starts, ends);
    }

    /** The first day as a date, or {@code null}. */
    public EdtfDate from() {
        return first == null ? null : EdtfDate.valueOf(first);
    }

    /** The last day as a date, or {@code null}. */
    public EdtfDate to() {
        return last == null ? null : EdtfDate.valueOf(last);
    }

    public boolean overlaps(Instant earliest, Instant latest) {
        return starts.isBefore(latest) && ends.isAfter(earliest);
    }

    public boolean overlaps(Period other) {
        return overlaps(other.starts, other.ends);
    }

    public boolean covers(Period other) {
        return !starts.isAfter(other.starts) && !ends.isBefore(other.ends);
    }

    /** The time common to two periods that overlap. */
    public Period intersection(Period other) {
        return new Period(null, null, starts.isAfter(other.starts) ? starts : other.starts, ends.isBefore(other.ends) ? ends : other.ends);
    }

    public boolean unlimited() {
        return starts.equals(EdtfDate.OPEN_START) && ends.equals(EdtfDate.OPEN_END);
    }
}
