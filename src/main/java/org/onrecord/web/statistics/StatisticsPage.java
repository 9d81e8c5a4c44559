package org.onrecord.web.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Page;
import org.onrecord.statistics.Dimension;
import org.onrecord.statistics.PeriodLength;
import org.onrecord.statistics.Statistics;
import org.onrecord.statistics.StatisticsRow;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;
import org.onrecord.web.chart.Chart;
import org.onrecord.web.chart.StackedBars;

/** Shows counts as a table and as a picture; asked for nothing, how many statements there were over time. */
@ApplicationScoped
class StatisticsPage implements WebPage<Page<StatisticsRow>> {
    private static final List<String> GROUPING = List.of("by", "period", "top", "fill", "order", "chart");
    private static final List<String> ORDERS = List.of("time", "-time", "count", "-count");

    private final Values values;
    private final Statistics statistics;

    StatisticsPage(Values values, Statistics statistics) {
        this.values = values;
        this.statistics = statistics;
    }

    @CheckedTemplate(basePath = "statistics")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance statistics(WebRequest request, FilterForm form, Choices choices, StatisticsTable table, Chart chart,
                List<Suggestion> suggestions, String data);
    }

    /** What may be chosen to count by. */
    record Choices(List<String> dimensions, List<String> periods, List<String> chosen) {
        static Choices of(List<String> chosen) {
            return new Choices(Arrays.stream(Dimension.values()).map(EnumWords::of).toList(),
                    Arrays.stream(PeriodLength.values()).map(EnumWords::of).toList(), chosen);
        }

        public List<String> orders() {
            return ORDERS;
        }

        /** What one of the fields says, empty where nothing is chosen. */
        public String chosen(int field) {
            return field < chosen.size() ? chosen.get(field) : "";
        }
    }

    /** A question that is often asked. */
    record Suggestion(String name, String href) {}

    @Override
    public String path() {
        return "/statistics";
    }

    @Override
    public Class<? super Page<StatisticsRow>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<StatisticsRow> answer, WebRequest request) {
        List<Dimension> by = request.values("by").stream().map(word -> EnumWords.parse(Dimension.class, word.strip())).toList();
        PeriodLength period = request.value("period").isEmpty() ? null : EnumWords.parse(PeriodLength.class, request.value("period"));
        StatementsLink link = new StatementsLink(request, Stream.concat(GROUPING.stream(), Stream.of("limit", "count")).toList());
        StatisticsMessages words = request.words(StatisticsMessages.class);
        Values.Shown shown = values.of(answer.items(), by, request);
        StatisticsTable table = StatisticsTable.of(answer.items(), by, period, shown, link);
        return Templates.statistics(request, new FilterForm(request, GROUPING), Choices.of(by.stream().map(EnumWords::of).toList()), table,
                chart(answer, by, period, shown, link, words), suggestions(link, words),
                request.base().resolve(request.as("json")).toString());
    }

    @Override
    public Optional<TemplateInstance> refused(WebRequest request) {
        StatementsLink link = new StatementsLink(request, List.of());
        Values.Shown shown = values.of(List.of(), List.of(), request);
        return Optional.of(Templates.statistics(request, new FilterForm(request, GROUPING), Choices.of(request.values("by")),
                StatisticsTable.of(List.of(), List.of(), null, shown, link), null,
                suggestions(new StatementsLink(request, GROUPING), request.words(StatisticsMessages.class)), ""));
    }

    private Chart chart(Page<StatisticsRow> answer, List<Dimension> by, PeriodLength period, Values.Shown shown, StatementsLink link,
            StatisticsMessages words) {
        WebRequest request = link.request();
        if (period != null) {
            return SeriesChart.of(answer.items(), by, period, shown, link, words);
        }
        boolean nothingAsked = by.isEmpty() && request.parametersBut("asOf").isEmpty();
        return nothingAsked
                ? StackedBars.byStance(words.statements(), statistics.byStance(PeriodLength.MONTH, answer.changeset()), PeriodLength.MONTH,
                        request, (from, to) -> link.to(Map.of("from", from, "to", to)))
                : null;
    }

    private static List<Suggestion> suggestions(StatementsLink link, StatisticsMessages words) {
        return List.of(suggestion(words.byStanceAndYear(), link, Map.of("by", "stance", "period", "year")),
                suggestion(words.mostHeard(), link, Map.of("by", "speaker", "top", "20")),
                suggestion(words.mostDenied(), link, Map.of("by", "claim", "stance", "denial", "top", "20")),
                suggestion(words.relays(), link, Map.of("by", "via", "top", "20")),
                suggestion(words.outlets(), link, Map.of("by", "publisher,stance", "top", "20")));
    }

    private static Suggestion suggestion(String name, StatementsLink link, Map<String, String> grouping) {
        return new Suggestion(name, link.to("/statistics", grouping));
    }
}
