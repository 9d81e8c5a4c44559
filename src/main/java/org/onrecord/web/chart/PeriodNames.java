package org.onrecord.web.chart;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.onrecord.statistics.PeriodLength;
import org.onrecord.web.IsoCalendar;
import org.onrecord.web.chart.Chart.Mark;

/** What periods are called in one language. */
public final class PeriodNames {
    private static final int MOST_MARKS = 12;
    /** Which numbers of periods may lie between two marks. */
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000};
    private static final int[] QUARTERS = {1, 2, 4, 8, 20, 40, 80, 200, 400, 800, 2000, 4000};
    private static final int[] OTHERS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};

    private final ULocale locale;

    public PeriodNames(Locale locale) {
        this.locale = ULocale.forLocale(locale);
    }

    /** As in {@code February 2023}. */
    public String name(PeriodLength length, LocalDate start) {
        return switch (length) {
            case DAY -> format("yMMMMd", start);
            case WEEK -> span(start, length.next(start).minusDays(1));
            case MONTH -> format("yMMMM", start);
            case QUARTER -> format("yQQQQ", start);
            case YEAR -> format("y", start);
        };
    }

    /** Names below an axis, at round places. */
    List<Mark> marks(PeriodLength length, LocalDate first, int slots) {
        int step = step(length, slots);
        List<Mark> marks = new ArrayList<>();
        LocalDate start = first;
        for (int slot = 0; slot < slots; slot++) {
            if (number(length, start, slot) % step == 0) {
                marks.add(new Mark(slot, mark(length, step, start), marks.size() % 2 == 1));
            }
            start = length.next(start);
        }
        return marks;
    }

    private static int step(PeriodLength length, int slots) {
        for (int step : length == PeriodLength.MONTH ? MONTHS : length == PeriodLength.QUARTER ? QUARTERS : OTHERS) {
            if (slots <= step * MOST_MARKS) {
                return step;
            }
        }
        return slots;
    }

    private static long number(PeriodLength length, LocalDate start, int slot) {
        return switch (length) {
            case DAY, WEEK -> slot;
            case MONTH -> start.getLong(ChronoField.PROLEPTIC_MONTH);
            case QUARTER -> start.getYear() * 4L + start.get(IsoFields.QUARTER_OF_YEAR) - 1;
            case YEAR -> start.getYear();
        };
    }

    private String mark(PeriodLength length, int step, LocalDate start) {
        return format(switch (length) {
            case DAY, WEEK -> "yMMMd";
            case MONTH -> step < 12 ? "yMMM" : "y";
            case QUARTER -> step < 4 ? "yQQQ" : "y";
            case YEAR -> "y";
        }, start);
    }

    private String format(String skeleton, LocalDate start) {
        return IsoCalendar.format(skeleton, locale).format(new Date(milliseconds(start)));
    }

    private String span(LocalDate first, LocalDate last) {
        DateIntervalFormat format = DateIntervalFormat.getInstance("yMMMMd", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(milliseconds(first), milliseconds(last)));
    }

    private static long milliseconds(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
