package org.onrecord.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

import org.onrecord.date.EdtfDate;
import org.onrecord.statement.IndexedRow;
import org.onrecord.statement.IndexedVersion.Carried;
import org.onrecord.statement.Stance;
import org.onrecord.statistics.Counter.Counts;
import org.onrecord.statistics.StatisticsRepository.Counted;

/** Counts what an index gives. Where no dimension is one of appearances, each statement is in one cell, and cells are told apart by numbers first. */
final class IndexedStatistics {
    private static final long OPEN_START = EdtfDate.OPEN_START.getEpochSecond();
    private static final int SECONDS_OF_A_DAY = 24 * 60 * 60;
    private static final Stance[] STANCES = Stance.values();
    /** Stands for no value. */
    private static final long NONE = -1;

    private final List<Dimension> dimensions;
    private final Dimension[] counted;
    private final PeriodLength period;
    private final List<Map<Long, Long>> survivors;
    private final boolean ofAppearances;
    private final Cells cells;
    private final long[] numbers;
    private final List<String> languages = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Long, Span> spans = new HashMap<>();
    private Span last = new Span(0, 0);

    /** @param survivors for each dimension what is counted in the place of what was merged */
    IndexedStatistics(List<Dimension> dimensions, PeriodLength period, List<Map<Long, Long>> survivors) {
        this.dimensions = dimensions;
        this.counted = dimensions.toArray(Dimension[]::new);
        this.period = period;
        this.survivors = survivors;
        this.ofAppearances = dimensions.stream().anyMatch(dimension -> dimension.ofAppearances);
        List<LongUnaryOperator> meant = new ArrayList<>();
        survivors.forEach(some -> meant.add(some.isEmpty() ? LongUnaryOperator.identity() : key -> some.getOrDefault(key, key)));
        if (period != null) {
            meant.add(LongUnaryOperator.identity());
        }
        this.cells = new Cells(meant);
        this.numbers = new long[meant.size()];
    }

    /** The period of a day: from which second until which it goes. */
    private record Span(long starts, long ends) {}

    void add(IndexedRow row, Counter counter) {
        if (ofAppearances) {
            rows(row).forEach(counter::add);
            return;
        }
        for (int i = 0; i < counted.length; i++) {
            numbers[i] = number(counted[i], row);
        }
        boolean certain = row.ofOneDay() && !row.neverCertain();
        if (period != null) {
            long earliest = row.earliest();
            if (earliest == OPEN_START) {
                numbers[numbers.length - 1] = Long.MIN_VALUE;
            } else {
                Span span = span(earliest);
                numbers[numbers.length - 1] = span.starts;
                certain = certain || !row.neverCertain() && row.latest() <= span.ends;
            }
        }
        int cell = cells.cell(numbers);
        if (Counter.tooMany(cell + 1)) {
            throw Counter.tooMany();
        }
        cells.count(cell, row.appearances(), certain);
    }

    /** @param most how many series are asked for, those with the most statements */
    void finish(Counter counter, int most) {
        if (ofAppearances) {
            return;
        }
        // What is one only by its spelling is put together later.
        boolean told = dimensions.stream().noneMatch(Dimension::caseless);
        for (int cell : cells.greatest(told ? most : Integer.MAX_VALUE, dimensions.size())) {
            if (cells.statements(cell) > 0) {
                long[] found = cells.numbers(cell);
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < dimensions.size(); i++) {
                    values.add(value(dimensions.get(i), found[i]));
                }
                Counts counts = new Counts();
                counts.statements = cells.statements(cell);
                counts.appearances = cells.appearances(cell);
                counts.uncertain = cells.uncertain(cell);
                counter.add(values, period == null || found[found.length - 1] == Long.MIN_VALUE
                        ? null
                        : LocalDate.ofEpochDay(Math.floorDiv(found[found.length - 1], SECONDS_OF_A_DAY)), counts);
            }
        }
    }

    private Span span(long second) {
        if (second < last.starts || second >= last.ends) {
            last = spans.computeIfAbsent(Math.floorDiv(second, SECONDS_OF_A_DAY), day -> {
                LocalDate first = period.startOf(Instant.ofEpochSecond(day * SECONDS_OF_A_DAY));
                return new Span(start(first), start(period.next(first)));
            });
        }
        return last;
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private long number(Dimension dimension, IndexedRow row) {
        return switch (dimension) {
            case SPEAKER -> row.speaker();
            case STANCE -> row.stance().ordinal();
            case CLAIM -> row.claim() == 0 ? NONE : row.claim();
            case LANGUAGE -> row.language() == null ? NONE : language(row.language());
            case PUBLISHER, MEDIUM, VIA -> NONE;
        };
    }

    private int language(String language) {
        return places.computeIfAbsent(language, one -> {
            languages.add(one);
            return languages.size() - 1;
        });
    }

    private Object value(Dimension dimension, long number) {
        return number == NONE ? null : switch (dimension) {
            case SPEAKER, CLAIM -> (Object) number;
            case STANCE -> STANCES[(int) number];
            case LANGUAGE -> languages.get((int) number);
            case PUBLISHER, MEDIUM, VIA -> null;
        };
    }

    /** As a query over appearances and, where it is counted by them, relays would give them. */
    private List<Counted> rows(IndexedRow row) {
        Instant earliest = Instant.ofEpochSecond(row.earliest());
        Instant latest = Instant.ofEpochSecond(row.latest());
        List<Counted> rows = new ArrayList<>();
        long appearance = 0;
        for (Carried carried : row.carried()) {
            boolean alone = !dimensions.contains(Dimension.VIA) || carried.relays().isEmpty();
            for (Long relay : alone ? Collections.<Long>singletonList(null) : carried.relays()) {
                Object[] values = new Object[dimensions.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = switch (dimensions.get(i)) {
                        case PUBLISHER -> standing(i, carried.publisher());
                        case MEDIUM -> carried.medium();
                        case VIA -> standing(i, relay);
                        default -> {
                            Object value = value(dimensions.get(i), number(dimensions.get(i), row));
                            yield value instanceof Long key ? standing(i, key) : value;
                        }
                    };
                }
                rows.add(new Counted(row.serial(), earliest, latest, row.qualified(), appearance, Arrays.asList(values)));
            }
            appearance++;
        }
        return rows;
    }

    private Long standing(int place, Long key) {
        return key == null ? null : survivors.get(place).getOrDefault(key, key);
    }
}
