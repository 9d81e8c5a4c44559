package org.onrecord.claim;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.onrecord.api.ArchiveLine;

/** A claim in an export, with the ids that it had. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("claim")
public record ClaimLine(@NotNull String id, @NotNull String text, String negation, List<String> formerIds,
        Long revision) implements ArchiveLine {}
