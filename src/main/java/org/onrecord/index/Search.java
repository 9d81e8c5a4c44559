package org.onrecord.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import org.onrecord.api.Ids;
import org.onrecord.index.Generation.Searcher;
import org.onrecord.list.Cursor;
import org.onrecord.list.Format;
import org.onrecord.statement.Hit;
import org.onrecord.statement.RenderedVersion;
import org.onrecord.statement.StatementSort;
import org.onrecord.statement.StatementTexts;

/**
 * One order of what is found, and how it is rendered.
 *
 * @param marking or {@code null}
 */
record Search(StatementSort order, Format format, Marking marking) {
    /**
     * What is marked in what is found.
     *
     * @param texts reads them of what is rendered
     */
    record Marking(Highlights words, Function<byte[], StatementTexts> texts) {
        List<String> of(LeafReader segment, int document, byte[] rendered) throws IOException {
            return words.of(segment, document, texts.apply(rendered));
        }
    }

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

    /** The version of a statement that is seen as of a changeset. */
    static Optional<RenderedVersion> one(Searcher searcher, UUID id, long changeset) throws IOException {
        Term term = new Term(Fields.ID, id.toString());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum versions = leaf.reader().postings(term, PostingsEnum.NONE);
            if (versions != null) {
                Bits live = leaf.reader().getLiveDocs();
                NumericDocValues from = Fields.column(leaf.reader(), Fields.FROM);
                NumericDocValues until = Fields.column(leaf.reader(), Fields.UNTIL);
                for (int doc = versions.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = versions.nextDoc()) {
                    if ((live == null || live.get(doc)) && from.advanceExact(doc) && from.longValue() <= changeset
                            && until.advanceExact(doc) && until.longValue() > changeset) {
                        return Optional.of(version(leaf.reader(), doc, from.longValue()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static RenderedVersion version(LeafReader leaf, int doc, long from) throws IOException {
        NumericDocValues recordedAt = DocValues.getNumeric(leaf, Fields.RECORDED_AT);
        recordedAt.advanceExact(doc);
        return new RenderedVersion(bytes(DocValues.getBinary(leaf, Fields.JSON), doc), from, Instant.ofEpochSecond(recordedAt.longValue()));
    }

    private static byte[] bytes(BinaryDocValues values, int doc) throws IOException {
        values.advanceExact(doc);
        return BytesRef.deepCopyOf(values.binaryValue()).bytes;
    }

    /** @param state what the searcher can be found again by */
    List<Hit> hits(Searcher searcher, Query query, Cursor after, int most, long state) throws IOException {
        FieldDoc behind = after == null ? null : behind(after, Math.max(searcher.getIndexReader().maxDoc() - 1, 0));
        ScoreDoc[] found = order == StatementSort.DATE_DESCENDING
                ? LastSaid.of(searcher, query, behind, most)
                : searcher.search(behind == null ? query : beyond(query, behind),
                        new TopFieldCollectorManager(sort(), most, behind, most)).scoreDocs;
        return hits(searcher, found, state);
    }

    private Sort sort() {
        return switch (order) {
            case DATE -> Fields.by(Fields.EARLIEST, false);
            case RECORDED -> Fields.by(Fields.FROM, false);
            case RECORDED_DESCENDING -> Fields.by(Fields.FROM, true);
            default -> new Sort(SortField.FIELD_SCORE, Fields.half(Fields.ID_HIGH, true), Fields.half(Fields.ID_LOW, true));
        };
    }

    private FieldDoc behind(Cursor after, int last) {
        UUID id = Ids.parse(after.id()).orElseThrow(Cursor::foreign);
        Object key = switch (order) {
            case DATE, DATE_DESCENDING -> Fields.seconds((Instant) order.key(after));
            case RECORDED, RECORDED_DESCENDING -> order.key(after);
            case RELEVANCE -> Rank.of(after).score;
        };
        // Nothing else ties with it, since the id of a statement is found once.
        return new FieldDoc(last, Float.NaN, new Object[]{key, Fields.sortable(id.getMostSignificantBits()),
                Fields.sortable(id.getLeastSignificantBits())});
    }

    /** Leaves out what comes before by the key alone, which needs no look at each. */
    private Query beyond(Query query, FieldDoc behind) {
        if (order == StatementSort.RELEVANCE) {
            return query;
        }
        long key = (Long) behind.fields[0];
        return new BooleanQuery.Builder().add(query, Occur.MUST).add(switch (order) {
            case DATE -> Queries.atLeast(Fields.EARLIEST, key);
            case RECORDED -> Queries.atLeast(Fields.FROM, key);
            default -> Queries.atMost(Fields.FROM, key);
        }, Occur.FILTER).build();
    }

    /** The hits in their order, which are read in that of the index. */
    private List<Hit> hits(Searcher searcher, ScoreDoc[] found, long state) throws IOException {
        Integer[] places = new Integer[found.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, Comparator.comparingInt(place -> found[place].doc));
        Hit[] hits = new Hit[found.length];
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = null;
        BinaryDocValues rendered = null;
        for (int place : places) {
            LeafReaderContext next = leaves.get(ReaderUtil.subIndex(found[place].doc, leaves));
            if (next != leaf) {
                leaf = next;
                rendered = DocValues.getBinary(leaf.reader(), format == Format.CSV ? Fields.CSV : Fields.JSON);
            }
            Object[] keys = ((FieldDoc) found[place]).fields;
            int document = found[place].doc - leaf.docBase;
            byte[] bytes = bytes(rendered, document);
            hits[place] = new Hit(new UUID(Fields.sortable((Long) keys[1]), Fields.sortable((Long) keys[2])), key(keys[0], state), bytes,
                    marking == null ? null : marking.of(leaf.reader(), document, bytes));
        }
        return List.of(hits);
    }

    private Object key(Object sorted, long state) {
        return switch (order) {
            case DATE, DATE_DESCENDING -> Instant.ofEpochSecond((Long) sorted);
            case RECORDED, RECORDED_DESCENDING -> sorted;
            case RELEVANCE -> new Rank(state, (Float) sorted);
        };
    }
}
