package org.onrecord.web.claim;

import org.onrecord.profile.ClaimProfile.Moment;

/**
 * A statement in the picture.
 *
 * @param x     its start or, of a dot, its centre
 * @param width {@code null} of a dot: its date is so exact, compared with the time shown, that it has no width
 * @param y     its centre
 */
record Mark(Moment moment, String x, String width, int y) {
    /** Where a bar begins that has its middle there. */
    public int top() {
        return y - 4;
    }

    /** Whether it could be at other times too than the date says. */
    public boolean uncertain() {
        return moment.date().matches(".*[?~%].*");
    }
}
