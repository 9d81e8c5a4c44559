package org.onrecord.statement;

/**
 * Rows, each of one version or of several that are alike as far as it says, by their places from 0 on; the same object for those that come next. Each
 * column is to be read from its first row to its last, once. Keys are raw, whatever has been merged since.
 */
public interface CountedRows {
    int size();

    /** How many versions a row is of. */
    int statements(int row);

    /** How many appearances they have. */
    int appearances(int row);

    /** A day, since 1970, of the month in which their earliest instants lie; that of the next row is the same or lies before it. */
    int day(int row);

    /** The first row behind one whose day lies before another; {@link #size()} where there is none. */
    int firstBefore(int day, int row);

    /** The first instant after all that their dates can mean, in seconds since 1970, or the end of the day in which it lies. */
    long latest(int row);

    /** Whether all that a date can mean lies within one day, and is not qualified: then it is certain of periods of any length. */
    boolean certainOfItsDay(int row);

    /** Whether the dates are qualified or have no start, so that they are certain of no period. */
    boolean neverCertain(int row);

    Stance stance(int row);

    long speaker(int row);
}
