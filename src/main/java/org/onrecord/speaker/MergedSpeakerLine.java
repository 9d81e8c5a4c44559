package org.onrecord.speaker;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.curation.MergeLine;

/** A merge of speakers in an export. */
@JsonTypeName("merged-speaker")
public record MergedSpeakerLine(@NotNull String id, @NotNull String into, @NotNull String survivor) implements MergeLine {}
