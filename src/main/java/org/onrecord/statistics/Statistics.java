package org.onrecord.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.TakesLonger;
import org.onrecord.changeset.LastChangeset;
import org.onrecord.changeset.UntilNamesChange;
import org.onrecord.statement.FilterReader;
import org.onrecord.statement.StatementConditions;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementFilter;
import org.onrecord.statement.StatementIndex;
import org.onrecord.statistics.Counter.Cell;
import org.onrecord.statistics.Counter.Counts;

/** Makes rows of counts. */
@ApplicationScoped
class Statistics {
    private static final Comparator<List<String>> BY_VALUES = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int difference = Objects.compare(one.get(i), other.get(i), Comparator.nullsLast(Comparator.naturalOrder()));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    };

    /** How many ids of speakers, and of claims, are remembered. */
    private static final int NAMES = 100_000;

    private final FilterReader filters;
    private final StatementIndex index;
    private final StatisticsRepository statements;
    private final UntilNamesChange<Dimension, Map<Long, Long>> survivors;
    private final UntilNamesChange<String, String> speakers;
    private final UntilNamesChange<String, String> claims;

    Statistics(FilterReader filters, StatementIndex index, StatisticsRepository statements, LastChangeset last) {
        this.survivors = new UntilNamesChange<>(last, Dimension.values().length);
        this.speakers = new UntilNamesChange<>(last, NAMES);
        this.claims = new UntilNamesChange<>(last, NAMES);
        this.filters = filters;
        this.index = index;
        this.statements = statements;
    }

    private record Row(Cell cell, Counts counts) {
        LocalDate start() {
            return cell.start();
        }

        long statements() {
            return counts.statements;
        }
    }

    /**
     * @param words     what the statements have to have in them, or {@code null}
     * @param changeset the number of the last changeset that the reader sees
     */
    List<StatisticsRow> rows(StatementFilter filter, String words, Grouping grouping, long changeset) {
        List<Dimension> dimensions = grouping.dimensions();
        grouping.check();
        if (!grouping.small() || words != null) {
            TakesLonger.checkPatience();
        }
        Counter counter = new Counter(dimensions, grouping.period());
        count(filters.criteria(filter, changeset), words, counter, dimensions, grouping.period(), grouping.most());
        Map<Cell, Counts> cells = named(counter.finish(), dimensions);
        Set<List<String>> series = series(cells, grouping);
        cells.keySet().removeIf(cell -> !series.contains(cell.series()));
        if (grouping.fill() != null) {
            fill(cells, series, filter, grouping.period());
        }
        return cells.entrySet().stream().map(cell -> new Row(cell.getKey(), cell.getValue())).sorted(order(grouping.ordered()))
                .map(row -> view(row, counter, dimensions, grouping.period())).toList();
    }

    private void count(StatementCriteria criteria, String words, Counter counter, List<Dimension> dimensions, PeriodLength period,
            int most) {
        if (index.changeset() >= criteria.changeset()) {
            IndexedStatistics counted = new IndexedStatistics(dimensions, period,
                    dimensions.stream().map(dimension -> survivors.get(dimension, statements::survivors)).toList());
            index.each(words, criteria, rows -> counted.add(rows, counter));
            counted.finish(counter, most);
        } else if (words == null) {
            TakesLonger.checkPatience();
            statements.each(StatementConditions.of(criteria), dimensions, counter::add);
        } else {
            throw StatementIndex.behind();
        }
    }

    /** With the ids that clients know in the place of keys. */
    private Map<Cell, Counts> named(Map<Cell, Counts> counted, List<Dimension> dimensions) {
        List<Map<String, String>> names = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            int place = i;
            names.add(names(dimensions.get(i),
                    counted.keySet().stream().map(cell -> cell.series().get(place)).filter(Objects::nonNull).distinct().toList()));
        }
        Map<Cell, Counts> named = new HashMap<>();
        counted.forEach((cell, counts) -> {
            List<String> series = new ArrayList<>(cell.series());
            for (int i = 0; i < series.size(); i++) {
                String value = series.get(i);
                series.set(i, value == null ? null : names.get(i).getOrDefault(value, value));
            }
            named.put(new Cell(series, cell.start()), counts);
        });
        return named;
    }

    private Map<String, String> names(Dimension dimension, Collection<String> values) {
        if (!dimension.ofSpeakers() && dimension != Dimension.CLAIM) {
            return Map.of();
        }
        return (dimension == Dimension.CLAIM ? claims : speakers).get(values, missing -> statements.names(dimension, missing));
    }

    /** All series, or those with the most statements; without dimensions there is one, even of nothing. */
    private static Set<List<String>> series(Map<Cell, Counts> cells, Grouping grouping) {
        Map<List<String>, Long> totals = new HashMap<>();
        if (grouping.by().isEmpty() && grouping.period() != null) {
            totals.put(List.of(), 0L);
        }
        cells.forEach((cell, counts) -> totals.merge(cell.series(), counts.statements, Long::sum));
        int most = grouping.most();
        return totals.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(BY_VALUES)))
                .limit(most).map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** From the first period to the last, of those that there are and those that were asked for. */
    private static void fill(Map<Cell, Counts> cells, Set<List<String>> series, StatementFilter filter, PeriodLength period) {
        List<LocalDate> starts = Stream.of(
                cells.keySet().stream().map(Cell::start),
                Stream.ofNullable(filter.from()).map(from -> period.startOf(from.earliest())),
                Stream.ofNullable(filter.to()).map(to -> period.startOf(to.latest().minusNanos(1))))
                .flatMap(some -> some).filter(Objects::nonNull).sorted().toList();
        if (starts.isEmpty()) {
            return;
        }
        List<LocalDate> all = new ArrayList<>();
        for (LocalDate start = starts.get(0); !start.isAfter(starts.get(starts.size() - 1)); start = period.next(start)) {
            all.add(start);
            if (Counter.tooMany((long) all.size() * series.size())) {
                throw Counter.tooMany();
            }
        }
        for (List<String> one : series) {
            all.forEach(start -> cells.computeIfAbsent(new Cell(one, start), cell -> new Counts()));
        }
    }

    private static Comparator<Row> order(Grouping.Order order) {
        Comparator<Row> time = Comparator.comparing(Row::start, Comparator.nullsFirst(Comparator.naturalOrder()));
        Comparator<Row> lateFirst = Comparator.comparing(Row::start, Comparator.nullsLast(Comparator.reverseOrder()));
        Comparator<Row> count = Comparator.comparingLong(Row::statements);
        Comparator<Row> values = Comparator.comparing(row -> row.cell.series(), BY_VALUES);
        return (switch (order) {
            case TIME -> time.thenComparing(count.reversed());
            case TIME_DESCENDING -> lateFirst.thenComparing(count.reversed());
            case COUNT -> count.thenComparing(time);
            case COUNT_DESCENDING -> count.reversed().thenComparing(time);
        }).thenComparing(values);
    }

    private static StatisticsRow view(Row row, Counter counter, List<Dimension> dimensions, PeriodLength period) {
        List<String> values = counter.shown(row.cell.series());
        Map<Dimension, String> by = new HashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            by.put(dimensions.get(i), values.get(i));
        }
        return new StatisticsRow(by.get(Dimension.SPEAKER), by.get(Dimension.STANCE), by.get(Dimension.CLAIM), by.get(Dimension.PUBLISHER),
                by.get(Dimension.MEDIUM), by.get(Dimension.LANGUAGE), by.get(Dimension.VIA),
                row.start() == null ? null : period.label(row.start()), row.counts.statements, row.counts.appearances,
                row.counts.uncertain);
    }
}
