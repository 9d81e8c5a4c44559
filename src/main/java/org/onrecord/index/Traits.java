package org.onrecord.index;

import java.io.IOException;
import java.util.stream.IntStream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** What nearly all ask for of a document, in one byte in memory: so little that most of it stays near the processor. */
final class Traits {
    static final int QUALIFIED = Fields.IS_QUALIFIED;
    static final int NEVER_CERTAIN = Fields.IS_NEVER_CERTAIN;
    static final int OF_ONE_DAY = Fields.IS_OF_ONE_DAY;
    static final int CURRENT = 1 << 3;
    static final int SHOWN = 1 << 4;
    /** That it does not have exactly one appearance. */
    static final int SEVERAL = 1 << 5;
    private static final int STANCE_SHIFT = 6;
    private static final int STANCE_MASK = 3;
    private static final int OF_SHAPE = QUALIFIED | NEVER_CERTAIN | OF_ONE_DAY;

    private static final PerSegment<byte[]> ALL = PerSegment.ofDocuments(Traits::made);
    private static final PerSegment<int[]> LONGER = PerSegment.ofDocuments(segment -> withoutOneDay(of(segment)));

    private Traits() {
    }

    /** Of each document of a segment. */
    static byte[] of(LeafReader segment) {
        return ALL.of(segment);
    }

    /** The documents of a segment whose dates can mean more than one day, ascending. */
    static int[] longer(LeafReader segment) {
        return LONGER.of(segment);
    }

    private static int[] withoutOneDay(byte[] all) {
        return IntStream.range(0, all.length).filter(doc -> (all[doc] & OF_ONE_DAY) == 0).toArray();
    }

    static int stance(int traits) {
        return traits >>> STANCE_SHIFT & STANCE_MASK;
    }

    private static byte[] made(LeafReader segment) throws IOException {
        byte[] all = new byte[segment.maxDoc()];
        NumericDocValues shape = DocValues.getNumeric(segment, Fields.SHAPE);
        NumericDocValues stance = DocValues.getNumeric(segment, Fields.STANCE);
        for (int doc = 0; doc < all.length; doc++) {
            if (shape.advanceExact(doc) && stance.advanceExact(doc)) {
                int several = shape.longValue() >> Fields.APPEARANCES_SHIFT == 1 ? 0 : SEVERAL;
                all[doc] = (byte) (stance.longValue() << STANCE_SHIFT | shape.longValue() & OF_SHAPE | several);
            }
        }
        flag(all, segment, Fields.CURRENT, CURRENT);
        flag(all, segment, Fields.SHOWN, SHOWN);
        return all;
    }

    private static void flag(byte[] all, LeafReader segment, String field, int flag) throws IOException {
        PostingsEnum flagged = segment.postings(new Term(field, ""), PostingsEnum.NONE);
        if (flagged != null) {
            for (int doc = flagged.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = flagged.nextDoc()) {
                all[doc] |= (byte) flag;
            }
        }
    }
}
