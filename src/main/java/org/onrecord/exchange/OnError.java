package org.onrecord.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a bad row does to the others. */
public enum OnError {
    /** Nothing: they are recorded. */
    @JsonProperty("continue")
    CONTINUE,
    /** None is recorded. */
    @JsonProperty("abort")
    ABORT
}
