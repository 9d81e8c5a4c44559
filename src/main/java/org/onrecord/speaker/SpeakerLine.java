package org.onrecord.speaker;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;
import org.onrecord.speaker.SpeakerDraft.AliasDraft;

/**
 * A speaker in an export, with its other names and the ids that it had.
 *
 * @param origin the id that it was recorded under, by which other lines name it; {@code null} where it still has that
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("speaker")
public record SpeakerLine(@NotNull String id, @NotNull String name, SpeakerKind kind, String description, List<String> sameAs,
        List<AliasDraft> aliases, List<String> formerIds, String origin, Long revision) implements ArchiveLine {}
