package org.onrecord.exchange.rows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

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
 * @param columns the fields that a column of CSV gives, by its header, where that is not the name of its field
 * @param values  what fields of CSV have where no column gives them a value
 */
public record Upload(InputStream body, Charset charset, DateFormats dates, Map<String, List<String>> columns, Map<String, String> values) {
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
        return new Upload(body, StandardCharsets.UTF_8, DateFormats.NONE, Map.of(), Map.of());
    }

    /** The same with another body. */
    public Upload of(InputStream other) {
        return new Upload(other, charset, dates, columns, values);
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

    /** Read as UTF-8, text in UTF-16 would have faults of which none says what is wrong. */
    private void check(InputStream bytes, Format format) throws IOException {
        bytes.mark(Utf8.LOOKED_AT);
        byte[] beginning = bytes.readNBytes(Utf8.LOOKED_AT);
        bytes.reset();
        if (charset.equals(StandardCharsets.UTF_8) && !Utf8.may(beginning)) {
            throw ProblemException.unsupportedMediaType("The upload begins as UTF-16 does and not as UTF-8; send UTF-8"
                    + (format == Format.CSV ? ", or say what it is in, as Content-Type: text/csv; charset=UTF-16 does." : "."));
        }
    }
}
