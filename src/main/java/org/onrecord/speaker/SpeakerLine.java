package org.onrecord.speaker;

import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

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
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public SpeakerState draft() {
        return new SpeakerState(null, name, kind, aliases, null, sameAs, description);
    }

    /** All names in a state that a changeset has replaced: the JSON of the lines that an export would have had of the speaker. */
    static Set<String> names(String state) {
        try {
            Set<String> names = new LinkedHashSet<>();
            for (JsonNode line : JSON.readTree(state)) {
                if (line.path("type").asText().equals("speaker")) {
                    names.add(line.path("name").asText());
                    line.path("aliases").forEach(alias -> names.add(alias.path("name").asText(alias.asText())));
                }
            }
            return names;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
