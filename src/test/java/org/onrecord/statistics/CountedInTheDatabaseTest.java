package org.onrecord.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.onrecord.changeset.LastChangeset;
import org.onrecord.list.Cursor;
import org.onrecord.list.Format;
import org.onrecord.statement.FilterReader;
import org.onrecord.statement.Hit;
import org.onrecord.statement.IndexedRows;
import org.onrecord.statement.RenderedVersion;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementFilter;
import org.onrecord.statement.StatementIndex;
import org.onrecord.statement.StatementSort;
import org.onrecord.statement.StatementTexts;
import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

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
    LastChangeset last;

    @Test
    void theyAreThoseOfTheIndex() {
        List<String> dates = List.of("2023-02-06", "2023-02", "2022-12-30/2023-01-02", "../2023-01", "2023-02-06?", "2023-02-28");
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
            record(draft);
        }
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
                List.of(), List.of(), null, List.of(), null, null);
        return QuarkusTransaction.requiringNew()
                .call(() -> new Statistics(filters, from, repository, last).rows(filter, null, grouping, last.shown()));
    }

    /** As it is before the first one is made. */
    private static final class NoIndex implements StatementIndex {
        @Override
        public long changeset() {
            return -1;
        }

        @Override
        public void follow(Duration patience) {
            throw new AssertionError();
        }

        @Override
        public List<Hit> find(String words, StatementCriteria criteria, StatementSort sort, Cursor after, int most, Format format,
                Function<byte[], StatementTexts> texts) {
            throw new AssertionError();
        }

        @Override
        public Optional<RenderedVersion> one(UUID id, long changeset) {
            throw new AssertionError();
        }

        @Override
        public long count(String words, StatementCriteria criteria) {
            throw new AssertionError();
        }

        @Override
        public void each(String words, StatementCriteria criteria, Consumer<IndexedRows> rows) {
            throw new AssertionError();
        }

    }
}
