package org.onrecord.web.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.onrecord.statistics.Dimension;
import org.onrecord.statistics.PeriodLength;
import org.onrecord.statistics.StatisticsRow;
import org.onrecord.web.WebRequest;
import org.onrecord.web.chart.Chart;
import org.onrecord.web.chart.Chart.Series;
import org.onrecord.web.chart.StackedBars;
import org.onrecord.web.chart.Timeline;

/** Draws rows over time: the largest series each for itself, and the rest as one. */
final class SeriesChart {
    private static final int MOST = 5;
    private static final String REST = "s5";

    private SeriesChart() {
    }

    static Chart of(List<StatisticsRow> rows, List<Dimension> by, PeriodLength period, Values.Shown shown, StatementsLink link,
            StatisticsMessages words) {
        WebRequest request = link.request();
        boolean lines = request.value("chart").equals("lines");
        Timeline.Link places = (from, to) -> link.to(Map.of("from", from, "to", to));
        if (by.equals(List.of(Dimension.STANCE)) && !lines) {
            return StackedBars.byStance(words.statements(), rows, period, request, places);
        }
        Map<String, Long> totals = new HashMap<>();
        rows.forEach(row -> totals.merge(name(row, by, shown, words), row.statements(), Long::sum));
        List<String> ranked = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
        Map<String, Series> series = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(ranked.size(), MOST); i++) {
            series.put(ranked.get(i), new Series("s" + i, ranked.get(i)));
        }
        Series rest = new Series(REST, words.others(ranked.size() - MOST));
        Timeline timeline = new Timeline(request, period);
        series.values().forEach(one -> timeline.add(one, null, 0));
        rows.forEach(row -> timeline.add(series.getOrDefault(name(row, by, shown, words), rest), row.start(), row.statements()));
        return timeline.chart(words.statements(), lines, places);
    }

    private static String name(StatisticsRow row, List<Dimension> by, Values.Shown shown, StatisticsMessages words) {
        return by.isEmpty()
                ? words.statements()
                : by.stream().map(one -> shown.name(one, row.value(one))).collect(Collectors.joining(" · "));
    }
}
