package org.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the stance of a statement was taken from. */
public enum StanceBasis {
    /** A person read the statement. */
    @JsonProperty("editor")
    EDITOR,
    /** The data set that it came in said so. */
    @JsonProperty("import")
    IMPORT,
    /** The reporting verb implied it. */
    @JsonProperty("cue")
    CUE
}
