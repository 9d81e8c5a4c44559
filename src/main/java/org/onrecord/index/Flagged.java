package org.onrecord.index;

import java.io.IOException;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds what has a flag that most documents have and nearly every search asks for: {@code TermQuery} would do, but here there is a bit for each
 * document, kept as long as its segment is there.
 */
final class Flagged extends Query {
    static final Flagged SHOWN = new Flagged(Fields.SHOWN);
    static final Flagged CURRENT = new Flagged(Fields.CURRENT);

    private final String field;
    private final PerSegment<FixedBitSet> bits;

    private Flagged(String field) {
        this.field = field;
        this.bits = new PerSegment<>(segment -> bits(segment, field));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) {
                FixedBitSet found = bits.of(leaf.reader());
                return new ConstantScoreScorer(this, score(), mode, new BitSetIterator(found, found.length()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private static FixedBitSet bits(LeafReader segment, String field) throws IOException {
        FixedBitSet bits = new FixedBitSet(segment.maxDoc());
        PostingsEnum flagged = segment.postings(new Term(field, ""), PostingsEnum.NONE);
        if (flagged != null) {
            bits.or(flagged);
        }
        return bits;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "flagged:" + this.field;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && field.equals(((Flagged) other).field);
    }

    @Override
    public int hashCode() {
        return classHash() ^ field.hashCode();
    }
}
