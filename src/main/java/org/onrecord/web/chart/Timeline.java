package org.onrecord.web.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.onrecord.statistics.PeriodLength;
import org.onrecord.web.WebRequest;
import org.onrecord.web.chart.Chart.Mark;
import org.onrecord.web.chart.Chart.Place;
import org.onrecord.web.chart.Chart.Series;

/** Collects counts over time for a chart, which joins them to longer periods where there are too many for a picture. */
public final class Timeline {
    private static final int MOST = 120;
    /** Weeks are not parts of anything longer. */
    private static final Map<PeriodLength, PeriodLength> LONGER = Map.of(PeriodLength.DAY, PeriodLength.MONTH, PeriodLength.MONTH,
            PeriodLength.QUARTER, PeriodLength.QUARTER, PeriodLength.YEAR);

    private final WebRequest request;
    private final ChartMessages words;
    private final PeriodLength asked;
    private final Map<Series, SortedMap<LocalDate, Long>> counts = new LinkedHashMap<>();
    private long undated;

    /** Where the statements of a period are listed: from one date to another, both included. */
    public interface Link {
        String to(String from, String to);
    }

    /** @param length of the periods that are counted */
    public Timeline(WebRequest request, PeriodLength length) {
        this.request = request;
        this.asked = length;
        this.words = request.words(ChartMessages.class);
    }

    /** @param start the first day of a period, or {@code null} where the statements belong to none */
    public void add(Series series, LocalDate start, long count) {
        SortedMap<LocalDate, Long> its = counts.computeIfAbsent(series, one -> new TreeMap<>());
        if (start == null) {
            undated += count;
        } else {
            its.merge(start, count, Long::sum);
        }
    }

    /** @param lines instead of bars */
    public Chart chart(String title, boolean lines, Link link) {
        SortedMap<LocalDate, Long> all = new TreeMap<>();
        counts.values().forEach(its -> its.forEach((start, count) -> all.merge(start, count, Long::sum)));
        List<Series> series = List.copyOf(counts.keySet());
        if (all.isEmpty()) {
            return new Chart(title, lines, series, List.of(), List.of(), 0, Scale.of(0, request::number), undated());
        }
        PeriodLength length = asked;
        while (length.between(all.firstKey(), all.lastKey()) >= MOST && LONGER.containsKey(length)) {
            length = LONGER.get(length);
        }
        PeriodNames names = new PeriodNames(request.locale());
        List<Place> places = places(length, names, series, link);
        LocalDate first = length.startOf(all.firstKey());
        int slots = length.between(first, all.lastKey()) + 1;
        List<Mark> marks = Chart.apart(names.marks(length, first, slots), slots);
        return new Chart(title + ", " + unit(length), lines, series, places, marks, slots,
                Scale.of(highest(places, lines), request::number),
                undated());
    }

    private List<Place> places(PeriodLength length, PeriodNames names, List<Series> series, Link link) {
        SortedMap<LocalDate, long[]> values = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            int number = i;
            counts.get(series.get(i)).forEach((start, count) -> values.computeIfAbsent(length.startOf(start),
                    one -> new long[series.size()])[number] += count);
        }
        List<Place> places = new ArrayList<>();
        values.forEach((start, its) -> {
            List<Long> boxed = Arrays.stream(its).boxed().toList();
            String name = names.name(length, start);
            places.add(new Place(length.between(values.firstKey(), start), name, described(name, series, boxed),
                    link.to(first(length, start), last(length, start)), boxed,
                    boxed.stream().map(request::number).toList()));
        });
        places.removeIf(place -> place.values().stream().allMatch(value -> value == 0));
        return places;
    }

    private String undated() {
        return undated == 0 ? null : request.number(undated);
    }

    private String described(String name, List<Series> series, List<Long> values) {
        List<String> counted = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (values.get(i) > 0) {
                counted.add(words.counted(series.get(i).name(), request.number(values.get(i))));
            }
        }
        return words.described(name, String.join(", ", counted));
    }

    private String unit(PeriodLength length) {
        return switch (length) {
            case DAY -> words.byDay();
            case WEEK -> words.byWeek();
            case MONTH -> words.byMonth();
            case QUARTER -> words.byQuarter();
            case YEAR -> words.byYear();
        };
    }

    /** The first date of a period, as a filter takes it. */
    public static String first(PeriodLength length, LocalDate start) {
        return length == PeriodLength.MONTH || length == PeriodLength.YEAR ? length.label(start) : start.toString();
    }

    /** The last one. */
    public static String last(PeriodLength length, LocalDate start) {
        return length == PeriodLength.MONTH || length == PeriodLength.YEAR
                ? length.label(start)
                : length.next(start).minusDays(1).toString();
    }

    private static long highest(List<Place> places, boolean lines) {
        return places.stream().mapToLong(place -> lines
                ? place.values().stream().mapToLong(Long::longValue).max().orElse(0)
                : place.values().stream().mapToLong(Long::longValue).sum()).max().orElse(0);
    }
}
