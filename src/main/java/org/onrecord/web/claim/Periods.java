package org.onrecord.web.claim;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.onrecord.profile.ClaimVoices.Dated;
import org.onrecord.statement.Stance;
import org.onrecord.web.claim.Period.Bar;
import org.onrecord.web.claim.Period.Count;

/**
 * So many statements on a claim that they are counted by parts of the calendar: those that were made in one whatever their dates mean, and those that may
 * have been.
 *
 * @param most   as high as a lane is
 * @param height of all without the names of times
 */
record Periods(TimeAxis time, List<Lane> lanes, List<Period> periods, int most, int height) {
    private static final int MOST_PERIODS = 60;
    private static final int LABEL = 18;
    private static final int LANE = 60;

    static Periods of(List<Dated> dates, Locale locale) {
        TimeAxis time = TimeAxis.over(dates, locale);
        CalendarStep step = CalendarStep.fitting(time.starts(), time.ends(), MOST_PERIODS, CalendarStep::ofDays);
        List<LocalDateTime> starts = step.starts(time.starts(), time.ends()).toList();
        Map<Stance, Tally> tallies = new EnumMap<>(Stance.class);
        Timeline.ORDER.forEach(stance -> tallies.put(stance, new Tally(starts)));
        dates.forEach(date -> tallies.get(date.stance()).add(date));
        int most = tallies.values().stream().mapToInt(Tally::most).max().orElseThrow();
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            periods.add(period(time, starts.get(i), step.next(starts.get(i)), counts(tallies, i, most)));
        }
        List<Lane> lanes = Timeline.ORDER.stream().map(stance -> new Lane(stance, top(stance) - 5, top(stance) + LANE)).toList();
        return new Periods(time, lanes, periods, most, lanes.size() * (LABEL + LANE));
    }

    /** Where the bars of a lane may begin. */
    private static int top(Stance stance) {
        return Timeline.ORDER.indexOf(stance) * (LABEL + LANE) + LABEL;
    }

    private static List<Count> counts(Map<Stance, Tally> tallies, int period, int most) {
        return Timeline.ORDER.stream().map(stance -> {
            Tally tally = tallies.get(stance);
            return new Count(stance, tally.certain[period], tally.possible[period],
                    bars(top(stance) + LANE, tally.certain[period], tally.possible[period], most));
        }).toList();
    }

    private static List<Bar> bars(int ground, int certain, int possible, int most) {
        List<Bar> bars = new ArrayList<>();
        double height = (double) certain / most * LANE;
        if (certain > 0) {
            bars.add(bar(false, ground, height));
        }
        if (possible > 0) {
            bars.add(bar(true, ground - height, (double) possible / most * LANE));
        }
        return bars;
    }

    private static Bar bar(boolean possible, double bottom, double height) {
        return new Bar(possible, pixels(bottom - height), pixels(height));
    }

    private static String pixels(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    private static Period period(TimeAxis time, LocalDateTime start, LocalDateTime next, List<Count> counts) {
        double from = time.at(start.toEpochSecond(ZoneOffset.UTC));
        double until = time.at(next.toEpochSecond(ZoneOffset.UTC));
        LocalDate first = start.toLocalDate();
        LocalDate last = next.toLocalDate().minusDays(1);
        return new Period(TimeAxis.percent(from), TimeAxis.percent(Math.max(until - from - .15, .2)), first.toString(), last.toString(),
                first.equals(last) ? first.toString() : first + "/" + last, counts);
    }

    /** How many statements of a stance there are in each period. */
    private static final class Tally {
        private final long[] starts;
        private final int[] certain;
        private final int[] possible;

        Tally(List<LocalDateTime> periods) {
            starts = periods.stream().mapToLong(start -> start.toEpochSecond(ZoneOffset.UTC)).toArray();
            certain = new int[starts.length];
            possible = new int[starts.length];
        }

        void add(Dated date) {
            int first = period(date.earliest());
            int last = period(date.latest() - 1);
            if (first == last) {
                certain[first]++;
            } else {
                for (int i = first; i <= last; i++) {
                    possible[i]++;
                }
            }
        }

        private int period(long second) {
            int found = Arrays.binarySearch(starts, second);
            return Math.max(found >= 0 ? found : -found - 2, 0);
        }

        int most() {
            int most = 1;
            for (int i = 0; i < starts.length; i++) {
                most = Math.max(most, certain[i] + possible[i]);
            }
            return most;
        }
    }
}
