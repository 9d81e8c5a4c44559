package org.onrecord.web.claim;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Equal parts of the calendar.
 *
 * @param skeleton what ICU shows of their beginnings
 */
record CalendarStep(ChronoUnit unit, int size, String skeleton) {
    private static final String DAY = "yMMMd";
    private static final String HOUR = "MMMdHm";
    private static final List<CalendarStep> ALL = List.of(
            new CalendarStep(ChronoUnit.HOURS, 1, HOUR), new CalendarStep(ChronoUnit.HOURS, 3, HOUR),
            new CalendarStep(ChronoUnit.HOURS, 6, HOUR), new CalendarStep(ChronoUnit.HOURS, 12, HOUR),
            new CalendarStep(ChronoUnit.DAYS, 1, DAY), new CalendarStep(ChronoUnit.WEEKS, 1, DAY),
            new CalendarStep(ChronoUnit.WEEKS, 2, DAY),
            month(1), month(3), month(6),
            year(1), year(2), year(5), year(10), year(20), year(50), year(100), year(200), year(500), year(1000),
            year(2000), year(5000));

    private static CalendarStep month(int size) {
        return new CalendarStep(ChronoUnit.MONTHS, size, "yMMM");
    }

    private static CalendarStep year(int size) {
        return new CalendarStep(ChronoUnit.YEARS, size, "y");
    }

    /** The shortest of some of which at most so many begin in a time. */
    static CalendarStep fitting(LocalDateTime from, LocalDateTime until, int most, Predicate<CalendarStep> some) {
        return ALL.stream().filter(some).filter(step -> step.starts(from, until).limit(most + 1L).count() <= most).findFirst()
                .orElseThrow();
    }

    boolean ofDays() {
        return unit != ChronoUnit.HOURS;
    }

    /** The beginnings of the parts in a time, that of the part in which it starts first. */
    Stream<LocalDateTime> starts(LocalDateTime from, LocalDateTime until) {
        return Stream.iterate(startOf(from), start -> start.isBefore(until), this::next);
    }

    LocalDateTime next(LocalDateTime start) {
        return start.plus(size, unit);
    }

    private LocalDateTime startOf(LocalDateTime at) {
        LocalDateTime day = at.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case HOURS -> day.plusHours(at.getHour() / size * size);
            case DAYS -> day;
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1).withMonth((at.getMonthValue() - 1) / size * size + 1);
            default -> day.withDayOfYear(1).withYear(at.getYear() / size * size);
        };
    }
}
