package org.onrecord.claim;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;

/**
 * A merge of claims in an export.
 *
 * @param survivor what stands for the merged one today
 */
@JsonTypeName("merged-claim")
public record MergedClaimLine(@NotNull String id, @NotNull String into, @NotNull String survivor) implements ArchiveLine {}
