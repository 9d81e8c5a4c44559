package org.onrecord.index;

import java.io.IOException;
import java.util.Objects;

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

/**
 * Finds what may have been said in a range: begins before its end and reaches beyond its start. Documents lie in the order of their earliest instants,
 * the last first, and most dates span a month at most: so all of the range lies together, and few that lie behind it are to be looked at.
 */
final class DateRange extends Query {
    private final long from;
    private final long until;

    /**
     * @param from  the start, in seconds, or {@link Long#MIN_VALUE}
     * @param until the first second after the range, or {@link Long#MAX_VALUE}
     */
    DateRange(long from, long until) {
        this.from = from;
        this.until = until;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                return new ConstantScoreScorer(this, score(), mode, possible(leaf.reader()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private TwoPhaseIterator possible(LeafReader segment) throws IOException {
        NumericDocValues said = segment.getNumericDocValues(Fields.SAID);
        int all = segment.maxDoc();
        int begins = until == Long.MAX_VALUE ? 0 : firstBefore(until, said, 0, all);
        int certain = from == Long.MIN_VALUE ? all : firstBefore(from + 1, said, begins, all);
        int ends = from == Long.MIN_VALUE ? all : firstBefore(from + 1 - Fields.SHORT_DATE, said, certain, all);
        PostingsEnum behind = ends == all ? null : segment.postings(new Term(Fields.LONG_DATE, ""), PostingsEnum.NONE);
        NumericDocValues latest = certain == all ? null : Fields.column(segment, Fields.LATEST);
        return new TwoPhaseIterator(new Candidates(begins, ends, behind)) {
            @Override
            public boolean matches() throws IOException {
                int doc = approximation.docID();
                return doc < certain || latest.advanceExact(doc) && latest.longValue() > from;
            }

            @Override
            public float matchCost() {
                return 1;
            }
        };
    }

    /** The first document between two whose date begins before an instant. */
    private static int firstBefore(long instant, NumericDocValues said, int least, int most) throws IOException {
        int low = least;
        int high = most;
        while (low < high) {
            int middle = (low + high) >>> 1;
            said.advanceExact(middle);
            if (said.longValue() < instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** All documents from one until another, and those of an iterator behind them. */
    private static final class Candidates extends DocIdSetIterator {
        private final int begins;
        private final int ends;
        private final DocIdSetIterator behind;
        private int doc = -1;

        private Candidates(int begins, int ends, DocIdSetIterator behind) {
            this.begins = begins;
            this.ends = ends;
            this.behind = behind == null ? empty() : behind;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int next = Math.max(target, begins);
            doc = next < ends ? next : behind.docID() < next ? behind.advance(next) : behind.docID();
            return doc;
        }

        @Override
        public long cost() {
            return ends - begins + behind.cost();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "date:[" + from + " TO " + until + "}";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && from == ((DateRange) other).from && until == ((DateRange) other).until;
    }

    @Override
    public int hashCode() {
        return classHash() ^ Objects.hash(from, until);
    }
}
