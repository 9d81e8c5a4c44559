package org.onrecord.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A line of an export of the whole record. Its {@code type} says what it is of. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface ArchiveLine {}
