package org.onrecord.changeset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;

import org.onrecord.api.ArchiveLine;

/**
 * A state that was replaced, in an export.
 *
 * @param id        of what it is of, as that was recorded
 * @param changeset the one that left it
 * @param state     the lines that it had in an export then
 */
@JsonTypeName("former-state")
public record FormerStateLine(@NotNull @Pattern(regexp = "speaker|claim|document") String subject, @NotNull String id,
        @NotNull Long changeset, @NotNull JsonNode state) implements ArchiveLine {}
