package org.onrecord.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.onrecord.changeset.LastChangeset;
import org.onrecord.statement.FilterReader;
import org.onrecord.statement.StatementFilter;
import org.onrecord.statement.StatementIndex;
import org.onrecord.statement.Survivors;
import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.support.NoIndex;

/** While there is no index, statistics are counted in the database: they are the same. */
@BehaviourTest
class CountedInTheDatabaseTest {
    @Inject
    FilterReader filters;
    @Inject
    StatementIndex index;
    @Inject
    StatisticsRepository repository;
    @Inject
    Survivors survivors;
    @Inject
    LastChangeset last;

    @Test
    void theyAreThoseOfTheIndex() {
        List<String> dates = List.of("2023-02-06", "2023-02", "2022-12-30/2023-01-02", "../2023-01", "2023-02-06?", "2023-02-28");
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            Draft draft = saying("statement " + i).by("Speaker " + i % 4).on(dates.get(i % dates.size()))
                    .stance(i % 3 == 0 ? "denial" : "allegation").in("publisher", "Paper " + i % 3).in("url", "https://paper.example/" + i)
                    .appearing("medium", i % 2 == 0 ? "Twitter" : "twitter");
            if (i % 2 == 0) {
                draft.about(Map.of("text", "claim " + i % 4));
            }
            if (i % 3 > 0) {
                draft.via("Relay " + i % 2, "Speaker 1");
            }
            if (i % 5 > 0) {
                draft.with("language", i % 5 == 1 ? "EN" : "en");
            }
            if (i > 4) {
                draft.linked("denies", recorded.get(i / 2)).linked(i % 2 == 0 ? "denies" : "responds-to", recorded.get(i - 1));
            }
            recorded.add(record(draft));
        }
        retract(recorded.get(7));
        retract(record(saying("taken back").by("Speaker 0")));

        List<Dimension> dimensions = List.of(Dimension.values());
        for (PeriodLength period : Arrays.asList(null, PeriodLength.DAY, PeriodLength.WEEK, PeriodLength.MONTH, PeriodLength.YEAR)) {
            for (int one = -1; one < dimensions.size(); one++) {
                for (int other = one; other < dimensions.size(); other++) {
                    List<Dimension> by = new ArrayList<>(one < 0 ? List.of() : List.of(dimensions.get(one)));
                    if (other > one) {
                        by.add(dimensions.get(other));
                    }
                    Grouping grouping = new Grouping(by.isEmpty() ? List.of() : List.of(new Dimensions(by)), period, null, null, null);

                    assertEquals(rows(index, grouping), rows(new NoIndex(), grouping), grouping.toString());
                    assertFalse(rows(index, grouping).isEmpty());
                }
            }
        }
    }

    private List<StatisticsRow> rows(StatementIndex from, Grouping grouping) {
        StatementFilter filter = new StatementFilter(List.of(), null, List.of(), null, null, null, List.of(), List.of(), null, List.of(),
                List.of(),
                List.of(), List.of(), List.of(), null, List.of(), null, null);
        return QuarkusTransaction.requiringNew()
                .call(() -> new Statistics(filters, from, repository, survivors, last).rows(filter, null, grouping, last.shown()));
    }
}
