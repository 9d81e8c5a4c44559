package org.onrecord.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.onrecord.statistics.Counter.Counts;
import org.onrecord.statistics.Counter.Series;
import org.onrecord.statistics.Grouping.Order;

/** Puts the rows of series in order. */
record CountedSeries(List<Series> series, Counter counter, List<Dimension> dimensions, Grouping grouping) {
    static final Comparator<List<String>> BY_VALUES = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int difference = Objects.compare(one.get(i), other.get(i), Comparator.nullsLast(Comparator.naturalOrder()));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    };

    /** Stands for no period, before all that there are. */
    private static final long NONE = Long.MIN_VALUE;

    /**
     * A row.
     *
     * @param shown what its series shows
     * @param start the first day of its period, since 1970
     */
    private record Row(List<String> values, Map<Dimension, String> shown, long start, Counts counts) {}

    List<StatisticsRow> rows() {
        List<Row> rows = new ArrayList<>();
        for (Series one : series) {
            Map<Dimension, String> shown = shown(one);
            one.periods().forEach((start, counts) -> rows.add(new Row(one.values(), shown, start == null ? NONE : start, counts)));
        }
        Order order = grouping.ordered();
        rows.sort((one, other) -> compare(order, one, other));
        Map<Long, String> labels = new HashMap<>();
        return rows.stream().map(row -> view(row, labels)).toList();
    }

    private Map<Dimension, String> shown(Series one) {
        List<String> values = counter.shown(one.values());
        Map<Dimension, String> shown = new EnumMap<>(Dimension.class);
        for (int i = 0; i < dimensions.size(); i++) {
            shown.put(dimensions.get(i), values.get(i));
        }
        return shown;
    }

    private String label(long start) {
        return grouping.period().label(LocalDate.ofEpochDay(start));
    }

    private StatisticsRow view(Row row, Map<Long, String> labels) {
        Map<Dimension, String> by = row.shown;
        boolean dated = row.start != NONE;
        return new StatisticsRow(by.get(Dimension.SPEAKER), by.get(Dimension.STANCE), by.get(Dimension.CLAIM), by.get(Dimension.PUBLISHER),
                by.get(Dimension.MEDIUM), by.get(Dimension.CUE), by.get(Dimension.LANGUAGE), by.get(Dimension.VIA),
                by.get(Dimension.DENIES),
                by.get(Dimension.CONFIRMS),
                by.get(Dimension.RESPONDS_TO), by.get(Dimension.REPEATS), by.get(Dimension.CORRECTS), by.get(Dimension.RETRACTS),
                dated ? labels.computeIfAbsent(row.start, this::label) : null, dated ? LocalDate.ofEpochDay(row.start) : null,
                row.counts.statements,
                row.counts.appearances, row.counts.uncertain);
    }

    /** Compares without the objects and calls of comparators that are put together, which cost more than all counting. */
    private static int compare(Order order, Row one, Row other) {
        int time = Long.compare(one.start, other.start);
        int count = Long.compare(one.counts.statements, other.counts.statements);
        int first = switch (order) {
            case TIME -> time;
            case TIME_DESCENDING -> -time;
            case COUNT -> count;
            case COUNT_DESCENDING -> -count;
        };
        int second = switch (order) {
            case TIME, TIME_DESCENDING -> -count;
            case COUNT, COUNT_DESCENDING -> time;
        };
        return first != 0 ? first : second != 0 ? second : BY_VALUES.compare(one.values, other.values);
    }
}
