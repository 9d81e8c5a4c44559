package org.onrecord.profile;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** Something on record that a text may be the beginning of. */
@Schema(description = "Something on record that a text may be the beginning of.")
public record Suggestion(
        @NotNull Kind kind,
        @NotNull @Schema(examples = "nour-news", description = "By which filters and drafts name it") String id,
        @NotNull @Schema(examples = "Nour News", description = "A name, the text of a claim or the title of a document") String name,
        @Schema(examples = "outlet",
                description = "What tells it from others: the other name by which it was found, the kind of a speaker, who published a document and when") String detail) {

    /** What may be suggested. */
    @Schema(name = "SuggestionKind")
    public enum Kind {
        @JsonProperty("speaker")
        SPEAKER, @JsonProperty("claim")
        CLAIM, @JsonProperty("document")
        DOCUMENT,
        /** A speaker that published a document. */
        @JsonProperty("publisher")
        PUBLISHER
    }

    static final Presentation<Suggestion> PRESENTATION = Presentation.of(List.of(
            Column.of("kind", 9, suggestion -> EnumWords.of(suggestion.kind)),
            Column.of("id", 36, Suggestion::id),
            Column.of("detail", 30, Suggestion::detail),
            Column.wrapped("name", Suggestion::name)));
}
