package org.onrecord.exchange.rows;

import java.io.IOException;

/** The rows of an upload, one after the other. */
public interface RowReader {
    /** The next row, or {@code null} behind the last. */
    Row next() throws IOException;

    /**
     * Where something stands in a row as it was sent.
     *
     * @param draft   which of the drafts of the row
     * @param pointer a JSON pointer into that draft
     * @return a JSON pointer or the name of a column
     */
    String field(int draft, String pointer);
}
