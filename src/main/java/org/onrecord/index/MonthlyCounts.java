package org.onrecord.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;

import org.onrecord.statement.CountedRows;
import org.onrecord.statement.Stance;

/**
 * What a reader who asks for nothing in particular sees of a segment, counted: those alike in month, speaker, stance and how certain their dates are make
 * one group, of which there are far fewer than statements of ten million. Months lie as documents do, the last first, and in each its groups by stance and speaker.
 */
final class MonthlyCounts {
    private static final PerSegment<MonthlyCounts> ALL = PerSegment.ofDocuments(MonthlyCounts::new);
    private static final PerSegment<Sums> LIVE = PerSegment.ofLiveDocuments(segment -> of(segment).live(segment));

    private static final Stance[] STANCES = Stance.values();
    /** A key is the stance, the speaker, the days from the first of the month to the end of a date that is longer than one, and how certain that is. */
    private static final int STANCE_SHIFT = 57;
    private static final int SPEAKER_SHIFT = 26;
    private static final int DAYS_SHIFT = 2;
    private static final int DAYS_MASK = (1 << SPEAKER_SHIFT - DAYS_SHIFT) - 1;
    private static final int IS_NEVER_CERTAIN = 1;
    private static final int IS_OF_ONE_DAY = 2;

    /** The first document of each month, and behind them the end of all. */
    private final IntArrayList documents = new IntArrayList();
    private final IntArrayList firstDays = new IntArrayList();
    /** The first group of each month, and behind them the end of all. */
    private final IntArrayList groups = new IntArrayList();
    private final LongArrayList keys = new LongArrayList();
    /** Of all documents, whether they were deleted since or not. */
    private final Sums sums;
    /** Each group behind its speaker, as one number. */
    private final long[] bySpeaker;

    /** Of each group, how many there are. */
    private record Sums(int[] statements, int[] appearances) {}

    private MonthlyCounts(LeafReader segment) throws IOException {
        Documents all = new Documents(segment);
        IntArrayList statements = new IntArrayList();
        int end;
        for (int first = 0; first < all.size(); first = end) {
            int firstDay = firstOfMonth(all.days[first]);
            end = Halving.first(first, all.size(), doc -> all.days[doc] < firstDay);
            documents.add(first);
            firstDays.add(firstDay);
            groups.add(keys.size());
            group(all.keys(first, end, firstDay), statements);
        }
        documents.add(all.size());
        groups.add(keys.size());
        sums = new Sums(statements.toArray(), statements.toArray());
        carry(new Documents(segment));
        bySpeaker = new long[keys.size()];
        Arrays.setAll(bySpeaker, group -> (long) speaker(group) << Integer.SIZE | group);
        Arrays.sort(bySpeaker);
    }

    static MonthlyCounts of(LeafReader segment) {
        return ALL.of(segment);
    }

    private static int firstOfMonth(int day) {
        return Math.toIntExact(LocalDate.ofEpochDay(day).withDayOfMonth(1).toEpochDay());
    }

    private void group(long[] sorted, IntArrayList statements) {
        int next;
        for (int first = 0; first < sorted.length; first = next) {
            next = first + 1;
            while (next < sorted.length && sorted[next] == sorted[first]) {
                next++;
            }
            keys.add(sorted[first]);
            statements.add(next - first);
        }
    }

    private interface Grouped {
        void take(int document, int group) throws IOException;
    }

    /** Gives some of the documents that are shown, with their groups. */
    private void each(Documents all, IntPredicate which, Grouped grouped) throws IOException {
        for (int month = 0; month < firstDays.size(); month++) {
            for (int doc = documents.get(month); doc < documents.get(month + 1); doc++) {
                if (all.isShown(doc) && which.test(doc)) {
                    long key = all.key(doc, firstDays.get(month));
                    grouped.take(doc, Arrays.binarySearch(keys.buffer, groups.get(month), groups.get(month + 1), key));
                }
            }
        }
    }

    private void carry(Documents all) throws IOException {
        each(all, all::isCarriedSeveralTimes, (doc, group) -> sums.appearances[group] += all.appearances(doc) - 1);
    }

    /** Without what was deleted since. */
    private Sums live(LeafReader segment) throws IOException {
        Sums left = new Sums(sums.statements.clone(), sums.appearances.clone());
        Documents all = new Documents(segment);
        Bits live = segment.getLiveDocs();
        each(all, doc -> !live.get(doc), (doc, group) -> {
            left.statements[group]--;
            left.appearances[group] -= all.appearances(doc);
        });
        return left;
    }

    /** The documents of a segment, to be asked for in their order, once each. */
    private static final class Documents {
        private final int[] days;
        private final int[] speakers;
        private final byte[] traits;
        private final NumericDocValues latest;
        private final NumericDocValues shape;

        private Documents(LeafReader segment) throws IOException {
            days = Rows.DAYS.of(segment);
            speakers = Rows.SPEAKERS.of(segment);
            traits = Traits.of(segment);
            latest = Fields.column(segment, Fields.LATEST);
            shape = DocValues.getNumeric(segment, Fields.SHAPE);
        }

        private int size() {
            return days.length;
        }

        /** Of those that are shown, sorted. */
        private long[] keys(int first, int end, int firstDay) throws IOException {
            long[] keys = new long[end - first];
            int size = 0;
            for (int doc = first; doc < end; doc++) {
                if (isShown(doc)) {
                    keys[size++] = key(doc, firstDay);
                }
            }
            Arrays.sort(keys, 0, size);
            return Arrays.copyOf(keys, size);
        }

        private boolean isShown(int doc) {
            return (traits[doc] & Traits.SHOWN) != 0;
        }

        private boolean isCarriedSeveralTimes(int doc) {
            return (traits[doc] & Traits.SEVERAL) != 0;
        }

        private long key(int doc, int firstDay) throws IOException {
            boolean neverCertain = (traits[doc] & Traits.NEVER_CERTAIN) != 0;
            boolean ofOneDay = (traits[doc] & Traits.OF_ONE_DAY) != 0;
            long end = 0;
            if (!neverCertain && !ofOneDay) {
                latest.advanceExact(doc);
                end = -Math.floorDiv(-latest.longValue(), Fields.DAY) - firstDay;
            }
            return (long) Traits.stance(traits[doc]) << STANCE_SHIFT | (long) speakers[doc] << SPEAKER_SHIFT | end << DAYS_SHIFT
                    | (neverCertain ? IS_NEVER_CERTAIN : ofOneDay ? IS_OF_ONE_DAY : 0);
        }

        private int appearances(int doc) throws IOException {
            if (!isCarriedSeveralTimes(doc)) {
                return 1;
            }
            shape.advanceExact(doc);
            return Math.toIntExact(shape.longValue() >> Fields.APPEARANCES_SHIFT);
        }
    }

    private int speaker(int group) {
        return (int) (keys.get(group) >>> SPEAKER_SHIFT) & Integer.MAX_VALUE;
    }

    /** Months that lie between two documents with all that is in them. */
    record Months(int first, int end) {}

    Months within(int begins, int ends) {
        int first = begins(begins);
        int last = begins(ends);
        // Ends within a month, unless one begins there.
        int end = documents.get(last) == ends ? last : last - 1;
        return new Months(first, Math.max(first, end));
    }

    /** The first month that does not begin before a document. */
    private int begins(int document) {
        return Halving.first(0, documents.size(), month -> documents.get(month) >= document);
    }

    /** The first document of a month, or the end of all behind the last. */
    int document(int month) {
        return documents.get(month);
    }

    /** How many groups there are in some months. */
    int size(Months months) {
        return groups.get(months.end) - groups.get(months.first);
    }

    /**
     * Gives all groups of some months, many at a time.
     *
     * @param speakers of which they may be, or none where they may be of all
     * @param stances  of which they may be
     */
    void give(LeafReader segment, Months months, Collection<Long> speakers, Set<Stance> stances, Consumer<CountedRows> consumer) {
        Batch batch = new Batch(segment.hasDeletions() ? LIVE.of(segment) : sums, consumer);
        if (speakers.isEmpty()) {
            for (int month = months.first; month < months.end; month++) {
                for (Stance stance : stances) {
                    batch.take(month, begins(month, stance.ordinal()), begins(month, stance.ordinal() + 1));
                }
            }
            batch.give();
        }
        for (long speaker : speakers) {
            give(speaker, months, stances, batch);
        }
    }

    /** The first group in a month of a stance, or of one behind it. */
    private int begins(int month, int stance) {
        return Halving.first(groups.get(month), groups.get(month + 1), group -> keys.get(group) >>> STANCE_SHIFT >= stance);
    }

    private void give(long speaker, Months months, Set<Stance> stances, Batch batch) {
        long begins = speaker << Integer.SIZE | groups.get(months.first);
        long behind = speaker << Integer.SIZE | groups.get(months.end);
        int month = months.first;
        for (int next = Halving.first(0, bySpeaker.length, place -> bySpeaker[place] >= begins); next < bySpeaker.length
                && bySpeaker[next] < behind; next++) {
            int group = (int) bySpeaker[next];
            while (group >= groups.get(month + 1)) {
                month++;
            }
            if (stances.contains(stance(group))) {
                batch.take(month, group, group + 1);
            }
        }
        batch.give();
    }

    private Stance stance(int group) {
        return STANCES[(int) (keys.get(group) >>> STANCE_SHIFT)];
    }

    /** Groups that are given at once. */
    private final class Batch implements CountedRows {
        private static final int AT_ONCE = 1024;

        private final Sums live;
        private final Consumer<CountedRows> consumer;
        private final int[] taken = new int[AT_ONCE];
        private final int[] days = new int[AT_ONCE];
        private int size;

        private Batch(Sums live, Consumer<CountedRows> consumer) {
            this.live = live;
            this.consumer = consumer;
        }

        /** Takes some groups of a month that lie behind those that were taken. */
        private void take(int month, int first, int end) {
            int day = firstDays.get(month);
            for (int group = first; group < end; group++) {
                taken[size] = group;
                days[size] = day;
                if (live.statements[group] > 0 && ++size == AT_ONCE) {
                    give();
                }
            }
        }

        private void give() {
            if (size > 0) {
                consumer.accept(this);
            }
            size = 0;
        }

        private long key(int row) {
            return keys.get(taken[row]);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int statements(int row) {
            return live.statements[taken[row]];
        }

        @Override
        public int appearances(int row) {
            return live.appearances[taken[row]];
        }

        @Override
        public int day(int row) {
            return days[row];
        }

        @Override
        public int firstBefore(int day, int row) {
            return Halving.first(row + 1, size, next -> days[next] < day);
        }

        @Override
        public long latest(int row) {
            return (days[row] + (key(row) >>> DAYS_SHIFT & DAYS_MASK)) * Fields.DAY;
        }

        @Override
        public boolean certainOfItsDay(int row) {
            return (key(row) & IS_OF_ONE_DAY) != 0;
        }

        @Override
        public boolean neverCertain(int row) {
            return (key(row) & IS_NEVER_CERTAIN) != 0;
        }

        @Override
        public Stance stance(int row) {
            return MonthlyCounts.this.stance(taken[row]);
        }

        @Override
        public long speaker(int row) {
            return MonthlyCounts.this.speaker(taken[row]);
        }
    }
}
