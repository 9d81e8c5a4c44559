package org.onrecord.exchange.rows;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the lines of an upload are. With the rows they add up: {@code read = header + blank + continued + rows}. */
@Schema(name = "ImportLines",
        description = "What the lines of the upload are: as many as the header, the blank ones, the continued ones and the rows together.")
public record LineCounts(
        @Schema(required = true, examples = "3", description = "How many lines the upload has.") long read,
        @Schema(required = true, examples = "1", description = "How many of them are the header.") long header,
        @Schema(required = true, description = "How many rows are blank, and are passed over.") long blank,
        @Schema(required = true, description = "How many lines go on with a cell that an earlier one began.") long continued) {

    /** @throws BrokenUpload where so many rows are not all that the lines have */
    public void check(long rows) throws BrokenUpload {
        if (read != header + blank + continued + rows) {
            throw new BrokenUpload("Of %d lines %d are the header, %d blank, %d parts of cells and %d rows, which is not all of them."
                    .formatted(read, header, blank, continued, rows), null);
        }
    }
}
