package org.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a statement does to another. */
public enum LinkType {
    @JsonProperty("denies")
    DENIES, @JsonProperty("confirms")
    CONFIRMS, @JsonProperty("responds-to")
    RESPONDS_TO, @JsonProperty("repeats")
    REPEATS, @JsonProperty("corrects")
    CORRECTS, @JsonProperty("retracts")
    RETRACTS
}
