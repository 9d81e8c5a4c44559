package org.onrecord.profile;

import jakarta.validation.constraints.NotNull;

/** How many statements have each stance. */
public record Stances(@NotNull long denial, @NotNull long allegation, @NotNull long reaction) {
    /** How many have any. */
    public long all() {
        return denial + allegation + reaction;
    }
}
