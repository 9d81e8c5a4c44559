package org.onrecord.exchange.rows;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client says of a table.
 *
 * @param separator what stands between cells, or {@code null} where the header shows it
 * @param quote     what quotation marks are, or {@code null} where that follows from the table
 * @param columns   the fields that a column gives, by its header, where that is not the name of its field
 * @param values    what fields have where no column gives them a value
 */
public record TableOptions(Character separator, Quote quote, Map<String, List<String>> columns, Map<String, String> values) {
    public static final char TAB = '\t';

    /** What quotation marks are. */
    @Schema(name = "TableQuote")
    public enum Quote {
        /** Letters like others. */
        @JsonProperty("none")
        NONE,
        /** Around cells that need them, as RFC 4180 has it. */
        @JsonProperty("minimal")
        MINIMAL
    }

    /** One about which there is nothing to say. */
    static TableOptions plain() {
        return new TableOptions(null, null, Map.of(), Map.of());
    }

    /**
     * A separator as a client names it: a character, or {@code tab}.
     *
     * @throws IllegalArgumentException with a message that says what would be right
     */
    public static char separator(String named) {
        if (named.equals("tab")) {
            return TAB;
        }
        if (named.length() != 1 || Character.isLetterOrDigit(named.charAt(0)) || "\"\n\r\0".contains(named)
                || Character.isSurrogate(named.charAt(0))) {
            throw new IllegalArgumentException("should be tab or one character that is neither a letter nor a digit nor a quotation mark, "
                    + "such as ; or |");
        }
        return named.charAt(0);
    }
}
