package org.onrecord.index;

import java.io.IOException;

import org.apache.lucene.search.DocIdSetIterator;

/** Documents from one until another, and those of an iterator behind them. */
abstract class Candidates extends DocIdSetIterator {
    private final int ends;
    private final DocIdSetIterator behind;
    private int doc = -1;

    private Candidates(int ends, DocIdSetIterator behind) {
        this.ends = ends;
        this.behind = behind;
    }

    /** The first at or behind a document; any behind the end stands for none. */
    abstract int next(int target);

    /** How many there are at most. */
    abstract int size();

    @Override
    public final int docID() {
        return doc;
    }

    @Override
    public final int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    @Override
    public final int advance(int target) throws IOException {
        int next = next(target);
        if (next < ends) {
            doc = next;
        } else {
            int least = Math.max(target, ends);
            doc = behind.docID() < least ? behind.advance(least) : behind.docID();
        }
        return doc;
    }

    @Override
    public final long cost() {
        return size() + behind.cost();
    }

    /** All that there are. */
    static final class All extends Candidates {
        private final int begins;
        private final int size;

        All(int begins, int ends, DocIdSetIterator behind) {
            super(ends, behind);
            this.begins = begins;
            this.size = ends - begins;
        }

        @Override
        int next(int target) {
            return Math.max(target, begins);
        }

        @Override
        int size() {
            return size;
        }
    }

    /** Some. */
    static final class Some extends Candidates {
        private final int[] some;
        private final int size;
        private int place;

        /** @param some ascending, which may be of other places too */
        Some(int[] some, int begins, int ends, DocIdSetIterator behind) {
            super(ends, behind);
            this.some = some;
            this.place = from(begins, 0);
            this.size = from(ends, place) - place;
        }

        private int from(int document, int first) {
            return Halving.first(first, some.length, next -> some[next] >= document);
        }

        private boolean isBefore(int document) {
            return place < some.length && some[place] < document;
        }

        @Override
        int next(int target) {
            if (isBefore(target)) {
                // Most who ask go on from one to the next.
                place++;
                if (isBefore(target)) {
                    place = from(target, place);
                }
            }
            return place < some.length ? some[place] : NO_MORE_DOCS;
        }

        @Override
        int size() {
            return size;
        }
    }
}
