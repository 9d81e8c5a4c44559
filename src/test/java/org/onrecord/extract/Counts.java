package org.onrecord.extract;

/** How many were found and how many of these are right; how many are in gold and how many of these were found rightly. */
record Counts(int found, int foundRight, int gold, int goldRight) {
    /** Of a hundred; 0 of none. */
    double precision() {
        return found == 0 ? 0 : 100.0 * foundRight / found;
    }

    double recall() {
        return gold == 0 ? 0 : 100.0 * goldRight / gold;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
