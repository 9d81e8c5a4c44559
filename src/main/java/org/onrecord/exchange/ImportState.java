package org.onrecord.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an import stands. */
@Schema(description = "`finished`: all rows were read, and the good ones are on record. `aborted`: a row was bad and none is on record, as asked for. "
        + "`interrupted`: the upload broke off or the service stopped; what is on record stays, and sending the whole upload again completes it.")
public enum ImportState {
    @JsonProperty("running")
    RUNNING, @JsonProperty("finished")
    FINISHED, @JsonProperty("aborted")
    ABORTED, @JsonProperty("interrupted")
    INTERRUPTED
}
