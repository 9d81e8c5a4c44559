package org.onrecord.index;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

import org.onrecord.api.TakesLonger;
import org.onrecord.index.MonthlyCounts.Months;
import org.onrecord.statement.CountedRows;
import org.onrecord.statement.Stance;

/**
 * Finds by what nearly every search asks for and is in memory: {@link Traits}, and that it may have been said in a range, which begins before its end and
 * reaches beyond its start. Documents lie in the order of their earliest instants, the last first, and most dates span a month at most: so all of
 * the range lies together, and few that lie behind it are to be looked at.
 */
final class Scan extends Query {
    /** How many documents are looked at within about half a millisecond. */
    private static final int SOON = 150_000;
    /** How many times as long it takes to look one up that Lucene has to find. */
    private static final int COST_OF_THE_REST = 5;

    private final Set<Stance> stances;
    private final Wanted wanted;

    /**
     * What is to be found.
     *
     * @param flags   of {@link Traits}, all of which it has
     * @param stances a bit for each stance of which it may be
     * @param from    the start of a range, in seconds, or {@link Long#MIN_VALUE}
     * @param until   the first second after the range, or {@link Long#MAX_VALUE}
     */
    private record Wanted(int flags, int stances, long from, long until) {
        /** 1 or 0, found without a branch that a processor could guess wrongly. */
        int is(int traits) {
            int missing = flags & ~traits;
            return missing - 1 >>> Integer.SIZE - 1 & stances >>> Traits.stance(traits);
        }
    }

    /**
     * @param flags   of {@link Traits}, all of which it has
     * @param stances of which it may be any, or none where it may be of all
     * @param from    the start of a range, in seconds, or {@link Long#MIN_VALUE}
     * @param until   the first second after the range, or {@link Long#MAX_VALUE}
     */
    Scan(int flags, Collection<Stance> stances, long from, long until) {
        this.stances = stances.isEmpty() ? EnumSet.allOf(Stance.class) : EnumSet.copyOf(stances);
        this.wanted = new Wanted(flags,
                this.stances.stream().mapToInt(stance -> 1 << stance.ordinal()).reduce(0, (one, other) -> one | other), from,
                until);
    }

    /** What may have been said in a range, whatever else it is. */
    static Scan ofDates(long from, long until) {
        return new Scan(0, List.of(), from, until);
    }

    /** Takes documents of a segment, many at a time. */
    interface Takes {
        /**
         * @param documents growing numbers, of which the first so many hold
         * @param traits    of each of them
         */
        void take(LeafReader segment, int[] documents, byte[] traits, int size);
    }

    /**
     * Gives all that this finds, without Lucene's calls for each document: a loop that does little is several times as fast, above all where it waits for
     * memory.
     *
     * @param rest what has to be found too, or {@code null}
     * @throws TakesLonger if it would, where whoever calls must not wait
     */
    void each(IndexSearcher searcher, Query rest, Takes takes) throws IOException {
        Weight weight = weight(searcher, rest);
        Work work = new Work();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Part part = new Part(leaf.reader(), wanted);
            DocIdSetIterator others = iterator(weight, leaf);
            work.add(others == null ? part.ends - part.begins : others.cost() * COST_OF_THE_REST);
            part.give(others, part.certain, part.certain, takes);
        }
    }

    /**
     * Gives all that this finds of those that are shown, those of whole months as {@link MonthlyCounts} has them.
     *
     * @param rest     what finds those of the speakers, or {@code null} where they may be of all
     * @param speakers or none
     * @throws TakesLonger if it would, where whoever calls must not wait
     */
    void eachAlike(IndexSearcher searcher, Query rest, Collection<Long> speakers, Takes takes, Consumer<CountedRows> rows)
            throws IOException {
        Weight weight = weight(searcher, rest);
        Work work = new Work();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader segment = leaf.reader();
            Part part = new Part(segment, wanted);
            MonthlyCounts counts = MonthlyCounts.of(segment);
            Months months = counts.within(part.begins, part.certain);
            int begins = Math.min(counts.document(months.first()), part.certain);
            int ends = Math.min(counts.document(months.end()), part.certain);
            if (begins > part.begins || ends < segment.maxDoc()) {
                DocIdSetIterator others = iterator(weight, leaf);
                int left = part.ends - part.begins - (ends - begins);
                work.add(others == null ? left : Math.min(left, others.cost() * COST_OF_THE_REST));
                part.give(others, begins, ends, takes);
            }
            work.add(speakers.isEmpty() ? counts.size(months) : 0);
            counts.give(segment, months, speakers, stances, rows);
        }
    }

    private static Weight weight(IndexSearcher searcher, Query rest) throws IOException {
        return rest == null ? null : searcher.createWeight(searcher.rewrite(rest), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Adds up how much there is to do, where whoever calls must not wait for more than some of it. */
    private static final class Work {
        private long sum;

        private void add(long documents) {
            sum += documents;
            if (sum > SOON) {
                TakesLonger.checkPatience();
            }
        }
    }

    /** @return {@code null} where all are wanted */
    private static DocIdSetIterator iterator(Weight weight, LeafReaderContext leaf) throws IOException {
        if (weight == null) {
            return null;
        }
        Scorer scorer = weight.scorer(leaf);
        return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                return new ConstantScoreScorer(this, score(), mode, new Part(leaf.reader(), wanted).possible());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    /** A segment, and where in it lies what is wanted. */
    private static final class Part {
        private static final int AT_ONCE = 1024;

        private final LeafReader segment;
        private final Wanted wanted;
        private final byte[] traits;
        private final int begins;
        /** Behind the last that begins within the range. */
        private final int certain;
        /** Behind the last of short dates that may reach into the range. */
        private final int ends;

        private Part(LeafReader segment, Wanted wanted) throws IOException {
            this.segment = segment;
            this.wanted = wanted;
            this.traits = Traits.of(segment);
            int all = segment.maxDoc();
            long from = wanted.from;
            begins = wanted.until == Long.MAX_VALUE ? 0 : firstBefore(wanted.until, 0, all);
            certain = from == Long.MIN_VALUE ? all : firstBefore(from, begins, all);
            ends = from == Long.MIN_VALUE ? all : firstBefore(from - Fields.SHORT_DATE, certain, all);
        }

        /** The first document between two whose date begins before an instant. */
        private int firstBefore(long instant, int least, int most) throws IOException {
            int[] days = Rows.DAYS.of(segment);
            long day = Math.floorDiv(instant, Fields.DAY);
            int behind = Halving.first(least, most, doc -> days[doc] < day);
            return instant % Fields.DAY == 0 ? behind : Halving.first(least, behind, doc -> said(doc) < instant);
        }

        /** Read from its beginning each time: a column is read forwards only. */
        private long said(int doc) throws IOException {
            NumericDocValues said = segment.getNumericDocValues(Fields.SAID);
            said.advanceExact(doc);
            return said.longValue();
        }

        private TwoPhaseIterator possible() throws IOException {
            NumericDocValues latest = certain == traits.length ? null : Fields.column(segment, Fields.LATEST);
            return new TwoPhaseIterator(candidates()) {
                @Override
                public boolean matches() throws IOException {
                    int doc = approximation.docID();
                    return wanted.is(traits[doc]) == 1
                            && (doc < certain || latest.advanceExact(doc) && latest.longValue() > wanted.from);
                }

                @Override
                public float matchCost() {
                    return 1;
                }
            };
        }

        private DocIdSetIterator candidates() throws IOException {
            if (certain == traits.length) {
                return new Candidates.All(begins, certain, DocIdSetIterator.empty());
            }
            DocIdSetIterator longest = segment.postings(new Term(Fields.LONG_DATE, ""), PostingsEnum.NONE);
            DocIdSetIterator behind = longest == null ? DocIdSetIterator.empty() : longest;
            if (wanted.from % Fields.DAY != 0) {
                return new Candidates.All(begins, ends, behind);
            }
            // What lies within one day, and begins before one with which the range begins, ends before that too.
            return new Candidates.All(begins, certain, new Candidates.Some(Traits.longer(segment), certain, ends, behind));
        }

        /**
         * Gives what is wanted, but for documents between two, which are not before the first that lies within the range.
         *
         * @param rest what is to be found too, or {@code null}
         */
        private void give(DocIdSetIterator rest, int skipped, int until, Takes takes) throws IOException {
            Batch batch = new Batch(takes);
            DocIdSetIterator left = rest;
            if (rest == null) {
                give(begins, skipped, batch);
                give(until, certain, batch);
                left = DocIdSetIterator.all(traits.length);
                left.advance(certain);
            } else {
                rest.advance(begins);
                give(rest, skipped, batch);
                if (rest.docID() < until) {
                    rest.advance(until);
                }
                give(rest, certain, batch);
            }
            if (left.docID() < traits.length) {
                giveBehind(left, batch);
            }
        }

        private void give(int first, int behind, Batch batch) {
            for (int from = first; from < behind; from += AT_ONCE) {
                int end = Math.min(behind, from + AT_ONCE);
                int size = 0;
                for (int doc = from; doc < end; doc++) {
                    size = batch.keep(doc, size);
                }
                batch.give(size);
            }
        }

        private void give(DocIdSetIterator rest, int behind, Batch batch) throws IOException {
            int size = 0;
            for (int doc = rest.docID(); doc < behind; doc = rest.nextDoc()) {
                size = batch.keep(doc, size);
                if (size == AT_ONCE) {
                    batch.give(size);
                    size = 0;
                }
            }
            batch.give(size);
        }

        /** Gives what begins before the range and reaches into it, which little does. */
        private void giveBehind(DocIdSetIterator rest, Batch batch) throws IOException {
            DocIdSetIterator possible = TwoPhaseIterator.asDocIdSetIterator(possible());
            int size = 0;
            int doc = rest.docID();
            for (int next = possible.advance(doc); next != DocIdSetIterator.NO_MORE_DOCS; next = possible.advance(doc)) {
                doc = doc < next ? rest.advance(next) : doc;
                if (doc == next) {
                    size = batch.keep(doc, size);
                    if (size == AT_ONCE) {
                        batch.give(size);
                        size = 0;
                    }
                    doc = rest.nextDoc();
                }
            }
            batch.give(size);
        }

        /** What is given at once. */
        private final class Batch {
            private final Takes takes;
            /** One more than that, which is not known to be wanted yet. */
            private final int[] documents = new int[AT_ONCE + 1];
            private final byte[] theirTraits = new byte[AT_ONCE + 1];

            private Batch(Takes takes) {
                this.takes = takes;
            }

            /** Keeps a document behind so many others, if it is wanted, and says how many there are then. */
            private int keep(int doc, int size) {
                byte its = traits[doc];
                documents[size] = doc;
                theirTraits[size] = its;
                return size + wanted.is(its);
            }

            private void give(int size) {
                Bits live = segment.getLiveDocs();
                int alive = live == null ? size : 0;
                for (int i = 0; live != null && i < size; i++) {
                    documents[alive] = documents[i];
                    theirTraits[alive] = theirTraits[i];
                    alive += live.get(documents[i]) ? 1 : 0;
                }
                if (alive > 0) {
                    takes.take(segment, documents, theirTraits, alive);
                }
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "scan:" + wanted;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && wanted.equals(((Scan) other).wanted);
    }

    @Override
    public int hashCode() {
        return classHash() ^ wanted.hashCode();
    }
}
