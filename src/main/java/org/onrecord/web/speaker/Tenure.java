package org.onrecord.web.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerView;

/**
 * A role, and where its time lies in that of all that are listed with it.
 *
 * @param other where it was, or who had it
 * @param x     where it begins, in percent of that time, or {@code null} where that is the same for all
 */
record Tenure(SpeakerView other, String role, String from, String to, String x, String width) {
    private static final double LEAST = 1;

    static List<Tenure> placed(List<Tenure> some) {
        long[] known = some.stream().flatMapToLong(one -> LongStream.of(one.start(), one.end()))
                .filter(end -> end != EdtfDate.OPEN_START.getEpochSecond() && end != EdtfDate.OPEN_END.getEpochSecond()).sorted().toArray();
        if (known.length == 0) {
            return some;
        }
        long first = known[0];
        long length = Math.max(1, known[known.length - 1] - first);
        // What has no known end goes beyond what has one.
        double margin = length / 10.0;
        List<Tenure> placed = new ArrayList<>();
        for (Tenure one : some) {
            double from = share(one.start() - first + margin, length + 2 * margin);
            double until = share(one.end() - first + margin, length + 2 * margin);
            placed.add(new Tenure(one.other, one.role, one.from, one.to, percent(from), percent(Math.max(LEAST, until - from))));
        }
        return placed;
    }

    private static double share(double part, double whole) {
        return 100 * Math.min(1, Math.max(0, part / whole));
    }

    private static String percent(double number) {
        return String.format(Locale.ROOT, "%.1f%%", number);
    }

    private long start() {
        return (from == null ? EdtfDate.OPEN_START : EdtfDate.valueOf(from).earliest()).getEpochSecond();
    }

    private long end() {
        return (to == null ? EdtfDate.OPEN_END : EdtfDate.valueOf(to).latest()).getEpochSecond();
    }
}
