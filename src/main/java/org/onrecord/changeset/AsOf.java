package org.onrecord.changeset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    public static final String DESCRIPTION = "The record as it stood after a changeset (its number), at an instant (with a zone) or at the end of a day in UTC.";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** @throws IllegalArgumentException with a message that says what would be right */
    public static AsOf valueOf(String value) {
        if (NUMBER.matcher(value).matches()) {
            return new AsOf(Long.parseLong(value), null);
        }
        try {
            if (DAY.matcher(value).matches()) {
                return new AsOf(0, LocalDate.parse(value).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1));
            }
            // A '+' that was not percent-encoded arrives as a space.
            return new AsOf(0, OffsetDateTime.parse(value.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("should be the number of a changeset, a day such as 2026-11-23 or an instant with a zone such as 2026-11-23T14:00:00Z", e);
        }
    }
}
