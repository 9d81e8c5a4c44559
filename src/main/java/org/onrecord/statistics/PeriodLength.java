package org.onrecord.statistics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.Locale;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long the periods are in which statements are counted: periods of the calendar, in UTC; weeks are those of ISO 8601. */
public enum PeriodLength {
    @JsonProperty("day")
    DAY(ChronoUnit.DAYS, day -> day, DateTimeFormatter.ISO_LOCAL_DATE), @JsonProperty("week")
    WEEK(ChronoUnit.WEEKS, day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4, 10, SignStyle.EXCEEDS_PAD).appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2).toFormatter(Locale.ROOT)), @JsonProperty("month")
    MONTH(ChronoUnit.MONTHS, day -> day.withDayOfMonth(1), DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT)), @JsonProperty("quarter")
    QUARTER(IsoFields.QUARTER_YEARS, day -> day.with(IsoFields.DAY_OF_QUARTER, 1),
            new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 4).appendLiteral("-Q").appendValue(IsoFields.QUARTER_OF_YEAR)
                    .toFormatter(Locale.ROOT)), @JsonProperty("year")
    YEAR(ChronoUnit.YEARS, day -> day.withDayOfYear(1), DateTimeFormatter.ofPattern("uuuu", Locale.ROOT));

    private final TemporalUnit unit;
    private final UnaryOperator<LocalDate> start;
    private final DateTimeFormatter format;

    PeriodLength(TemporalUnit unit, UnaryOperator<LocalDate> start, DateTimeFormatter format) {
        this.unit = unit;
        this.start = start;
        this.format = format;
    }

    /** Whether each is of whole months. */
    boolean ofMonths() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** The first day of the period in which an instant lies. */
    LocalDate startOf(Instant at) {
        return startOf(at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** The first day of the period in which a day lies. */
    public LocalDate startOf(LocalDate day) {
        return start.apply(day);
    }

    /** The first day of the period behind the one that starts on a day. */
    public LocalDate next(LocalDate day) {
        return day.plus(1, unit);
    }

    /** How many periods lie between those of two days. */
    public int between(LocalDate first, LocalDate last) {
        return Math.toIntExact(unit.between(startOf(first), startOf(last)));
    }

    /** Whether a time does not go beyond the period that starts on a day. */
    boolean holds(LocalDate day, Instant latest) {
        return !latest.isAfter(next(day).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** As rows have it: {@code 2023-02}. */
    public String label(LocalDate day) {
        return format.format(day);
    }
}
