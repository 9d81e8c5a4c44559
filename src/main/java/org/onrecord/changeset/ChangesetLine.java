package org.onrecord.changeset;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.onrecord.api.ArchiveLine;

/** A changeset in an export, with the speakers and claims that it curated. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ChangesetLine(@NotNull Long number, @NotNull Instant at, @NotNull String by, @NotNull String reason, List<String> speakers,
        List<String> claims) implements ArchiveLine {}
