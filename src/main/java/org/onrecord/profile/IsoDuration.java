package org.onrecord.profile;

import java.time.DateTimeException;
import java.time.Duration;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A length of time in days, hours, minutes and seconds (ISO 8601). */
@Schema(type = SchemaType.STRING, examples = "P1D", pattern = "^P([0-9]{1,5}D|T[0-9]{1,5}[HMS]|[0-9]{1,5}DT[0-9]{1,5}[HMS])$")
public record IsoDuration(long seconds) {
    /** @throws IllegalArgumentException with a message that says what would be right */
    public static IsoDuration valueOf(String value) {
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isNegative()) {
                return new IsoDuration(duration.toSeconds());
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("should be an ISO 8601 duration of days, hours, minutes and seconds such as P1D or PT4H30M",
                    e);
        }
        throw new IllegalArgumentException("should not be negative");
    }
}
