package org.onrecord.access;

/** What a token may do. */
public final class Role {
    /** May write statements. */
    public static final String EDITOR = "editor";

    private Role() {
    }
}
