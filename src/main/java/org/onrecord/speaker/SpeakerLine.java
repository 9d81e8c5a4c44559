package org.onrecord.speaker;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;
import org.onrecord.speaker.SpeakerDraft.AliasDraft;
import org.onrecord.text.Slug;

/**
 * A speaker in an export, with its other names and the ids that it had.
 *
 * @param origin the id that it was recorded under, by which other lines name it; {@code null} where it still has that
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("speaker")
public record SpeakerLine(@NotNull @Pattern(regexp = Slug.FORM, message = Slug.RULE) String id, @NotNull String name, SpeakerKind kind,
        String description, List<String> sameAs,
        List<AliasDraft> aliases, List<@Pattern(regexp = Slug.FORM, message = Slug.RULE) String> formerIds,
        @Pattern(regexp = Slug.FORM, message = Slug.RULE) String origin, @Min(1) Long revision) implements ArchiveLine {

    @Override
    public SpeakerState draft() {
        return new SpeakerState(null, name, kind, aliases, null, sameAs, description);
    }
}
