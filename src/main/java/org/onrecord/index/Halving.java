package org.onrecord.index;

/** Finds a place in what is sorted, of which no more is known than how to ask for one. */
final class Halving {
    private Halving() {
    }

    /** Whether a place is one of those looked for, as are all behind it. */
    interface Test<E extends Exception> {
        boolean of(int place) throws E;
    }

    /**
     * The first of them.
     *
     * @param least the first place there is
     * @param most  behind the last, which is the answer where there is none
     */
    static <E extends Exception> int first(int least, int most, Test<E> test) throws E {
        int low = least;
        int high = most;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.of(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
