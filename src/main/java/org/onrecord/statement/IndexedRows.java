package org.onrecord.statement;

import java.util.List;
import java.util.UUID;

import org.onrecord.statement.IndexedVersion.Carried;

/**
 * What an index knows of some versions beside their words, by their places from 0 on; the same object for those that come next. Each column is to be read
 * from its first row to its last, once. Keys are raw, whatever has been merged since.
 */
public interface IndexedRows {
    int size();

    long serial(int row);

    /** Of the statement. */
    UUID id(int row);

    /** The day of the earliest instant, since 1970; that of the next row is the same or lies before it. */
    int day(int row);

    /** The first row behind one whose day lies before another; {@link #size()} where there is none. */
    int firstBefore(int day, int row);

    /** In seconds since 1970. */
    long earliest(int row);

    /** In seconds since 1970. */
    long latest(int row);

    boolean qualified(int row);

    /** Whether all that the date can mean lies within one day, and is not qualified: then it is certain of periods of any length. */
    boolean certainOfItsDay(int row);

    /** Whether the date is qualified or has no start, so that it is certain of no period. */
    boolean neverCertain(int row);

    Stance stance(int row);

    long speaker(int row);

    /** 0 where there is none. */
    long claim(int row);

    /** {@code null} where there is none. */
    String language(int row);

    /** How many appearances it has. */
    int appearances(int row);

    /** These appearances, without their documents. */
    List<Carried> carried(int row);

    /**
     * Takes those out that are not carried once, that is by one appearance that names one relay at most.
     *
     * @return these by themselves, which may be none
     */
    IndexedRows withoutCarriedOnce();

    /** Of one that is carried once; 0 where there is none. */
    long publisher(int row);

    /** Of one that is carried once; 0 where there is none. */
    long relay(int row);

    /** Of one that is carried once; {@code null} where there is none. */
    String medium(int row);
}
