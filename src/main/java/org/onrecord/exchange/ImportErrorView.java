package org.onrecord.exchange;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.Problem.Fault;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** What is wrong with a row of an import, as clients see it. */
@Schema(name = "ImportError", description = "What is wrong with a row.")
public record ImportErrorView(
        @NotNull @Schema(examples = "5", description = "Where the row begins, from 1; of JSON-LD, which of the reviews it is.") long line,
        @Schema(examples = "date", description = "Where in the row: the name of a column, or a JSON pointer.") String field,
        @Schema(examples = "July 28, 2022", description = "What stands there, at most 200 characters.") String value,
        @NotNull @Schema(examples = "is not EDTF (ISO 8601-2); it should be 2022-07-28") String reason) {

    static final Presentation<ImportErrorView> PRESENTATION = Presentation.of(List.of(
            Column.of("line", 8, ImportErrorView::line),
            Column.of("field", 24, ImportErrorView::field),
            Column.of("value", 24, ImportErrorView::value),
            Column.wrapped("reason", ImportErrorView::reason)));

    /** The same as a place at fault of the request as a whole. */
    Fault fault() {
        String place = field == null ? "line " + line : "line " + line + ", " + field;
        return Fault.pointer("", place + (value == null ? " " : ", '" + value + "', ") + reason);
    }

    static ImportErrorView of(ImportError error) {
        return new ImportErrorView(error.line, error.field, error.valueGiven, error.reason);
    }
}
