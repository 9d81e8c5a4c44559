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

import org.onrecord.date.EdtfDate;
import org.onrecord.statement.IndexedRow;
import org.onrecord.statement.IndexedVersion.Carried;
import org.onrecord.statistics.Counter.Counts;
import org.onrecord.statistics.StatisticsRepository.Counted;

/** Counts what an index gives. Where no dimension is one of appearances, each statement is in one cell, and cells are told apart by raw keys first. */
final class IndexedStatistics {
    private static final long OPEN_START = EdtfDate.OPEN_START.getEpochSecond();
    private static final int SECONDS_OF_A_DAY = 24 * 60 * 60;

    private final List<Dimension> dimensions;
    private final PeriodLength period;
    private final PeriodLength precision;
    private final List<Map<Long, Long>> survivors;
    private final boolean ofAppearances;
    private final Map<Key, Counts> cells = new HashMap<>();
    private final Map<Long, Span> spans = new HashMap<>();

    /** @param survivors for each dimension what is counted in the place of what was merged */
    IndexedStatistics(List<Dimension> dimensions, PeriodLength period, List<Map<Long, Long>> survivors) {
        this.dimensions = dimensions;
        this.period = period;
        this.precision = period == null ? PeriodLength.DAY : period;
        this.survivors = survivors;
        this.ofAppearances = dimensions.stream().anyMatch(dimension -> dimension.ofAppearances);
    }

    private record Key(Object first, Object second, Object third, LocalDate start) {}

    /** A period: its first day, and the second in which it ends. */
    private record Span(LocalDate start, long ends) {}

    void add(IndexedRow row, Counter counter) {
        if (ofAppearances) {
            rows(row).forEach(counter::add);
            return;
        }
        boolean dated = row.earliest() != OPEN_START;
        Span span = dated ? spans.computeIfAbsent(Math.floorDiv(row.earliest(), SECONDS_OF_A_DAY), this::span) : null;
        Counts counts = cells.computeIfAbsent(
                new Key(value(0, row), value(1, row), value(2, row), dated && period != null ? span.start : null),
                key -> new Counts());
        if (Counter.tooMany(cells.size())) {
            throw Counter.tooMany();
        }
        counts.statements++;
        counts.appearances += row.appearances();
        counts.uncertain += !dated || row.qualified() || row.latest() > span.ends ? 1 : 0;
    }

    void finish(Counter counter) {
        cells.forEach((key, counts) -> counter.add(merged(Arrays.asList(key.first, key.second, key.third).subList(0, dimensions.size())),
                key.start,
                counts));
    }

    private Span span(long day) {
        LocalDate start = precision.startOf(Instant.ofEpochSecond(day * SECONDS_OF_A_DAY));
        return new Span(start, precision.next(start).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    private List<Object> merged(List<Object> values) {
        List<Object> merged = new ArrayList<>(values);
        for (int i = 0; i < merged.size(); i++) {
            if (merged.get(i) instanceof Long key) {
                merged.set(i, survivors.get(i).getOrDefault(key, key));
            }
        }
        return merged;
    }

    private Object value(int place, IndexedRow row) {
        return place < dimensions.size() ? value(dimensions.get(place), row) : null;
    }

    private static Object value(Dimension dimension, IndexedRow row) {
        return switch (dimension) {
            case SPEAKER -> row.speaker();
            case STANCE -> row.stance();
            case CLAIM -> row.claim() == 0 ? null : row.claim();
            case LANGUAGE -> row.language();
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
                List<Object> values = new ArrayList<>();
                dimensions.forEach(dimension -> values.add(switch (dimension) {
                    case PUBLISHER -> carried.publisher();
                    case MEDIUM -> carried.medium();
                    case VIA -> relay;
                    default -> value(dimension, row);
                }));
                rows.add(new Counted(row.serial(), earliest, latest, row.qualified(), appearance, merged(values)));
            }
            appearance++;
        }
        return rows;
    }
}
