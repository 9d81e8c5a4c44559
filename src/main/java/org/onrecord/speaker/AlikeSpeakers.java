package org.onrecord.speaker;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** Speakers that may be one and the same. */
@Schema(description = "Speakers that may be one and the same; whether they are is for an editor to say.")
public record AlikeSpeakers(
        @Schema(description = "`name`: a name or an id of theirs has the same words in any order, articles, titles and middle initials aside, also where some letters are of another script that look the same; those are left out of whom each has another identifier of one site. `sameAs`: they have the same "
                + "identifier. `ambiguous`: they share a name, for which a write was refused since the start of the program.") @NotNull DuplicateReason reason,
        @Schema(examples = "donald trump", description = "What they have in common, reduced to what counts") @NotNull String key,
        @NotNull List<SpeakerView> speakers,
        @Schema(examples = "3", description = "How often a write was refused; of ambiguous names only") Long refused,
        @Schema(description = "When a write was refused for the last time; of ambiguous names only") Instant lastRefused) {

    public static final Presentation<AlikeSpeakers> PRESENTATION = Presentation.of(List.of(
            Column.of("reason", 9, alike -> EnumWords.of(alike.reason)),
            Column.of("key", 30, AlikeSpeakers::key),
            Column.of("refused", 7, AlikeSpeakers::refused),
            Column.exported("lastRefused", AlikeSpeakers::lastRefused),
            Column.wrapped("speakers", alike -> alike.speakers.stream().map(SpeakerView::id).toList())));
}
