package org.onrecord.profile;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.document.DocumentView;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.StatementView;

/** A document and what was said in it. */
@Schema(description = "A document and what was said in it.")
public record DocumentProfile(
        @NotNull UUID id,
        String url,
        String title,
        SpeakerView publisher,
        @Schema(examples = "2023-02-06", description = "EDTF, as given") String published,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(
                description = "Documents that were merged into it, directly or through others; absent where there are none") List<DocumentView> merged,
        @NotNull @Schema(
                description = "The last 1000 statements at most, by date; GET /statements?document= pages through all") List<StatementView> statements) {

    static DocumentProfile of(DocumentView document, List<DocumentView> merged, List<StatementView> statements) {
        return new DocumentProfile(document.id(), document.url(), document.title(), document.publisher(), document.published(), merged,
                statements);
    }
}
