package org.onrecord.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.onrecord.api.EnumWords;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerNames;
import org.onrecord.statistics.StatisticsRepository.Counted;

/** Counts statements as they come; it holds the counts, not the statements. */
final class Counter {
    static final int MOST_ROWS = 100_000;

    private final List<Dimension> dimensions;
    private final PeriodLength period;
    private final int via;
    private final Map<Cell, Counts> cells = new HashMap<>();
    /** Of each value that is one however its case, the spelling that comes first. */
    private final Map<List<Object>, String> spellings = new HashMap<>();
    private final List<Counted> version = new ArrayList<>();

    /** @param period how long the periods are, or {@code null} for no periods */
    Counter(List<Dimension> dimensions, PeriodLength period) {
        this.dimensions = dimensions;
        this.period = period;
        this.via = dimensions.indexOf(Dimension.VIA);
    }

    /** Where a statement is counted: its series, and the first day of its period, or {@code null} where it is in none. */
    record Cell(List<String> series, LocalDate start) {
        /** A day's own hash has few values among first days of months. */
        @Override
        public int hashCode() {
            return 31 * series.hashCode() + (start == null ? 0 : Long.hashCode(start.toEpochDay()));
        }
    }

    static final class Counts {
        long statements;
        long appearances;
        long uncertain;
    }

    void add(Counted counted) {
        if (!version.isEmpty() && !version.get(0).version().equals(counted.version())) {
            countVersion();
        }
        version.add(counted);
    }

    /** Adds what has been counted already, of values that are those of rows. */
    void add(List<Object> values, LocalDate start, Counts counted) {
        List<String> series = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            series.add(value(dimensions.get(i), values.get(i)));
        }
        Counts counts = cell(new Cell(series, start));
        counts.statements += counted.statements;
        counts.appearances += counted.appearances;
        counts.uncertain += counted.uncertain;
    }

    Map<Cell, Counts> finish() {
        if (!version.isEmpty()) {
            countVersion();
        }
        return cells;
    }

    /** The values of a series as they are shown. */
    List<String> shown(List<String> series) {
        List<String> shown = new ArrayList<>(series);
        for (int i = 0; i < shown.size(); i++) {
            shown.set(i, spellings.getOrDefault(List.of(dimensions.get(i), shown.get(i) == null ? "" : shown.get(i)), shown.get(i)));
        }
        return shown;
    }

    private void countVersion() {
        Counted first = version.get(0);
        boolean dated = !first.earliest().equals(EdtfDate.OPEN_START);
        PeriodLength precision = period == null ? PeriodLength.DAY : period;
        boolean uncertain = !dated || first.qualified() || !precision.holds(precision.startOf(first.earliest()), first.latest());
        LocalDate start = dated && period != null ? period.startOf(first.earliest()) : null;
        boolean relayed = via >= 0 && version.stream().anyMatch(counted -> counted.values().get(via) != null);
        Map<List<String>, Set<Long>> carried = new HashMap<>();
        for (Counted counted : version) {
            if (!relayed || counted.values().get(via) != null) {
                carried.computeIfAbsent(series(counted), series -> new HashSet<>()).add(counted.appearances());
            }
        }
        carried.forEach((series, appearances) -> count(new Cell(series, start), appearances, uncertain));
        version.clear();
    }

    private void count(Cell cell, Set<Long> appearances, boolean uncertain) {
        Counts counts = cell(cell);
        counts.statements++;
        counts.appearances += dimensions.stream().anyMatch(dimension -> dimension.ofAppearances)
                ? appearances.size()
                : Collections.max(appearances);
        counts.uncertain += uncertain ? 1 : 0;
    }

    private Counts cell(Cell cell) {
        Counts counts = cells.computeIfAbsent(cell, c -> new Counts());
        if (tooMany(cells.size())) {
            throw tooMany();
        }
        return counts;
    }

    static ProblemException tooMany() {
        return ProblemException.validation(Fault.parameter("by",
                "makes more than " + MOST_ROWS + " rows; count by less, in longer periods, or filter the statements"));
    }

    static boolean tooMany(long rows) {
        return rows > MOST_ROWS;
    }

    private List<String> series(Counted counted) {
        List<String> series = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            series.add(value(dimensions.get(i), counted.values().get(i)));
        }
        return series;
    }

    private String value(Dimension dimension, Object value) {
        if (value == null) {
            return dimension == Dimension.VIA ? SpeakerNames.NO_ONE : null;
        }
        if (value instanceof Enum<?> constant) {
            return EnumWords.of(constant);
        }
        String text = value.toString();
        if (!dimension.caseless()) {
            return text;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        spellings.merge(List.of(dimension, folded), text, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        return folded;
    }
}
