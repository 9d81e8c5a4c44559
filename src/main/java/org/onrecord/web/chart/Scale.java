package org.onrecord.web.chart;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The numbers at the side of a chart, which are round: 1, 2 or 5, with zeros behind. */
public record Scale(long top, List<Tick> ticks) {
    private static final int STEPS = 4;
    private static final double FULL = 100;

    /** @param y in per cent from above */
    public record Tick(String y, String name) {}

    /** @param highest what has to find room */
    static Scale of(long highest, Function<Number, String> written) {
        long step = step(Math.max(highest, 1));
        long top = (Math.max(highest, 1) + step - 1) / step * step;
        return new Scale(top, LongStream.rangeClosed(0, top / step).map(number -> number * step)
                .mapToObj(value -> new Tick(Percent.of(FULL - value * FULL / top), written.apply(value))).toList());
    }

    private static long step(long highest) {
        for (long ten = 1;; ten *= 10) {
            for (int one : new int[]{1, 2, 5}) {
                if (one * ten * STEPS >= highest) {
                    return one * ten;
                }
            }
        }
    }

    double percent(long value) {
        return value * FULL / top;
    }
}
