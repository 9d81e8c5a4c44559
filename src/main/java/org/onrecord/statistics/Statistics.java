package org.onrecord.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.onrecord.statement.Survivors;
import org.onrecord.statistics.Counter.Series;

/** Makes rows of counts. */
@ApplicationScoped
public class Statistics {
    /** How many ids of speakers, and of claims, are remembered. */
    private static final int NAMES = 100_000;

    private final FilterReader filters;
    private final StatementIndex index;
    private final StatisticsRepository statements;
    private final Survivors survivors;
    private final UntilNamesChange<String, String> speakers;
    private final UntilNamesChange<String, String> claims;

    Statistics(FilterReader filters, StatementIndex index, StatisticsRepository statements, Survivors survivors, LastChangeset last) {
        this.survivors = survivors;
        this.speakers = new UntilNamesChange<>(last, NAMES);
        this.claims = new UntilNamesChange<>(last, NAMES);
        this.filters = filters;
        this.index = index;
        this.statements = statements;
    }

    /**
     * @param words     what the statements have to have in them, or {@code null}
     * @param changeset the number of the last changeset that the reader sees
     */
    public List<StatisticsRow> rows(StatementFilter filter, String words, Grouping grouping, long changeset) {
        List<Dimension> dimensions = grouping.dimensions();
        grouping.check();
        if (!grouping.small() || words != null) {
            TakesLonger.checkPatience();
        }
        Counter counter = new Counter(dimensions, grouping.period());
        count(filters.criteria(filter, changeset), words, counter, dimensions, grouping.period(), grouping.most());
        List<Series> series = most(named(counter.finish(), dimensions), grouping);
        if (grouping.fill() != null) {
            fill(series, filter, grouping.period());
        }
        return new CountedSeries(series, counter, dimensions, grouping).rows();
    }

    /**
     * All statements over time, in an order of time.
     *
     * @param changeset the number of the last changeset that the reader sees
     */
    public List<StatisticsRow> byStance(PeriodLength period, long changeset) {
        List<Dimension> dimensions = List.of(Dimension.STANCE);
        Grouping grouping = new Grouping(List.of(new Dimensions(dimensions)), period, null, null, null);
        Counter counter = new Counter(dimensions, period);
        count(StatementCriteria.ofAll(changeset), null, counter, dimensions, period, grouping.most());
        return new CountedSeries(List.copyOf(counter.finish()), counter, dimensions, grouping).rows();
    }

    private void count(StatementCriteria criteria, String words, Counter counter, List<Dimension> dimensions, PeriodLength period,
            int most) {
        if (index.changeset() >= criteria.changeset()) {
            inTheIndex(criteria, words, counter, dimensions, period, most);
        } else if (words == null) {
            TakesLonger.checkPatience();
            statements.each(StatementConditions.of(criteria), dimensions, dimensions.stream().map(this::survivors).toList(), counter::add);
        } else {
            throw StatementIndex.behind();
        }
    }

    private void inTheIndex(StatementCriteria criteria, String words, Counter counter, List<Dimension> dimensions, PeriodLength period,
            int most) {
        List<Map<Long, Long>> meant = dimensions.stream().map(this::survivors).toList();
        Map<Dimension, LinkedSpeakers> linked = linked(criteria, dimensions);
        IndexedStatistics counted = new IndexedStatistics(dimensions, period, meant, linked);
        boolean ofFew = most < Integer.MAX_VALUE && period != null
                && dimensions.stream().anyMatch(dimension -> dimension == Dimension.SPEAKER || dimension == Dimension.CLAIM)
                && dimensions.stream().noneMatch(dimension -> dimension.several() || dimension.caseless());
        if (ofFew) {
            // A row for each period of all series would be far more than are asked for.
            IndexedStatistics totals = new IndexedStatistics(dimensions, null, meant, linked);
            count(criteria, words, counter, totals);
            counted.only(totals.most(most));
        }
        count(criteria, words, counter, counted);
        counted.finish(counter, most);
    }

    /** What is counted in the place of what was merged. It is put there row by row, for joining it in would cost more. */
    private Map<Long, Long> survivors(Dimension dimension) {
        if (dimension.ofSpeakers()) {
            return survivors.ofSpeakers();
        }
        return dimension == Dimension.CLAIM ? survivors.ofClaims() : Map.of();
    }

    private Map<Dimension, LinkedSpeakers> linked(StatementCriteria criteria, List<Dimension> dimensions) {
        Map<Dimension, LinkedSpeakers> linked = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            if (dimension.link != null) {
                linked.put(dimension,
                        LinkedSpeakers.of(dimension.link, criteria, survivors(dimension), index));
            }
        }
        return linked;
    }

    private void count(StatementCriteria criteria, String words, Counter counter, IndexedStatistics counted) {
        if (words == null && counted.countsAlike()) {
            index.eachAlike(criteria, counted::add);
        } else {
            index.each(words, criteria, rows -> counted.add(rows, counter));
        }
    }

    /** With the ids that clients know in the place of keys. */
    private List<Series> named(Collection<Series> counted, List<Dimension> dimensions) {
        List<Map<String, String>> names = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            int place = i;
            names.add(names(dimensions.get(i),
                    counted.stream().map(series -> series.values().get(place)).filter(Objects::nonNull).distinct().toList()));
        }
        List<Series> named = new ArrayList<>();
        for (Series one : counted) {
            List<String> values = new ArrayList<>(one.values());
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                values.set(i, value == null ? null : names.get(i).getOrDefault(value, value));
            }
            named.add(one.named(values));
        }
        return named;
    }

    private Map<String, String> names(Dimension dimension, Collection<String> values) {
        if (!dimension.ofSpeakers() && dimension != Dimension.CLAIM) {
            return Map.of();
        }
        return (dimension == Dimension.CLAIM ? claims : speakers).get(values, missing -> statements.names(dimension, missing));
    }

    /** All series, or those with the most statements; without dimensions there is one, even of nothing. */
    private static List<Series> most(List<Series> series, Grouping grouping) {
        if (series.isEmpty() && grouping.by().isEmpty() && grouping.period() != null) {
            return List.of(new Series(List.of(), new HashMap<>()));
        }
        if (series.size() <= grouping.most()) {
            return series;
        }
        Map<Series, Long> totals = new HashMap<>();
        series.forEach(one -> totals.put(one, one.statements()));
        return series.stream()
                .sorted(Comparator.<Series, Long>comparing(totals::get).reversed().thenComparing(Series::values, CountedSeries.BY_VALUES))
                .limit(grouping.most()).toList();
    }

    /** From the first period to the last, of those that there are and those that were asked for. */
    private static void fill(List<Series> series, StatementFilter filter, PeriodLength period) {
        List<LocalDate> starts = Stream.of(
                series.stream().flatMap(one -> one.periods().keySet().stream()).filter(Objects::nonNull).distinct()
                        .map(LocalDate::ofEpochDay),
                Stream.ofNullable(filter.from()).map(from -> period.startOf(from.earliest())),
                Stream.ofNullable(filter.to()).map(to -> period.startOf(to.latest().minusNanos(1))))
                .flatMap(some -> some).sorted().toList();
        if (starts.isEmpty()) {
            return;
        }
        List<Long> all = new ArrayList<>();
        for (LocalDate start = starts.get(0); !start.isAfter(starts.get(starts.size() - 1)); start = period.next(start)) {
            all.add(start.toEpochDay());
            if (Counter.tooMany((long) all.size() * series.size())) {
                throw Counter.tooMany();
            }
        }
        series.forEach(one -> all.forEach(one::counts));
    }
}
