package org.onrecord.statement;

/** Which versions, {@code v} in a query, a reader sees who sees the record as of {@code :changeset}. */
public final class Visibility {
    /** The version of each statement at that time, retracted or not. */
    public static final String SEEN = "v.validFrom <= :changeset and v.validUntil > :changeset";
    /** Those that lists and counts show to whoever asks for nothing in particular. */
    public static final String SHOWN = SEEN + " and v.retracted = false";

    private Visibility() {
    }
}
