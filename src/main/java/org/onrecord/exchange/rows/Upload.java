package org.onrecord.exchange.rows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.ProblemException;
import org.onrecord.date.DateFormats;
import org.onrecord.text.Utf8;

/**
 * What is to be read, and how.
 *
 * @param body    the bytes as they come in
 * @param charset of CSV; the other formats are UTF-8
 * @param dates   how dates are written where they are not EDTF
 * @param table   what is to be known of CSV besides
 */
public record Upload(InputStream body, Charset charset, DateFormats dates, TableOptions table) {
    /** What files of spreadsheets begin with, new and old ones. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int LOOKED_AT = 4;
    static final int LONGEST_ROW = 1 << 20;
    static final RowFault TOO_LONG = new RowFault(null, null, "has more than 1 MB, the most that a row may have");

    /** The formats that can be read. */
    @Schema(name = "ImportFormat")
    public enum Format {
        @JsonProperty("ndjson")
        NDJSON, @JsonProperty("csv")
        CSV, @JsonProperty("claim-review")
        CLAIM_REVIEW,
        /** The whole record, as it was exported. */
        @JsonProperty("export")
        EXPORT
    }

    /** One about which there is nothing to say. */
    public static Upload plain(InputStream body) {
        return new Upload(body, StandardCharsets.UTF_8, DateFormats.NONE, TableOptions.plain());
    }

    /** The same with another body. */
    public Upload of(InputStream other) {
        return new Upload(other, charset, dates, table);
    }

    /** @throws org.onrecord.api.ProblemException where the upload as a whole cannot be read */
    public RowReader rows(Format format, DraftParser parser) throws IOException {
        InputStream bytes = new BufferedInputStream(body);
        check(bytes, format);
        return switch (format) {
            case NDJSON -> new NdjsonRows(bytes, parser, dates);
            case CSV -> CsvRows.open(of(bytes), parser);
            case CLAIM_REVIEW -> new ClaimReviewRows(bytes, parser, dates::edtf);
            case EXPORT -> throw new IllegalArgumentException("An export has lines of its own");
        };
    }

    /** Read as text, a spreadsheet's own file would have faults of which none says what is wrong, and so, as UTF-8, would text in UTF-16. */
    private void check(InputStream bytes, Format format) throws IOException {
        bytes.mark(LOOKED_AT);
        byte[] beginning = bytes.readNBytes(LOOKED_AT);
        bytes.reset();
        if (begins(beginning, ZIP) || begins(beginning, OLE)) {
            throw ProblemException.unsupportedMediaType("This is a spreadsheet's own format (xlsx, ods or xls) or another archive; "
                    + "save it as CSV in UTF-8, and send that as text/csv.");
        }
        if (charset.equals(StandardCharsets.UTF_8) && !Utf8.may(beginning)) {
            throw ProblemException.unsupportedMediaType("The upload begins as UTF-16 does and not as UTF-8; send UTF-8"
                    + (format == Format.CSV ? ", or say what it is in, as Content-Type: text/csv; charset=UTF-16 does." : "."));
        }
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return Arrays.mismatch(bytes, mark) < 0;
    }
}
