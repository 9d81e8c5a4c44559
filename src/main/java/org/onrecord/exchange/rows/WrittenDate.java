package org.onrecord.exchange.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way in which people write dates, as {@link DateTimeFormatter} describes it: English names, two-digit years after 2000, UTC where no zone is written. */
@Schema(type = SchemaType.STRING)
public record WrittenDate(String pattern, DateTimeFormatter format) {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    /** What data sets have instead of EDTF, the commonest first. */
    private static final List<WrittenDate> USUAL = List.of("MMMM d, uuuu", "MMM d, uuuu", "EEEE, MMMM d, uuuu", "d MMMM uuuu", "d MMM uuuu",
            "MMMM uuuu", "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd HH:mm", "uuuu-M-d", "uuuu/M/d", "d.M.uuuu", "M/d/uuuu",
            "d/M/uuuu", "M/d/uuuu H:mm", "d/M/uuuu H:mm", "M/d/uu", "d/M/uu", "M/d/uu H:mm", "d/M/uu H:mm",
            "EEE, d MMM uuuu HH:mm:ss zzz", "EEE MMM dd HH:mm:ss Z uuuu").stream().map(WrittenDate::of).toList();

    /** @throws IllegalArgumentException with a message that says what would be right */
    public static WrittenDate valueOf(String pattern) {
        try {
            return of(pattern);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "should be a pattern of letters such as MMMM d, uuuu (July 28, 2022) or M/d/uu H:mm (10/16/17 22:59)", e);
        }
    }

    private static WrittenDate of(String pattern) {
        return new WrittenDate(pattern,
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                        .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
                        .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
    }

    /** A date written so, as EDTF; empty where it is not written so. */
    Optional<String> edtf(String written) {
        try {
            TemporalAccessor date = format.parseBest(written.strip(), ZonedDateTime::from, LocalDateTime::from, LocalDate::from,
                    YearMonth::from, Year::from);
            if (date instanceof ZonedDateTime zoned) {
                return Optional.of(INSTANT.format(zoned.toOffsetDateTime()));
            }
            return Optional.of(date instanceof LocalDateTime local ? INSTANT.format(local.atOffset(ZoneOffset.UTC)) : date.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a date should be that is not EDTF, where that can be guessed; nothing of one that is, whatever else is wrong with it. */
    static Optional<String> advice(String written) {
        Map<String, String> guesses = new LinkedHashMap<>();
        USUAL.forEach(usual -> usual.edtf(written).ifPresent(edtf -> guesses.putIfAbsent(edtf, usual.pattern)));
        return guesses.isEmpty() || guesses.containsKey(written)
                ? Optional.empty()
                : Optional.of("is not EDTF (ISO 8601-2); it should be " + String.join(" or ", guesses.keySet())
                        + ", or say how dates are written with dateFormat="
                        + String.join(" or dateFormat=", guesses.values()));
    }
}
