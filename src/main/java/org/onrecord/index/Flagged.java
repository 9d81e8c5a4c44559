package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.index.IndexReader;
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
    private static final Cache<IndexReader.CacheKey, Map<String, FixedBitSet>> BITS = Caffeine.newBuilder().weakKeys().build();

    private final String field;

    /** @param field whose only term is the empty one */
    Flagged(String field) {
        this.field = field;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) {
                FixedBitSet bits = bits(leaf.reader());
                return new ConstantScoreScorer(this, score(), mode, new BitSetIterator(bits, bits.length()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private FixedBitSet bits(LeafReader segment) {
        return BITS.get(segment.getCoreCacheHelper().getKey(), key -> new ConcurrentHashMap<>()).computeIfAbsent(field, name -> {
            try {
                FixedBitSet bits = new FixedBitSet(segment.maxDoc());
                PostingsEnum flagged = segment.postings(new Term(name, ""), PostingsEnum.NONE);
                if (flagged != null) {
                    bits.or(flagged);
                }
                return bits;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
