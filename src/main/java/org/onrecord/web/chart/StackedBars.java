package org.onrecord.web.chart;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.onrecord.api.EnumWords;
import org.onrecord.profile.SpeakerProfile;
import org.onrecord.statement.Stance;
import org.onrecord.statistics.PeriodLength;
import org.onrecord.statistics.StatisticsRow;
import org.onrecord.web.WebRequest;
import org.onrecord.web.chart.Chart.Series;
import org.onrecord.web.chart.Timeline.Link;

/** Charts of how many statements of each stance there were over time. */
public final class StackedBars {
    private StackedBars() {
    }

    /**
     * @param rows   what {@code /statistics?by=stance&period=} answers
     * @param length that period
     */
    public static Chart byStance(String title, List<StatisticsRow> rows, PeriodLength length, WebRequest request, Link link) {
        Map<Stance, Series> series = series(request);
        Timeline timeline = timeline(request, length, series);
        rows.forEach(row -> timeline.add(series.get(EnumWords.parse(Stance.class, row.stance())), row.start(), row.statements()));
        return timeline.chart(title, false, link);
    }

    /** @param months of a {@link SpeakerProfile} */
    public static Chart byMonth(String title, List<SpeakerProfile.Month> months, WebRequest request, Link link) {
        Map<Stance, Series> series = series(request);
        Timeline timeline = timeline(request, PeriodLength.MONTH, series);
        for (SpeakerProfile.Month month : months) {
            var start = YearMonth.parse(month.month()).atDay(1);
            timeline.add(series.get(Stance.DENIAL), start, month.denial());
            timeline.add(series.get(Stance.ALLEGATION), start, month.allegation());
            timeline.add(series.get(Stance.REACTION), start, month.reaction());
        }
        return timeline.chart(title, false, link);
    }

    private static Timeline timeline(WebRequest request, PeriodLength length, Map<Stance, Series> series) {
        Timeline timeline = new Timeline(request, length);
        series.values().forEach(one -> timeline.add(one, null, 0));
        return timeline;
    }

    /** The three in their order, whether there is something of each or not. */
    private static Map<Stance, Series> series(WebRequest request) {
        ChartMessages words = request.words(ChartMessages.class);
        Map<Stance, Series> series = new EnumMap<>(Stance.class);
        series.put(Stance.DENIAL, new Series(EnumWords.of(Stance.DENIAL), words.denials()));
        series.put(Stance.ALLEGATION, new Series(EnumWords.of(Stance.ALLEGATION), words.allegations()));
        series.put(Stance.REACTION, new Series(EnumWords.of(Stance.REACTION), words.reactions()));
        return series;
    }
}
