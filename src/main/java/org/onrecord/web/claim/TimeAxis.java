package org.onrecord.web.claim;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.ULocale;

import org.onrecord.date.EdtfDate;
import org.onrecord.profile.ClaimVoices.Dated;
import org.onrecord.web.IsoCalendar;

/** A time from left to right. Places on it are in percent of its width, so that a picture is as wide as there is room while its words keep their size. */
record TimeAxis(long from, long until, List<Tick> ticks) {
    private static final long OPEN_START = EdtfDate.OPEN_START.getEpochSecond();
    private static final long OPEN_END = EdtfDate.OPEN_END.getEpochSecond();
    private static final int MOST_TICKS = 5;
    /** How much of the width stays free at each side. */
    private static final double MARGIN = 3;
    /** Up to where a label is not centred, or it would be cut off. */
    private static final double EDGE = 12;

    /** A beginning of a day, month, year, and how its label lies to it. */
    record Tick(String x, String anchor, String label) {}

    static TimeAxis over(List<Dated> dates, Locale locale) {
        long first = bounds(dates).min().orElseThrow();
        long last = bounds(dates).max().orElseThrow();
        boolean exact = dates.stream().allMatch(date -> date.latest() - date.earliest() == 1);
        long missing = Math.max(0, (exact ? TimeUnit.HOURS.toSeconds(6) : TimeUnit.DAYS.toSeconds(3)) - (last - first)) / 2;
        long start = first - missing;
        long end = last + missing;
        return new TimeAxis(start, end, ticks(start, end, locale));
    }

    private static LongStream bounds(List<Dated> dates) {
        return dates.stream().flatMapToLong(date -> LongStream.of(date.earliest(), date.latest()))
                .filter(bound -> bound != OPEN_START && bound != OPEN_END);
    }

    private static List<Tick> ticks(long start, long end, Locale locale) {
        TimeAxis bare = new TimeAxis(start, end, List.of());
        CalendarStep step = CalendarStep.fitting(bare.starts(), bare.ends(), MOST_TICKS, any -> true);
        DateFormat format = IsoCalendar.format(step.skeleton(), ULocale.forLocale(locale));
        return step.starts(bare.starts(), bare.ends()).filter(at -> !at.isBefore(bare.starts())).map(at -> {
            double x = bare.at(at.toEpochSecond(ZoneOffset.UTC));
            return new Tick(percent(x), x < EDGE ? "start" : x > 100 - EDGE ? "end" : "middle",
                    format.format(Date.from(at.toInstant(ZoneOffset.UTC))));
        }).toList();
    }

    LocalDateTime starts() {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(from), ZoneOffset.UTC);
    }

    LocalDateTime ends() {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(until), ZoneOffset.UTC);
    }

    /** The base line of the labels below a picture of a height. */
    public int labels(int height) {
        return height + 14;
    }

    /** The height of a picture with the labels. */
    public int below(int height) {
        return height + 20;
    }

    /** Where an instant is; what has no start or no end goes to the edge. */
    double at(long second) {
        if (second <= from) {
            return second == OPEN_START ? 0 : MARGIN;
        }
        return second == OPEN_END ? 100 : MARGIN + (100 - 2 * MARGIN) * Math.min(1, (double) (second - from) / (until - from));
    }

    static String percent(double place) {
        return String.format(Locale.ROOT, "%.2f%%", place);
    }
}
