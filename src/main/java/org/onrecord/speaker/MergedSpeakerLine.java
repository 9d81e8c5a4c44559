package org.onrecord.speaker;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;

/**
 * A merge of speakers in an export.
 *
 * @param survivor what stands for the merged one today
 */
@JsonTypeName("merged-speaker")
public record MergedSpeakerLine(@NotNull String id, @NotNull String into, @NotNull String survivor) implements ArchiveLine {}
