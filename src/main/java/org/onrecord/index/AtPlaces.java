package org.onrecord.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;

import org.onrecord.index.Places.Place;

/** Marks words at places that are known. */
final class AtPlaces {
    private final Given given = new Given();
    private final FieldHighlighter highlighter;

    /** @param most how many sentences are shown */
    AtPlaces(BreakIterator sentences, PassageScorer scorer, int most, PassageFormatter formatter) {
        highlighter = new FieldHighlighter(Words.TEXTS, given, sentences, scorer, most, 0, formatter,
                Comparator.comparingInt(Passage::getStartOffset));
    }

    /** @param places in their order, at least one */
    String mark(String text, List<Place> places) throws IOException {
        given.places = places;
        return (String) highlighter.highlightFieldForDoc(null, -1, text);
    }

    private static final class Given extends FieldOffsetStrategy {
        private List<Place> places;

        Given() {
            super(new UHComponents(Words.TEXTS, field -> true, new MatchNoDocsQuery(), new BytesRef[0], PhraseHelper.NONE,
                    new LabelledCharArrayMatcher[0], false, Set.of()));
        }

        @Override
        public OffsetSource getOffsetSource() {
            return OffsetSource.POSTINGS;
        }

        @Override
        public OffsetsEnum getOffsetsEnum(LeafReader reader, int document, String text) {
            return new Offsets(places);
        }
    }

    private static final class Offsets extends OffsetsEnum {
        private final int size;
        private final Iterator<Place> left;
        private Place place;

        Offsets(List<Place> places) {
            size = places.size();
            left = places.iterator();
        }

        @Override
        public boolean nextPosition() {
            boolean more = left.hasNext();
            place = more ? left.next() : null;
            return more;
        }

        @Override
        public int freq() {
            return size;
        }

        @Override
        public BytesRef getTerm() {
            return place.word();
        }

        @Override
        public int startOffset() {
            return place.starts();
        }

        @Override
        public int endOffset() {
            return place.ends();
        }
    }
}
