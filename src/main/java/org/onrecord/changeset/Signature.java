package org.onrecord.changeset;

/** Who writes, and why. */
public record Signature(String author, String reason) {
    /** Describes the parameter wherever it is taken. */
    public static final String REASON = "Why this is written; kept in the changeset, for good.";
}
