package org.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.onrecord.api.EnumWords;

/** What a statement does to another. */
public enum LinkType {
    @JsonProperty("denies")
    DENIES, @JsonProperty("confirms")
    CONFIRMS, @JsonProperty("responds-to")
    RESPONDS_TO, @JsonProperty("repeats")
    REPEATS, @JsonProperty("corrects")
    CORRECTS, @JsonProperty("retracts")
    RETRACTS;

    /** A link of this type in one word, such as {@code denies:ID}. */
    public String to(Object target) {
        return EnumWords.of(this) + ":" + target;
    }
}
