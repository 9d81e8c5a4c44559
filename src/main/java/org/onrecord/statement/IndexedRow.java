package org.onrecord.statement;

import java.util.List;

import org.onrecord.statement.IndexedVersion.Carried;

/** What an index knows of a version beside its words; the same object for one after the other. Keys are raw, whatever has been merged since. */
public interface IndexedRow {
    long serial();

    /** In seconds since 1970. */
    long earliest();

    /** In seconds since 1970. */
    long latest();

    boolean qualified();

    /** Whether all that the date can mean lies within one day, so that it is certain of periods of any length. */
    boolean ofOneDay();

    /** Whether the date is qualified or has no start, so that it is certain of no period. */
    boolean neverCertain();

    Stance stance();

    long speaker();

    /** 0 where there is none. */
    long claim();

    /** {@code null} where there is none. */
    String language();

    /** How many appearances it has. */
    long appearances();

    /** These appearances, without their documents. */
    List<Carried> carried();
}
