package org.onrecord.speaker;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.onrecord.api.ArchiveLine;
import org.onrecord.speaker.SpeakerDraft.AliasDraft;

/** A speaker in an export, with its other names and the ids that it had. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("speaker")
public record SpeakerLine(@NotNull String id, @NotNull String name, SpeakerKind kind, String description, List<String> sameAs,
        List<AliasDraft> aliases, List<String> formerIds, Long revision) implements ArchiveLine {}
