package org.onrecord.list;

import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many items a page has at most; {@link #ALL} where there is no limit. */
@Schema(type = SchemaType.STRING, pattern = "^([1-9][0-9]{0,3}|all)$", examples = "50")
public record Limit(int most) {
    static final Limit ALL = new Limit(Integer.MAX_VALUE);
    private static final int MOST = 1000;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    /** @throws IllegalArgumentException with a message that says what would be right */
    public static Limit valueOf(String value) {
        if (value.equals("all")) {
            return ALL;
        }
        if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) > MOST) {
            throw new IllegalArgumentException("should be a whole number from 1 to " + MOST);
        }
        return new Limit(Integer.parseInt(value));
    }
}
