package org.onrecord.date;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An end of a range of dates: a plain day, month, year or instant of {@link EdtfDate}, or milliseconds since 1970, as JavaScript and dashboards count time.
 *
 * @param earliest where a range starts that starts with it
 * @param latest   the first instant after a range that ends with it
 */
@Schema(type = SchemaType.STRING, examples = "2023-02-06",
        description = "A plain day, month, year or instant of EDTF (ISO 8601-2), such as 2023-02-06, "
                + "2023-02, 2023 or 2023-02-06T14:05:00Z, or milliseconds since 1970 such as 1675641600000.")
public record DateBound(Instant earliest, Instant latest) {
    /** Whatever has fewer digits than these may be a year, a day without its hyphens, or seconds. */
    private static final Pattern MILLISECONDS = Pattern.compile("0|-?[1-9]\\d{10,14}");
    private static final Pattern SECONDS = Pattern.compile("-?[1-9]\\d{8,9}");

    /** @throws IllegalArgumentException with a message that says what would be right */
    public static DateBound valueOf(String value) {
        if (SECONDS.matcher(value).matches()) {
            throw new IllegalArgumentException("may be seconds; time since 1970 is given in milliseconds, such as 1675641600000");
        }
        EdtfDate date = EdtfDate.valueOf(MILLISECONDS.matcher(value).matches() ? instant(Long.parseLong(value)) : value);
        if (date.qualified() || date.value().contains("/")) {
            throw new IllegalArgumentException("should be one plain day, month, year or instant such as 2023-02-06");
        }
        return new DateBound(date.earliest(), date.latest());
    }

    private static String instant(long milliseconds) {
        Instant instant = Instant.ofEpochMilli(milliseconds).truncatedTo(ChronoUnit.SECONDS);
        if (!instant.isBefore(EdtfDate.OPEN_END) || instant.isBefore(EdtfDate.OPEN_START)) {
            throw new IllegalArgumentException("lies too far from 1970; years run from 1000 to 9999");
        }
        return instant.toString();
    }
}
