package org.onrecord.changeset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A state of the record.
 *
 * @param changeset the changeset after which it stood, or 0
 * @param at        the instant at which it stood, or {@code null}
 */
@Schema(type = SchemaType.STRING, examples = {"12", "2026-11-23T14:00:00Z"})
public record AsOf(long changeset, Instant at) {
    /** Describes the parameter wherever it is taken. */
    public static final String DESCRIPTION = "The record as it stood after a changeset (its number) or at an instant (with a zone).";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** @throws IllegalArgumentException with a message that says what would be right */
    public static AsOf valueOf(String value) {
        if (NUMBER.matcher(value).matches()) {
            return new AsOf(Long.parseLong(value), null);
        }
        try {
            // A '+' that was not percent-encoded arrives as a space.
            return new AsOf(0, OffsetDateTime.parse(value.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("should be the number of a changeset or an instant with a zone such as 2026-11-23T14:00:00Z", e);
        }
    }
}
