package org.onrecord.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongUnaryOperator;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;

/** Counts of statements by several numbers each, one after the other, in arrays rather than objects: there may be a hundred thousand. */
final class Cells {
    private static final int AT_FIRST = 500;
    private static final long UNCERTAIN = 1L << Integer.SIZE;
    private static final int NEAR = 1 << 16;
    private static final int NOWHERE = -1;
    private static final int RECENT = 64;

    private final Level[] levels;
    /** Of statements and, in the upper half, of those that are uncertain: most of what is counted takes one addition. */
    private long[] counts = new long[AT_FIRST];
    /** How many appearances there are beyond one for each statement. */
    private long[] further = new long[AT_FIRST];

    /** By which numbers the cells of the levels before it are divided. */
    private static final class Level {
        private final LongUnaryOperator meant;
        private final boolean first;
        /** The places of numbers, so that a cell and a place make one key: of small ones in an array, as keys of a database are. */
        private int[] near = {};
        private final LongIntHashMap far = new LongIntHashMap();
        private final LongArrayList numbers = new LongArrayList();
        private final LongIntHashMap cells = new LongIntHashMap();
        /** Which place was the last for each of the first parents, and its cell: it often is the next too. */
        private final int[] recent = new int[RECENT];
        private final int[] recentCells = new int[RECENT];
        private final LongArrayList keys = new LongArrayList();

        private Level(LongUnaryOperator meant, boolean first) {
            this.meant = meant;
            this.first = first;
            Arrays.fill(recent, NOWHERE);
        }

        private int place(long number) {
            if (number >= 0 && number < near.length) {
                int known = near[(int) number];
                if (known != NOWHERE) {
                    return known;
                }
            } else {
                int slot = far.indexOf(number);
                if (far.indexExists(slot)) {
                    return far.indexGet(slot);
                }
            }
            long other = meant.applyAsLong(number);
            int place = other == number ? numbers.size() : place(other);
            if (other == number) {
                numbers.add(number);
            }
            put(number, place);
            return place;
        }

        private void put(long number, int place) {
            if (number < 0 || number >= NEAR) {
                far.put(number, place);
                return;
            }
            if (number >= near.length) {
                int before = near.length;
                near = Arrays.copyOf(near, (int) Math.min(2 * number + 1, NEAR));
                Arrays.fill(near, before, near.length, NOWHERE);
            }
            near[(int) number] = place;
        }

        private void divide(long[] divided, int[] at, int size) {
            long last = 0;
            int place = NOWHERE;
            for (int row = 0; row < size; row++) {
                // Many that come one after the other are the same, as periods are.
                if (place == NOWHERE || divided[row] != last) {
                    last = divided[row];
                    place = place(last);
                }
                at[row] = first ? place : cell(at[row], place);
            }
            while (first && keys.size() < numbers.size()) {
                // All have one parent, so that cells are places.
                keys.add(keys.size());
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

        private int parent(int cell) {
            return (int) (keys.get(cell) >>> Integer.SIZE);
        }

        private long number(int cell) {
            return numbers.get((int) keys.get(cell));
        }
    }

    /** @param meant for each number by which is counted, what is counted in its place, itself or another */
    Cells(List<LongUnaryOperator> meant) {
        levels = new Level[meant.size()];
        Arrays.setAll(levels, place -> new Level(meant.get(place), place == 0));
    }

    int size() {
        return levels.length == 0 ? 1 : levels[levels.length - 1].keys.size();
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
     * @param certain whether the date of each is
     */
    void count(int[] at, boolean[] certain, int size) {
        if (size() > counts.length) {
            counts = Arrays.copyOf(counts, size() * 2);
            further = Arrays.copyOf(further, size() * 2);
        }
        for (int row = 0; row < size; row++) {
            counts[at[row]] += certain[row] ? 1 : 1 + UNCERTAIN;
        }
    }

    /** Counts further appearances of a statement that has been counted. */
    void carry(int cell, int appearances) {
        further[cell] += appearances;
    }

    /** The numbers that a cell is for. */
    long[] numbers(int cell) {
        long[] numbers = new long[levels.length];
        int at = cell;
        for (int level = numbers.length - 1; level >= 0; level--) {
            numbers[level] = levels[level].number(at);
            at = levels[level].parent(at);
        }
        return numbers;
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
        long[] totals = new long[size()];
        int[] groups = new int[size()];
        for (int cell = 0; cell < size(); cell++) {
            int group = cell;
            for (int level = this.levels.length - 1; level >= levels; level--) {
                group = this.levels[level].parent(group);
            }
            groups[cell] = group;
            totals[group] += statements(cell);
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
