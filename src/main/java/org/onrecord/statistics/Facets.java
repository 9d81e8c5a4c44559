package org.onrecord.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.list.Limit;
import org.onrecord.statement.FilterNames;
import org.onrecord.statement.StatementFilter;
import org.onrecord.statistics.FacetCount.Facet;
import org.onrecord.statistics.Grouping.Order;

/** Counts statements by all that they are mostly filtered by. */
@ApplicationScoped
class Facets {
    private static final int YEARS = 15;

    private final Statistics statistics;
    private final FilterNames names;

    Facets(Statistics statistics, FilterNames names) {
        this.statistics = statistics;
        this.names = names;
    }

    /** A question that asks for the same statements each time. */
    private record Question(StatementFilter filter, String words, int most, long changeset) {}

    List<FacetCount> of(StatementFilter filter, String words, Limit top, long changeset) {
        Question question = new Question(filter, words, top.most(), changeset);
        return Stream.of(
                by(question, Facet.SPEAKER, Dimension.SPEAKER, StatisticsRow::speaker, names::ofSpeakers),
                by(question, Facet.STANCE, Dimension.STANCE, StatisticsRow::stance, none -> Map.of()),
                by(question, Facet.PUBLISHER, Dimension.PUBLISHER, StatisticsRow::publisher, names::ofSpeakers),
                by(question, Facet.VIA, Dimension.VIA, StatisticsRow::via, names::ofSpeakers),
                by(question, Facet.CLAIM, Dimension.CLAIM, StatisticsRow::claim, names::ofClaims),
                periods(question)).flatMap(List::stream).toList();
    }

    /** Those without a value cannot be filtered by it, and may be one of the greatest. */
    private List<FacetCount> by(Question question, Facet facet, Dimension dimension, Function<StatisticsRow, String> value,
            Function<List<String>, Map<String, String>> named) {
        Limit most = new Limit(question.most == Integer.MAX_VALUE ? question.most : question.most + 1);
        List<StatisticsRow> rows = rows(question, new Grouping(List.of(new Dimensions(List.of(dimension))), null, most, null, null))
                .filter(row -> value.apply(row) != null).limit(question.most).toList();
        Map<String, String> known = named.apply(rows.stream().map(value).toList());
        return rows.stream().map(row -> new FacetCount(facet, value.apply(row), known.get(value.apply(row)), row.statements())).toList();
    }

    /** All of a year or month, and of years the last. */
    private List<FacetCount> periods(Question question) {
        PeriodLength length = length(question.filter);
        Grouping grouping = new Grouping(List.of(), length, null, null, Order.TIME_DESCENDING);
        return rows(question, grouping).filter(row -> row.period() != null && row.statements() > 0)
                .limit(length == PeriodLength.YEAR ? Math.max(question.most, YEARS) : Integer.MAX_VALUE)
                .map(row -> new FacetCount(Facet.PERIOD, row.period(), null, row.statements())).toList();
    }

    private Stream<StatisticsRow> rows(Question question, Grouping grouping) {
        return statistics.rows(question.filter, question.words, grouping, question.changeset).stream();
    }

    /** So that who narrows by a year gets its months, and who narrows by one of these its days. */
    private static PeriodLength length(StatementFilter filter) {
        if (filter.from() == null || filter.to() == null) {
            return PeriodLength.YEAR;
        }
        LocalDate first = LocalDate.ofInstant(filter.from().earliest(), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(filter.to().latest().minusNanos(1), ZoneOffset.UTC);
        if (first.getYear() != last.getYear()) {
            return PeriodLength.YEAR;
        }
        return YearMonth.from(first).equals(YearMonth.from(last)) ? PeriodLength.DAY : PeriodLength.MONTH;
    }
}
