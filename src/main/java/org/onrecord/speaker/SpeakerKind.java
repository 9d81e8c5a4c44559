package org.onrecord.speaker;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of speaker it is; unknown where nobody has said. */
public enum SpeakerKind {
    @JsonProperty("person")
    PERSON, @JsonProperty("organization")
    ORGANIZATION, @JsonProperty("state")
    STATE, @JsonProperty("outlet")
    OUTLET,
    /** One use of an unnamed source. Never found by name and never merged: two "US officials" may be different people. */
    @JsonProperty("anonymous")
    ANONYMOUS
}
