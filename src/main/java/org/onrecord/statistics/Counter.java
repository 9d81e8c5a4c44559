package org.onrecord.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.onrecord.api.EnumWords;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerNames;
import org.onrecord.statistics.StatisticsRepository.Counted;

/** Counts statements as they come; it holds the counts, not the statements. */
final class Counter {
    static final int MOST_ROWS = 100_000;

    private final List<Dimension> dimensions;
    private final PeriodLength period;
    private final int[] optional;
    private final Map<List<String>, Series> all = new HashMap<>();
    private int rows;
    /** Of each value that is one however its case, the spelling that comes first. */
    private final Map<List<Object>, String> spellings = new HashMap<>();
    private final List<Counted> version = new ArrayList<>();

    /** @param period how long the periods are, or {@code null} for no periods */
    Counter(List<Dimension> dimensions, PeriodLength period) {
        this.dimensions = dimensions;
        this.period = period;
        this.optional = IntStream.range(0, dimensions.size()).filter(place -> dimensions.get(place).optional()).toArray();
    }

    /** What has some values in common. */
    static final class Series {
        private final List<String> values;
        private final Map<Long, Counts> periods;

        /** @param periods what is counted for the first day of each, since 1970, and for {@code null} what is in none */
        Series(List<String> values, Map<Long, Counts> periods) {
            this.values = values;
            this.periods = periods;
        }

        /** The same counts under other values. */
        Series named(List<String> names) {
            return new Series(names, periods);
        }

        List<String> values() {
            return values;
        }

        Map<Long, Counts> periods() {
            return periods;
        }

        long statements() {
            return periods.values().stream().mapToLong(counts -> counts.statements).sum();
        }

        Counts counts(Long start) {
            return periods.computeIfAbsent(start, period -> new Counts());
        }
    }

    static final class Counts {
        long statements;
        long appearances;
        long uncertain;
    }

    void add(Counted counted) {
        if (!version.isEmpty() && !version.get(0).version().equals(counted.version())) {
            countVersion();
        }
        version.add(counted);
    }

    /** The series of values that are those of rows, to which counts can be added. */
    Series series(List<Object> values) {
        List<String> series = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            series.add(value(dimensions.get(i), values.get(i)));
        }
        return all.computeIfAbsent(series, one -> new Series(one, new HashMap<>()));
    }

    Collection<Series> finish() {
        if (!version.isEmpty()) {
            countVersion();
        }
        return all.values();
    }

    /** The values of a series as they are shown. */
    List<String> shown(List<String> series) {
        List<String> shown = new ArrayList<>(series);
        for (int i = 0; i < shown.size(); i++) {
            shown.set(i, spellings.getOrDefault(List.of(dimensions.get(i), shown.get(i) == null ? "" : shown.get(i)), shown.get(i)));
        }
        return shown;
    }

    private void countVersion() {
        Counted first = version.get(0);
        boolean dated = !first.earliest().equals(EdtfDate.OPEN_START);
        PeriodLength precision = period == null ? PeriodLength.DAY : period;
        boolean uncertain = !dated || first.qualified() || !precision.holds(precision.startOf(first.earliest()), first.latest());
        Long start = dated && period != null ? period.startOf(first.earliest()).toEpochDay() : null;
        Map<Series, Set<Long>> carried = new HashMap<>();
        for (Counted counted : counted()) {
            carried.computeIfAbsent(series(counted.values()), series -> new HashSet<>()).add(counted.appearances());
        }
        carried.forEach((series, appearances) -> count(series, start, appearances, uncertain));
        version.clear();
    }

    /** Without those that have no value where the version has one elsewhere. */
    private List<Counted> counted() {
        List<Counted> counted = version;
        for (int place : optional) {
            List<Counted> valued = counted.stream().filter(one -> one.values().get(place) != null).toList();
            counted = valued.isEmpty() ? counted : valued;
        }
        return counted;
    }

    private void count(Series series, Long start, Set<Long> appearances, boolean uncertain) {
        Counts counts = series.counts(start);
        counts.statements++;
        counts.appearances += dimensions.stream().anyMatch(dimension -> dimension.ofAppearances)
                ? appearances.size()
                : Collections.max(appearances);
        counts.uncertain += uncertain ? 1 : 0;
        rows += counts.statements == 1 ? 1 : 0;
        if (tooMany(rows)) {
            throw tooMany();
        }
    }

    static ProblemException tooMany() {
        return ProblemException.validation(Fault.parameter("by",
                "makes more than " + MOST_ROWS + " rows; count by less, in longer periods, or filter the statements"));
    }

    static boolean tooMany(long rows) {
        return rows > MOST_ROWS;
    }

    private String value(Dimension dimension, Object value) {
        if (value == null) {
            return dimension == Dimension.VIA ? SpeakerNames.NO_ONE : null;
        }
        if (value instanceof Enum<?> constant) {
            return EnumWords.of(constant);
        }
        String text = value.toString();
        if (!dimension.caseless()) {
            return text;
        }
        String folded = dimension.folded(text);
        spellings.merge(List.of(dimension, folded), text, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        return folded;
    }
}
