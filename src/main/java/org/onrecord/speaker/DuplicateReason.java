package org.onrecord.speaker;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why speakers may be one and the same. */
public enum DuplicateReason {
    /** A name or an id of theirs has the same words, articles, titles and middle initials aside. */
    @JsonProperty("name")
    NAME,
    /** They are identified by the same address. */
    @JsonProperty("sameAs")
    SAME_AS,
    /** They share a name, for which a write was refused lately. */
    @JsonProperty("ambiguous")
    AMBIGUOUS
}
