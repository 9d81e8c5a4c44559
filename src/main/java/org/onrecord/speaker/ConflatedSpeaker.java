package org.onrecord.speaker;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** One speaker that may be several. */
@Schema(description = "One speaker that may be several; whether it is is for an editor to say.")
public record ConflatedSpeaker(
        @NotNull SpeakerView speaker,
        @Schema(examples = "wikidata.org",
                description = "The site, of which one speaker has one identifier as a rule.") @NotNull String kind,
        @Schema(description = "Its identifiers there, its own and those of what was merged into it.") @NotNull List<String> sameAs) {

    public static final Presentation<ConflatedSpeaker> PRESENTATION = Presentation.of(List.of(
            Column.of("speaker", 30, conflated -> conflated.speaker.id()),
            Column.exported("name", conflated -> conflated.speaker.name()),
            Column.of("kind", 20, ConflatedSpeaker::kind),
            Column.wrapped("sameAs", ConflatedSpeaker::sameAs)));

    public String id() {
        return speaker.id();
    }
}
