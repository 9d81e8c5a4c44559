package org.onrecord.exchange;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row of an import says otherwise of a document than the record, as clients see it. */
@Schema(name = "ImportDifference",
        description = "What a row says otherwise of a document than the record. It stays with the appearance, as printed.")
public record ImportDifferenceView(
        @NotNull @Schema(examples = "5", description = "Where the row begins, from 1; of JSON-LD, which of the reviews it is.") long line,
        @Schema(examples = "title", description = "Where in the row: the name of a column, or a JSON pointer.") String field,
        @Schema(description = "The statement that the row became; absent of a dry run.") UUID statement,
        @NotNull UUID document,
        @Schema(examples = "Iran denies report on drone plant", description = "What is on record.") String recorded,
        @NotNull @Schema(examples = "Iran denies report", description = "What was sent.") String sent) {

    static ImportDifferenceView of(ImportDifference difference) {
        return new ImportDifferenceView(difference.line, difference.field, difference.statement, difference.document, difference.recorded,
                difference.sent);
    }
}
