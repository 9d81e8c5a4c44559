package org.onrecord.claim;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;

/**
 * A claim in an export, with the ids that it had.
 *
 * @param origin the id that it was recorded under, by which other lines name it; {@code null} where it still has that
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("claim")
public record ClaimLine(@NotNull String id, @NotNull String text, String negation, List<String> formerIds,
        String origin, Long revision) implements ArchiveLine {}
