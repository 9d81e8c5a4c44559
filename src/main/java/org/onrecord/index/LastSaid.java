package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

import org.onrecord.api.TakesLonger;

/**
 * Finds what was said last, in which order documents lie in the index: those of a segment are taken as they are found until there are enough, and
 * compared with none but those of other segments. Their fields are those of {@link Fields#LAST_SAID_FIRST}.
 */
final class LastSaid {
    /** How many documents are looked at between two looks at the clock. */
    private static final int SOME = 256;
    private static final Comparator<FieldDoc> ORDER = LastSaid::compare;

    private final FieldDoc behind;
    private final int most;
    private final QueryTimeout timeout;
    private List<FieldDoc> last = List.of();

    private LastSaid(FieldDoc behind, int most, QueryTimeout timeout) {
        this.behind = behind;
        this.most = most;
        this.timeout = timeout;
    }

    /**
     * @param behind where to start, or {@code null} for the beginning
     * @throws TakesLonger if it would, where whoever calls must not wait
     */
    static FieldDoc[] of(IndexSearcher searcher, Query query, FieldDoc behind, int most) throws IOException {
        LastSaid found = new LastSaid(behind, most, searcher.getTimeout());
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                found.take(leaf, scorer);
            }
        }
        return found.last.toArray(FieldDoc[]::new);
    }

    private void take(LeafReaderContext leaf, Scorer scorer) throws IOException {
        TwoPhaseIterator possible = scorer.twoPhaseIterator();
        DocIdSetIterator documents = possible == null ? scorer.iterator() : possible.approximation();
        Bits live = leaf.reader().getLiveDocs();
        Columns columns = new Columns(leaf);
        List<FieldDoc> own = new ArrayList<>();
        int looked = 0;
        for (int doc = documents.advance(start(leaf)); doc != DocIdSetIterator.NO_MORE_DOCS
                && own.size() < most; doc = documents.nextDoc()) {
            if (++looked % SOME == 0 && timeout != null && timeout.shouldExit()) {
                throw new TakesLonger();
            }
            if ((live == null || live.get(doc)) && (possible == null || possible.matches())) {
                FieldDoc one = columns.of(doc);
                if (last.size() == most && ORDER.compare(one, last.get(most - 1)) > 0) {
                    break;
                }
                own.add(one);
            }
        }
        last = last.isEmpty() ? own : Stream.concat(last.stream(), own.stream()).sorted(ORDER).limit(most).toList();
    }

    /** The first document of a segment that lies behind where to start. */
    private int start(LeafReaderContext leaf) throws IOException {
        if (behind == null) {
            return 0;
        }
        // The columns are read from their beginning each time: they are read forwards only.
        return Halving.first(0, leaf.reader().maxDoc(), document -> ORDER.compare(new Columns(leaf).of(document), behind) > 0);
    }

    private static int compare(FieldDoc one, FieldDoc other) {
        int order = 0;
        for (int i = 0; i < one.fields.length && order == 0; i++) {
            order = Long.compare((Long) other.fields[i], (Long) one.fields[i]);
        }
        return order;
    }

    /** What the documents of a segment are sorted by. */
    private static final class Columns {
        private final int base;
        private final NumericDocValues said;
        private final NumericDocValues high;
        private final NumericDocValues low;

        Columns(LeafReaderContext leaf) throws IOException {
            LeafReader reader = leaf.reader();
            this.base = leaf.docBase;
            this.said = DocValues.getNumeric(reader, Fields.SAID);
            this.high = DocValues.getNumeric(reader, Fields.ID_HIGH);
            this.low = DocValues.getNumeric(reader, Fields.ID_LOW);
        }

        FieldDoc of(int document) throws IOException {
            return new FieldDoc(base + document, Float.NaN,
                    new Object[]{value(said, document), value(high, document), value(low, document)});
        }

        private static Long value(NumericDocValues column, int document) throws IOException {
            column.advanceExact(document);
            return column.longValue();
        }
    }
}
