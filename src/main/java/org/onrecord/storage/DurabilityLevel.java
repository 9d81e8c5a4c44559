package org.onrecord.storage;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the embedded database promises of an acknowledged write. */
enum DurabilityLevel {
    /** It is on the disk, and stays when the machine loses its power. */
    @JsonProperty("power-loss")
    POWER_LOSS("checkpoint sync"),
    /** It is with the operating system, and stays when the program is killed. */
    @JsonProperty("kill")
    KILL("checkpoint");

    final String statement;

    DurabilityLevel(String statement) {
        this.statement = statement;
    }
}
