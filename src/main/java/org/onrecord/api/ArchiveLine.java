package org.onrecord.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A line of an export of the whole record. Its {@code type} says what it is of. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface ArchiveLine {
    /**
     * What a client would send to have it recorded, as far as it would send it: what a write refuses of that, a restore refuses of the line.
     *
     * @throws ProblemException         where the line contradicts itself
     * @throws IllegalArgumentException where there is nothing that a client could send
     */
    default Object draft() {
        return this;
    }
}
