package org.onrecord.statement;

import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;

import org.onrecord.statement.IndexedVersion.Carried;

/** What an index knows of some versions beside their words. Each row is of one. */
public interface IndexedRows extends CountedRows {
    @Override
    default int statements(int row) {
        return 1;
    }

    long serial(int row);

    /** Of the statement. */
    UUID id(int row);

    /** The day of the earliest instant, since 1970; that of the next row is the same or lies before it. */
    @Override
    int day(int row);

    /** In seconds since 1970. */
    long earliest(int row);

    /** In seconds since 1970. */
    @Override
    long latest(int row);

    boolean qualified(int row);

    /** 0 where there is none. */
    long claim(int row);

    /** {@code null} where there is none. */
    String language(int row);

    /** Its appearances, without their documents. */
    List<Carried> carried(int row);

    /**
     * Takes some out; columns that have been read are at the beginning again.
     *
     * @param taken whether a row, by its place, is one of them; it is asked once for each, in their order
     * @return these by themselves, which may be none
     */
    IndexedRows without(IntPredicate taken);

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

    /** Of one that is carried once; {@code null} where there is none. */
    String cue(int row);
}
