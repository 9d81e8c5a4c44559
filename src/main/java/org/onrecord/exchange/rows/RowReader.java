package org.onrecord.exchange.rows;

import java.io.Closeable;
import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;

/** The rows of an upload, one after the other. */
public interface RowReader extends Closeable {
    /** The next row, or {@code null} behind the last. */
    Row next() throws IOException;

    /** What the lines of the upload were, once the last row is read; {@code null} where its rows are no lines. */
    default LineCounts lines() {
        return null;
    }

    /**
     * Where something stands in a row as it was sent.
     *
     * @param line    where the row begins
     * @param draft   which of the drafts of the row
     * @param pointer a JSON pointer into that draft
     * @return a JSON pointer or the name of a column
     */
    String field(long line, int draft, String pointer);

    /**
     * What stands in a row as it was sent.
     *
     * @param draft   one of the drafts of the row, with what it has
     * @param pointer a JSON pointer into that draft
     * @return the cell of a table, the member of JSON; {@code null} where nothing was sent
     */
    default String value(JsonNode draft, String pointer) {
        return DraftParser.value(draft, pointer);
    }

    /** What it has kept of the upload is gone then. The upload itself is not its own to close. */
    @Override
    default void close() throws IOException {
    }
}
