package org.onrecord.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;

/** Counts of statements by several numbers each, one after the other, in arrays rather than objects: there may be a hundred thousand. */
final class Cells {
    private static final int AT_FIRST = 500;
    private static final long UNCERTAIN = 1L << Integer.SIZE;
    private static final int NEAR = 1 << 16;
    private static final int NOWHERE = -1;
    private static final int RECENT = 64;

    private interface Level {
        /**
         * Finds the cells of some rows.
         *
         * @param numbers of each row
         * @param at      their cells on the level before; takes those of this one
         */
        void divide(long[] numbers, int[] at, int rows);

        /** Behind all cells; some before may be of nothing. */
        int size();

        int parent(int cell);

        long number(int cell);
    }

    private final Level[] levels;
    /** Of statements and, in the upper half, of those that are uncertain: most of what is counted takes one addition. */
    private long[] counts = new long[AT_FIRST];
    /** How many appearances there are beyond one for each statement. */
    private long[] further = new long[AT_FIRST];

    /** What all is divided by first: each cell is a number itself, or behind all small ones the place of a great one. */
    private static final class FirstLevel implements Level {
        private final Map<Long, Long> meant;
        /** For each small number, as keys of a database are, what is counted in its place. */
        private int[] near = {};
        private final Places far;
        private int size;

        private FirstLevel(Map<Long, Long> meant) {
            this.meant = meant;
            this.far = new Places(meant);
        }

        @Override
        public void divide(long[] numbers, int[] at, int rows) {
            int last = size - 1;
            boolean asTheyAre = meant.isEmpty();
            for (int row = 0; row < rows; row++) {
                int cell = asTheyAre ? cell(numbers[row]) : meant(numbers[row]);
                at[row] = cell;
                last = Math.max(last, cell);
            }
            size = last + 1;
        }

        private int meant(long number) {
            return number >= 0 && number < near.length ? near[(int) number] : unknown(number);
        }

        private int unknown(long number) {
            if (number < 0 || number >= NEAR) {
                return cell(meant.getOrDefault(number, number));
            }
            int before = near.length;
            near = Arrays.copyOf(near, (int) Math.min(2 * number + 1, NEAR));
            for (int one = before; one < near.length; one++) {
                near[one] = cell(meant.getOrDefault((long) one, (long) one));
            }
            return near[(int) number];
        }

        private int cell(long number) {
            return number >= 0 && number < NEAR ? (int) number : NEAR + far.of(number);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int parent(int cell) {
            return 0;
        }

        @Override
        public long number(int cell) {
            return cell < NEAR ? cell : far.number(cell - NEAR);
        }
    }

    /** By which numbers the cells of the level before it are divided. */
    private static final class FurtherLevel implements Level {
        private final Places places;
        /** Of a cell of the level before, and a place. */
        private final LongIntHashMap cells = new LongIntHashMap();
        private final LongArrayList keys = new LongArrayList();
        /** Which place was the last for each of the first parents, and its cell: it often is the next too. */
        private final int[] recent = new int[RECENT];
        private final int[] recentCells = new int[RECENT];

        private FurtherLevel(Map<Long, Long> meant) {
            this.places = new Places(meant);
            Arrays.fill(recent, NOWHERE);
        }

        @Override
        public void divide(long[] numbers, int[] at, int rows) {
            long last = 0;
            int place = NOWHERE;
            for (int row = 0; row < rows; row++) {
                // Many that come one after the other are the same, as periods are.
                if (place == NOWHERE || numbers[row] != last) {
                    last = numbers[row];
                    place = places.of(last);
                }
                at[row] = cell(at[row], place);
            }
        }

        private int cell(int parent, int place) {
            if (parent < recent.length && recent[parent] == place) {
                return recentCells[parent];
            }
            long key = (long) parent << Integer.SIZE | place;
            int slot = cells.indexOf(key);
            int cell;
            if (cells.indexExists(slot)) {
                cell = cells.indexGet(slot);
            } else {
                cell = keys.size();
                cells.indexInsert(slot, key, cell);
                keys.add(key);
            }
            if (parent < recent.length) {
                recent[parent] = place;
                recentCells[parent] = cell;
            }
            return cell;
        }

        @Override
        public int size() {
            return keys.size();
        }

        @Override
        public int parent(int cell) {
            return (int) (keys.get(cell) >>> Integer.SIZE);
        }

        @Override
        public long number(int cell) {
            return places.number((int) keys.get(cell));
        }
    }

    /** Numbers as they came, so that a cell and a place make one key. */
    private static final class Places {
        private final Map<Long, Long> meant;
        private final LongIntHashMap places = new LongIntHashMap();
        private final LongArrayList numbers = new LongArrayList();

        private Places(Map<Long, Long> meant) {
            this.meant = meant;
        }

        private int of(long number) {
            int slot = places.indexOf(number);
            if (places.indexExists(slot)) {
                return places.indexGet(slot);
            }
            long other = meant.getOrDefault(number, number);
            int place = other == number ? numbers.size() : of(other);
            if (other == number) {
                numbers.add(number);
            }
            places.put(number, place);
            return place;
        }

        private long number(int place) {
            return numbers.get(place);
        }
    }

    /**
     * @param meant for the numbers by which is counted, what is counted in the place of those that mean another
     * @param small whether the first of them are keys of a database, or numbers as small
     */
    Cells(List<Map<Long, Long>> meant, boolean small) {
        levels = new Level[meant.size()];
        Arrays.setAll(levels, place -> place == 0 && small ? new FirstLevel(meant.get(0)) : new FurtherLevel(meant.get(place)));
    }

    private int size() {
        return levels.length == 0 ? 1 : levels[levels.length - 1].size();
    }

    /** Whether something is counted in more cells than these. */
    boolean areMoreThan(int most) {
        return size() > most && IntStream.range(0, Math.min(size(), counts.length)).filter(cell -> counts[cell] != 0).count() > most;
    }

    /**
     * Finds the cells of some rows, level by level.
     *
     * @param numbers of each row the one by which this level divides
     * @param at      the cells that the levels before it have found; takes those of this one
     */
    void divide(int level, long[] numbers, int[] at, int size) {
        levels[level].divide(numbers, at, size);
    }

    /**
     * Counts some rows, each in its cell.
     *
     * @param statements how many each is of
     * @param certain    whether their date is
     */
    void count(int[] at, int[] statements, boolean[] certain, int size) {
        if (size() > counts.length) {
            counts = Arrays.copyOf(counts, size() * 2);
            further = Arrays.copyOf(further, size() * 2);
        }
        for (int row = 0; row < size; row++) {
            counts[at[row]] += (certain[row] ? 1 : 1 + UNCERTAIN) * statements[row];
        }
    }

    /** Counts further appearances of a statement that has been counted. */
    void carry(int cell, int appearances) {
        further[cell] += appearances;
    }

    /**
     * The numbers that a cell is for.
     *
     * @param of how many of the levels it is a cell
     */
    List<Long> numbers(int cell, int of) {
        Long[] numbers = new Long[of];
        int at = cell;
        for (int level = of - 1; level >= 0; level--) {
            numbers[level] = levels[level].number(at);
            at = levels[level].parent(at);
        }
        return List.of(numbers);
    }

    /** The last of all numbers that a cell is for. */
    long last(int cell) {
        return levels[levels.length - 1].number(cell);
    }

    /** The group of a cell, which has so many of these numbers in common. */
    int group(int cell, int numbers) {
        int group = cell;
        for (int level = levels.length - 1; level >= numbers; level--) {
            group = levels[level].parent(group);
        }
        return group;
    }

    long statements(int cell) {
        return counts[cell] & UNCERTAIN - 1;
    }

    long appearances(int cell) {
        return statements(cell) + further[cell];
    }

    long uncertain(int cell) {
        return counts[cell] >>> Integer.SIZE;
    }

    /** The least of the greatest. */
    private static long least(int most, long[] totals) {
        PriorityQueue<Long> greatest = new PriorityQueue<>(most);
        for (long total : totals) {
            if (greatest.size() < most) {
                greatest.add(total);
            } else if (total > greatest.peek()) {
                greatest.poll();
                greatest.add(total);
            }
        }
        return greatest.peek();
    }

    /**
     * The cells of those groups that have the most statements: as many groups as asked for, and all others that have as many as the least of these.
     *
     * @param levels how many of the numbers make a group
     */
    List<Integer> greatest(int most, int levels) {
        long[] totals = new long[Math.max(size(), this.levels.length == 0 ? 0 : this.levels[Math.max(levels - 1, 0)].size())];
        int[] groups = new int[size()];
        for (int cell = 0; cell < size(); cell++) {
            groups[cell] = group(cell, levels);
            totals[groups[cell]] += statements(cell);
        }
        long least = most < totals.length ? least(most, totals) : 0;
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < size(); cell++) {
            if (totals[groups[cell]] >= least) {
                cells.add(cell);
            }
        }
        return Collections.unmodifiableList(cells);
    }
}
