package org.onrecord.web.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.onrecord.api.EnumWords;
import org.onrecord.statistics.Dimension;
import org.onrecord.statistics.PeriodLength;
import org.onrecord.statistics.StatisticsRow;
import org.onrecord.web.chart.PeriodNames;
import org.onrecord.web.chart.Timeline;

/**
 * Rows as people read them.
 *
 * @param left how many are not shown, for a page would be too long
 */
public record StatisticsTable(List<String> by, boolean over, List<Row> rows, int left) {
    private static final int MOST = 100;
    private static final double FULL = 100;

    /** @param href of a page of its own, or {@code null} */
    public record Cell(String text, String href) {}

    /**
     * A row.
     *
     * @param period  or {@code null}
     * @param href    where its statements are listed, {@code null} where no filter finds just these
     * @param percent of the row with the most statements
     */
    public record Row(List<Cell> cells, String period, String href, long statements, long appearances, long uncertain, long percent) {}

    static StatisticsTable of(List<StatisticsRow> rows, List<Dimension> by, PeriodLength period, Values.Shown shown, StatementsLink link) {
        long most = rows.stream().mapToLong(StatisticsRow::statements).max().orElse(1);
        PeriodNames names = new PeriodNames(link.request().locale());
        List<Row> shownRows = rows.stream().limit(MOST).map(row -> new Row(
                by.stream().map(one -> new Cell(shown.name(one, row.value(one)), shown.page(one, row.value(one)))).toList(),
                period == null ? null : row.start() == null ? shown.words().undated() : names.name(period, row.start()),
                href(row, by, period, link), row.statements(), row.appearances(), row.uncertain(),
                Math.round(row.statements() * FULL / Math.max(most, 1)))).toList();
        return new StatisticsTable(by.stream().map(EnumWords::of).toList(), period != null, shownRows, Math.max(rows.size() - MOST, 0));
    }

    private static String href(StatisticsRow row, List<Dimension> by, PeriodLength period, StatementsLink link) {
        Map<String, String> narrower = new HashMap<>();
        for (Dimension dimension : by) {
            if (row.value(dimension) == null || !dimension.filter()) {
                return null;
            }
            narrower.put(EnumWords.of(dimension), row.value(dimension));
        }
        if (period != null) {
            if (row.start() == null) {
                return null;
            }
            narrower.put("from", Timeline.first(period, row.start()));
            narrower.put("to", Timeline.last(period, row.start()));
        }
        return link.to(narrower);
    }
}
