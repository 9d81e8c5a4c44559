package org.onrecord.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.commons.lang3.mutable.MutableInt;

import org.onrecord.date.EdtfDate;
import org.onrecord.statement.CountedRows;
import org.onrecord.statement.IndexedRows;
import org.onrecord.statement.IndexedVersion.Carried;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementIndex;
import org.onrecord.statistics.Counter.Counts;
import org.onrecord.statistics.Counter.Series;
import org.onrecord.statistics.StatisticsRepository.Counted;

/**
 * Counts what an index gives. Where no dimension is one of appearances, or a statement is carried once, it is in one cell, and cells are told apart by
 * numbers first.
 */
final class IndexedStatistics {
    private static final long SECONDS_OF_A_DAY = 24L * 60 * 60;
    private static final long OPEN_START = EdtfDate.OPEN_START.getEpochSecond() / SECONDS_OF_A_DAY;
    private static final Stance[] STANCES = Stance.values();
    /** Stands for no value. */
    private static final long NONE = -1;
    /** Stands for all appearances where it is not counted by what they have. */
    private static final Carried NOWHERE = new Carried(null, null, null, null, List.of());
    private static final byte UNKNOWN = 0;
    private static final byte WANTED = 1;
    private static final byte UNWANTED = 2;

    private final List<Dimension> dimensions;
    private final Dimension[] counted;
    private final PeriodLength period;
    private final List<Map<Long, Long>> survivors;
    private final boolean ofAppearances;
    /** For each dimension that is one of links. */
    private final Map<Dimension, LinkedSpeakers> linked;
    /** Whether what is counted by first are small numbers. */
    private final boolean small;
    private final Cells cells;
    /** Those that are counted by periods, or {@code null} for all; and what is known of which groups are among them. */
    private Set<List<Long>> only;
    private byte[] wanted = {};
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private Span last = new Span(0, 0);
    /** Whether some are counted that are not carried once, where that makes a difference. */
    private boolean others;
    /** Of the rows that are being counted: by what, in which cells, of how many statements and further appearances, and whether they are certain. */
    private long[] numbers = {};
    private int[] at = {};
    private int[] statements = {};
    private int[] further = {};
    private boolean[] certain = {};
    /** Of the rows that are being counted, where links are looked up by them. */
    private long[] serials = {};

    /**
     * @param linked    for each dimension that is one of links
     * @param survivors for each dimension what is counted in the place of what was merged
     */
    IndexedStatistics(List<Dimension> dimensions, PeriodLength period, List<Map<Long, Long>> survivors,
            Map<Dimension, LinkedSpeakers> linked) {
        this.dimensions = dimensions;
        this.counted = dimensions.toArray(Dimension[]::new);
        this.period = period;
        this.survivors = survivors;
        this.linked = linked;
        this.ofAppearances = dimensions.stream().anyMatch(dimension -> dimension.ofAppearances);
        List<Map<Long, Long>> meant = new ArrayList<>(survivors);
        if (period != null) {
            meant.add(Map.of());
        }
        this.small = counted.length > 0 && (counted[0].ofSpeakers() || counted[0] == Dimension.STANCE);
        this.cells = new Cells(meant, small);
    }

    /**
     * The series that have the most statements, and all others that have as many as the least of these: so that these alone can be counted by periods.
     *
     * @return what each is counted by
     */
    Set<List<Long>> most(int most) {
        return cells.greatest(most, counted.length).stream().filter(cell -> cells.statements(cell) > 0)
                .map(cell -> cells.numbers(cell, counted.length)).collect(Collectors.toSet());
    }

    /** Counts no other series than these. */
    void only(Set<List<Long>> series) {
        only = series;
    }

    /** A period: its first day, and the first day behind it, since 1970. */
    private record Span(long starts, long ends) {}

    /** Whether it is enough for it to know months, speakers and stances, as {@link StatementIndex#eachAlike} gives them. */
    boolean countsAlike() {
        return dimensions.stream().allMatch(dimension -> dimension == Dimension.SPEAKER || dimension == Dimension.STANCE)
                && (period == null || period.ofMonths());
    }

    void add(IndexedRows rows, Counter counter) {
        if (ofAppearances) {
            addOthers(rows.withoutCarriedOnce(), counter);
        }
        if (!linked.isEmpty()) {
            addOthers(withoutSeveralLinked(rows), counter);
        }
        count(rows, dimension -> read(dimension, rows));
    }

    /** Takes those out that are linked to several speakers, and keeps the serials of the others. */
    private IndexedRows withoutSeveralLinked(IndexedRows rows) {
        long[] all = new long[rows.size()];
        Arrays.setAll(all, rows::serial);
        serials = new long[all.length];
        MutableInt left = new MutableInt();
        return rows.without(row -> {
            boolean several = linked.values().stream().anyMatch(speakers -> speakers.areSeveral(all[row]));
            if (!several) {
                serials[left.getAndIncrement()] = all[row];
            }
            return several;
        });
    }

    /** @param rows of which it {@link #countsAlike counts} no more than they tell */
    void add(CountedRows rows) {
        count(rows, dimension -> read(dimension, rows));
    }

    /** Counts column by column, each in a loop of its own, which costs a part of what row by row does. */
    private void count(CountedRows rows, Consumer<Dimension> read) {
        int size = rows.size();
        if (at.length < size) {
            numbers = new long[size];
            at = new int[size];
            statements = new int[size];
            further = new int[size];
            certain = new boolean[size];
        }
        if (!small) {
            Arrays.fill(at, 0, size, 0);
        }
        for (int row = 0; row < size; row++) {
            statements[row] = rows.statements(row);
            further[row] = rows.appearances(row) - statements[row];
            certain[row] = rows.certainOfItsDay(row);
        }
        for (int level = 0; level < counted.length; level++) {
            read.accept(counted[level]);
            cells.divide(level, numbers, at, size);
        }
        int left = size;
        if (period != null) {
            readPeriods(rows);
            left = only == null ? size : keepOnly(size);
            cells.divide(counted.length, numbers, at, left);
        }
        cells.count(at, statements, certain, left);
        if (cells.areMoreThan(Counter.MOST_ROWS)) {
            throw Counter.tooMany();
        }
        for (int row = 0; row < left; row++) {
            if (further[row] != 0) {
                cells.carry(at[row], further[row]);
            }
        }
    }

    /** Keeps the rows of the series that are to be counted, and says how many these are. */
    private int keepOnly(int size) {
        int left = 0;
        for (int row = 0; row < size; row++) {
            if (isWanted(at[row])) {
                numbers[left] = numbers[row];
                at[left] = at[row];
                statements[left] = statements[row];
                further[left] = further[row];
                certain[left++] = certain[row];
            }
        }
        return left;
    }

    private boolean isWanted(int group) {
        if (group >= wanted.length) {
            wanted = Arrays.copyOf(wanted, 2 * group + 1);
        }
        if (wanted[group] == UNKNOWN) {
            wanted[group] = only.contains(cells.numbers(group, counted.length)) ? WANTED : UNWANTED;
        }
        return wanted[group] == WANTED;
    }

    private void addOthers(IndexedRows rows, Counter counter) {
        others |= rows.size() > 0;
        for (int row = 0; row < rows.size(); row++) {
            carried(rows, row).forEach(counter::add);
        }
    }

    private void read(Dimension dimension, IndexedRows rows) {
        switch (dimension) {
            case SPEAKER, STANCE -> read(dimension, (CountedRows) rows);
            default -> {
                LinkedSpeakers speakers = linked.get(dimension);
                for (int row = 0; row < rows.size(); row++) {
                    numbers[row] = speakers == null ? number(dimension, rows, row) : key(speakers.only(serials[row]));
                }
            }
        }
    }

    private void read(Dimension dimension, CountedRows rows) {
        int size = rows.size();
        if (dimension == Dimension.SPEAKER) {
            for (int row = 0; row < size; row++) {
                numbers[row] = rows.speaker(row);
            }
        } else {
            for (int row = 0; row < size; row++) {
                numbers[row] = rows.stance(row).ordinal();
            }
        }
    }

    private void readPeriods(CountedRows rows) {
        int next;
        for (int first = 0; first < rows.size(); first = next) {
            int day = rows.day(first);
            boolean dated = day != OPEN_START;
            Span span = dated ? span(day) : new Span(day, day);
            next = rows.firstBefore(Math.toIntExact(span.starts), first);
            Arrays.fill(numbers, first, next, dated ? span.starts : Long.MIN_VALUE);
            for (int row = first; row < next; row++) {
                if (!certain[row]) {
                    certain[row] = dated && !rows.neverCertain(row) && rows.latest(row) <= span.ends * SECONDS_OF_A_DAY;
                }
            }
        }
    }

    /** @param most how many series are asked for, those with the most statements */
    void finish(Counter counter, int most) {
        // What is carried several times is put together later, as is what is one only by its spelling.
        boolean told = !others && dimensions.stream().noneMatch(Dimension::caseless);
        Map<Integer, Series> series = new HashMap<>();
        for (int cell : cells.greatest(told ? most : Integer.MAX_VALUE, dimensions.size())) {
            if (cells.statements(cell) > 0) {
                Counts counts = series.computeIfAbsent(group(cell), group -> counter.series(values(cell)))
                        .counts(start(cell));
                counts.statements += cells.statements(cell);
                counts.appearances += cells.appearances(cell);
                counts.uncertain += cells.uncertain(cell);
            }
        }
    }

    private List<Object> values(int cell) {
        List<Long> found = cells.numbers(group(cell), counted.length);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < counted.length; i++) {
            values.add(value(counted[i], found.get(i)));
        }
        return values;
    }

    private int group(int cell) {
        return cells.group(cell, counted.length);
    }

    private Long start(int cell) {
        long start = period == null ? Long.MIN_VALUE : cells.last(cell);
        return start == Long.MIN_VALUE ? null : (Long) start;
    }

    private Span span(long day) {
        if (day < last.starts || day >= last.ends) {
            LocalDate first = period.startOf(LocalDate.ofEpochDay(day));
            last = new Span(first.toEpochDay(), period.next(first).toEpochDay());
        }
        return last;
    }

    private long number(Dimension dimension, IndexedRows rows, int row) {
        return switch (dimension) {
            case SPEAKER -> rows.speaker(row);
            case STANCE -> rows.stance(row).ordinal();
            case CLAIM -> key(rows.claim(row));
            case LANGUAGE -> place(rows.language(row));
            case PUBLISHER -> key(rows.publisher(row));
            case MEDIUM -> place(rows.medium(row));
            case CUE -> place(rows.cue(row));
            case VIA -> key(rows.relay(row));
            case DENIES, CONFIRMS, RESPONDS_TO, REPEATS, CORRECTS, RETRACTS -> key(linked.get(dimension).only(rows.serial(row)));
        };
    }

    private static long key(long key) {
        return key == 0 ? NONE : key;
    }

    private long place(String text) {
        return text == null ? NONE : places.computeIfAbsent(text, one -> {
            texts.add(one);
            return texts.size() - 1;
        });
    }

    private Object value(Dimension dimension, long number) {
        return number == NONE ? null : switch (dimension) {
            case SPEAKER, CLAIM, PUBLISHER, VIA, DENIES, CONFIRMS, RESPONDS_TO, REPEATS, CORRECTS, RETRACTS -> (Object) number;
            case STANCE -> STANCES[(int) number];
            case LANGUAGE, MEDIUM, CUE -> texts.get((int) number);
        };
    }

    /** As a query over appearances, relays and links would give them, as far as it is counted by these. */
    private List<Counted> carried(IndexedRows found, int row) {
        Instant earliest = Instant.ofEpochSecond(found.earliest(row));
        Instant latest = Instant.ofEpochSecond(found.latest(row));
        long serial = found.serial(row);
        List<Object[]> targets = targets(serial);
        List<Counted> rows = new ArrayList<>();
        long appearance = ofAppearances ? 0 : found.appearances(row);
        for (Carried carried : ofAppearances ? found.carried(row) : List.of(NOWHERE)) {
            boolean alone = !dimensions.contains(Dimension.VIA) || carried.relays().isEmpty();
            for (Long relay : alone ? Collections.<Long>singletonList(null) : carried.relays()) {
                for (Object[] target : targets) {
                    Object[] values = target.clone();
                    for (int i = 0; i < values.length; i++) {
                        values[i] = switch (dimensions.get(i)) {
                            case PUBLISHER -> standing(i, carried.publisher());
                            case MEDIUM -> carried.medium();
                            case CUE -> carried.cue();
                            case VIA -> standing(i, relay);
                            case DENIES, CONFIRMS, RESPONDS_TO, REPEATS, CORRECTS, RETRACTS -> values[i];
                            default -> {
                                Object value = value(dimensions.get(i), number(dimensions.get(i), found, row));
                                yield value instanceof Long key ? standing(i, key) : value;
                            }
                        };
                    }
                    rows.add(new Counted(serial, earliest, latest, found.qualified(row), appearance, Arrays.asList(values)));
                }
            }
            appearance++;
        }
        return rows;
    }

    /** Rows that have but the speakers whom a version is linked to: one for each combination of them. */
    private List<Object[]> targets(long serial) {
        List<Object[]> rows = List.<Object[]>of(new Object[counted.length]);
        for (int i = 0; i < counted.length; i++) {
            if (linked.containsKey(counted[i])) {
                List<Object[]> further = new ArrayList<>();
                for (Object[] row : rows) {
                    for (Long speaker : linked.get(counted[i]).all(serial)) {
                        Object[] values = row.clone();
                        values[i] = speaker;
                        further.add(values);
                    }
                }
                rows = further;
            }
        }
        return rows;
    }

    private Long standing(int place, Long key) {
        return key == null ? null : survivors.get(place).getOrDefault(key, key);
    }
}
