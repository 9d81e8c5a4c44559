package org.onrecord.index;

import java.io.IOException;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** What nearly all ask for of a document, as one number in memory: 4 bytes for each version. */
final class Traits {
    /** What a document has of {@link Fields#SHAPE}, and above it the rest. */
    static final int QUALIFIED = Fields.IS_QUALIFIED;
    static final int NEVER_CERTAIN = Fields.IS_NEVER_CERTAIN;
    static final int OF_ONE_DAY = Fields.IS_OF_ONE_DAY;
    static final int CURRENT = 1 << 3;
    static final int SHOWN = 1 << 4;
    private static final int STANCE_SHIFT = 5;
    private static final int STANCE_MASK = 3;
    private static final int APPEARANCES_SHIFT = 7;
    private static final int FLAGS = QUALIFIED | NEVER_CERTAIN | OF_ONE_DAY;

    private static final PerSegment<int[]> ALL = new PerSegment<>(Traits::made);

    private Traits() {
    }

    /** Of each document of a segment. */
    static int[] of(LeafReader segment) {
        return ALL.of(segment);
    }

    static int stance(int traits) {
        return traits >>> STANCE_SHIFT & STANCE_MASK;
    }

    static int appearances(int traits) {
        return traits >>> APPEARANCES_SHIFT;
    }

    private static int[] made(LeafReader segment) throws IOException {
        int[] all = new int[segment.maxDoc()];
        NumericDocValues shape = DocValues.getNumeric(segment, Fields.SHAPE);
        NumericDocValues stance = DocValues.getNumeric(segment, Fields.STANCE);
        for (int doc = 0; doc < all.length; doc++) {
            if (shape.advanceExact(doc) && stance.advanceExact(doc)) {
                int appearances = Math.toIntExact(shape.longValue() >> Fields.APPEARANCES_SHIFT);
                all[doc] = appearances << APPEARANCES_SHIFT | (int) stance.longValue() << STANCE_SHIFT | (int) shape.longValue() & FLAGS;
            }
        }
        flag(all, segment, Fields.CURRENT, CURRENT);
        flag(all, segment, Fields.SHOWN, SHOWN);
        return all;
    }

    private static void flag(int[] all, LeafReader segment, String field, int flag) throws IOException {
        PostingsEnum flagged = segment.postings(new Term(field, ""), PostingsEnum.NONE);
        if (flagged != null) {
            for (int doc = flagged.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = flagged.nextDoc()) {
                all[doc] |= flag;
            }
        }
    }
}
