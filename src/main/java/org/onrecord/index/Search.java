package org.onrecord.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;

import org.onrecord.api.Ids;
import org.onrecord.index.Generation.Searcher;
import org.onrecord.list.Cursor;
import org.onrecord.statement.Hit;
import org.onrecord.statement.StatementSort;

/** One order of what is found. */
record Search(StatementSort order) {
    /** How well a version answers, in a state of the index. */
    record Rank(long state, float score) {
        private static final String SEPARATOR = "_";

        static Rank of(Cursor cursor) {
            String[] parts = cursor.key().split(SEPARATOR, -1);
            try {
                return new Rank(Long.parseLong(parts[0]), Float.parseFloat(parts[parts.length - 1]));
            } catch (NumberFormatException e) {
                throw Cursor.foreign();
            }
        }

        @Override
        public String toString() {
            return state + SEPARATOR + score;
        }
    }

    /** @param state what the searcher can be found again by */
    List<Hit> hits(Searcher searcher, Query query, Cursor after, int most, long state) throws IOException {
        TopDocs found = after == null
                ? searcher.search(query, most, sort())
                : searcher.searchAfter(behind(after, Math.max(searcher.getIndexReader().maxDoc() - 1, 0)), query, most, sort());
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : found.scoreDocs) {
            hits.add(hit(searcher, one, state));
        }
        return hits;
    }

    private Sort sort() {
        return switch (order) {
            case DATE -> by(Fields.EARLIEST, false);
            case DATE_DESCENDING -> by(Fields.EARLIEST, true);
            case RECORDED -> by(Fields.FROM, false);
            case RECORDED_DESCENDING -> by(Fields.FROM, true);
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING, true));
        };
    }

    private static Sort by(String field, boolean descending) {
        return new Sort(LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN),
                new SortField(Fields.ID, SortField.Type.STRING, descending));
    }

    private FieldDoc behind(Cursor after, int last) {
        UUID id = Ids.parse(after.id()).orElseThrow(Cursor::foreign);
        Object key = switch (order) {
            case DATE, DATE_DESCENDING -> Fields.seconds((Instant) order.key(after));
            case RECORDED, RECORDED_DESCENDING -> order.key(after);
            case RELEVANCE -> Rank.of(after).score;
        };
        // Nothing else ties with it, since the id of a statement is found once.
        return new FieldDoc(last, Float.NaN, new Object[]{key, Fields.bytes(id)});
    }

    private Hit hit(Searcher searcher, ScoreDoc one, long state) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(one.doc, leaves));
        int doc = one.doc - leaf.docBase;
        NumericDocValues serials = DocValues.getNumeric(leaf.reader(), Fields.SERIAL);
        serials.advanceExact(doc);
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        ids.advanceExact(doc);
        String rank = order == StatementSort.RELEVANCE ? new Rank(state, (Float) ((FieldDoc) one).fields[0]).toString() : null;
        return new Hit(serials.longValue(), Fields.uuid(ids.lookupOrd(ids.ordValue())),
                Instant.ofEpochSecond(number(leaf, Fields.EARLIEST, doc)), number(leaf, Fields.FROM, doc), rank);
    }

    private static long number(LeafReaderContext leaf, String field, int doc) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), field);
        values.advanceExact(doc);
        return values.nextValue();
    }
}
