package org.onrecord.claim;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.curation.MergeLine;

/** A merge of claims in an export. */
@JsonTypeName("merged-claim")
public record MergedClaimLine(@NotNull String id, @NotNull String into, @NotNull String survivor) implements MergeLine {}
