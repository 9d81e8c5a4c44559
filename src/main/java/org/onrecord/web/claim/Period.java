package org.onrecord.web.claim;

import java.util.List;

import org.onrecord.statement.Stance;

/**
 * A part of the calendar in the picture, with what was said in it.
 *
 * @param from   its first day
 * @param to     its last day
 * @param date   both as EDTF
 * @param counts in the order of the lanes
 */
record Period(String x, String width, String from, String to, String date, List<Count> counts) {

    /**
     * How many statements of a stance were made in it.
     *
     * @param certain  whatever their dates mean
     * @param possible and how many more may have been
     */
    record Count(Stance stance, int certain, int possible, List<Bar> bars) {}

    /** What is drawn for them. */
    record Bar(boolean possible, String y, String height) {}

    /** Where its statements are listed. */
    public String list() {
        return "/statements?sort=date&from=" + from + "&to=" + to;
    }

    public boolean empty() {
        return counts.stream().allMatch(count -> count.certain + count.possible == 0);
    }
}
