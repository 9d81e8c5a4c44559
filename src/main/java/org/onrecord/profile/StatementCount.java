package org.onrecord.profile;

import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many statements. */
@Schema(type = SchemaType.STRING, examples = "2", pattern = "^[0-9]{1,9}$")
public record StatementCount(int number) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** @throws IllegalArgumentException with a message that says what would be right */
    public static StatementCount valueOf(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("should be a whole number of at most nine digits");
        }
        return new StatementCount(Integer.parseInt(value));
    }
}
