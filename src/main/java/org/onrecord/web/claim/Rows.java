package org.onrecord.web.claim;

import java.util.ArrayList;
import java.util.List;

/** Finds for what comes one after another the first row in which it does not cover what is there. */
final class Rows {
    private final List<Double> ends = new ArrayList<>();

    /** @return the number of the row */
    int place(double from, double until) {
        for (int row = 0; row < ends.size(); row++) {
            if (ends.get(row) <= from) {
                ends.set(row, until);
                return row;
            }
        }
        ends.add(until);
        return ends.size() - 1;
    }

    int size() {
        return ends.size();
    }
}
