package org.onrecord.web.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.draft.OutcomeCount;
import org.onrecord.list.Page;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** Shows what became of drafts, by the rules that found them. */
@ApplicationScoped
class OutcomesPage implements WebPage<Page<OutcomeCount>> {

    @CheckedTemplate(basePath = "statistics")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance outcomes(WebRequest request, List<Row> rows);
    }

    /**
     * What became of the drafts of a rule, or of all.
     *
     * @param rule {@code null} for all
     */
    record Row(String rule, long offered, long accepted, long mended, long dropped, Map<String, Long> changed) {
        private static Row of(OutcomeCount count) {
            return new Row(count.rule(), count.offered(), count.accepted(), count.mended(), count.dropped(), count.changed());
        }

        private static Row total(List<OutcomeCount> counts) {
            return new Row(null, counts.stream().mapToLong(OutcomeCount::offered).sum(),
                    counts.stream().mapToLong(OutcomeCount::accepted).sum(), counts.stream().mapToLong(OutcomeCount::mended).sum(),
                    counts.stream().mapToLong(OutcomeCount::dropped).sum(), Map.of());
        }

        public boolean decided() {
            return accepted + mended + dropped > 0;
        }

        /** How many of a hundred that somebody decided about were accepted as they were. */
        public long percent() {
            return Math.round(100.0 * accepted / (accepted + mended + dropped));
        }
    }

    @Override
    public String path() {
        return "/statistics/drafts";
    }

    @Override
    public Class<? super Page<OutcomeCount>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<OutcomeCount> answer, WebRequest request) {
        List<Row> rows = answer.items().isEmpty()
                ? List.of()
                : Stream.concat(answer.items().stream().map(Row::of), Stream.of(Row.total(answer.items())))
                        .toList();
        return Templates.outcomes(request, rows);
    }
}
