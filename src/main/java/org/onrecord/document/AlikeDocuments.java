package org.onrecord.document;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** Documents that may be one and the same. */
@Schema(description = "Documents that may be one and the same; whether they are is for an editor to say.")
public record AlikeDocuments(
        @Schema(description = "`identity`: their addresses are one; they were recorded before such addresses were told from others. "
                + "`address`: their addresses are those that one article usually has: with and without `www.`, `m.`, `amp` or a slash at the end.") @NotNull Reason reason,
        @Schema(examples = "news.example/2023/drones",
                description = "What they have in common, reduced to what counts") @NotNull String key,
        @NotNull List<DocumentView> documents) {

    /** Why documents may be one and the same. */
    @Schema(name = "DocumentDuplicateReason")
    public enum Reason {
        /** Their addresses are one. */
        @JsonProperty("identity")
        IDENTITY,
        /** Their addresses are those that one article usually has. */
        @JsonProperty("address")
        ADDRESS
    }

    public static final Presentation<AlikeDocuments> PRESENTATION = Presentation.of(List.of(
            Column.of("reason", 8, alike -> EnumWords.of(alike.reason)),
            Column.of("key", 40, AlikeDocuments::key),
            Column.wrapped("documents", alike -> alike.documents.stream().map(DocumentView::id).toList())));
}
