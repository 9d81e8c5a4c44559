package org.onrecord.web.start;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.profile.ClaimFilter;
import org.onrecord.profile.ClaimLists;
import org.onrecord.profile.ClaimOrder;
import org.onrecord.profile.ClaimProfile;
import org.onrecord.profile.ClaimProfile.Status;
import org.onrecord.profile.RecordView;
import org.onrecord.statement.FilterReader;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementFilter;
import org.onrecord.statement.StatementListing;
import org.onrecord.statement.StatementSort;
import org.onrecord.statement.StatementView;
import org.onrecord.statistics.PeriodLength;
import org.onrecord.statistics.Statistics;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;
import org.onrecord.web.chart.Chart;
import org.onrecord.web.chart.StackedBars;

/** Where people begin: what there is, what was said last, and what nobody has answered. */
@ApplicationScoped
class StartPage implements WebPage<RecordView> {
    private static final int NEWEST = 6;
    private static final int DISPUTES = 5;
    private static final int DENIALS = 4;

    private final StatementListing statements;
    private final FilterReader filters;
    private final ClaimLists claims;
    private final Statistics statistics;

    StartPage(StatementListing statements, FilterReader filters, ClaimLists claims, Statistics statistics) {
        this.statements = statements;
        this.filters = filters;
        this.claims = claims;
        this.statistics = statistics;
    }

    @CheckedTemplate(basePath = "start")
    static class Templates {
        private Templates() {
        }

        /** @param unanswered the claims that somebody alleges and nobody denies, the last first */
        static native TemplateInstance start(WebRequest request, RecordView record, List<StatementView> newest,
                List<ClaimProfile> unanswered, List<StatementView> denials, Chart chart);
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public Class<RecordView> type() {
        return RecordView.class;
    }

    @Override
    public TemplateInstance show(RecordView record, WebRequest request) {
        long changeset = record.number();
        return Templates.start(request, record, newest(StatementCriteria.ofAll(changeset), NEWEST),
                claims.first(ClaimFilter.withStatus(Status.UNANSWERED), ClaimOrder.FIRST_DESCENDING, changeset, DISPUTES),
                newest(filters.criteria(StatementFilter.ofStances(List.of(Stance.DENIAL)), changeset), DENIALS), chart(changeset, request));
    }

    private List<StatementView> newest(StatementCriteria criteria, int most) {
        return List.copyOf(statements.first(criteria, StatementSort.DATE_DESCENDING, most));
    }

    private Chart chart(long changeset, WebRequest request) {
        return StackedBars.byStance(request.words(StartMessages.class).overTime(), statistics.byStance(PeriodLength.MONTH, changeset),
                PeriodLength.MONTH, request, (from, to) -> request.to("/statements?from=" + from + "&to=" + to));
    }
}
