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
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;

import org.onrecord.index.Places.Place;

/** Marks words at places that are known. */
final class AtPlaces {
    private static final String CLOSING = "\"')\u2019\u201d";
    private static final String ENDING = ".!?";
    /** What does not end one, beside letters and digits. */
    private static final String WITHIN = CLOSING + " ,;:-(\u2013\u2014\u2018\u201c";

    private final Given given = new Given();
    private final FieldHighlighter bySentences;
    private final FieldHighlighter whole;

    /** @param most how many sentences are shown */
    AtPlaces(BreakIterator sentences, PassageScorer scorer, int most, PassageFormatter formatter) {
        bySentences = highlighter(sentences, scorer, most, formatter);
        whole = highlighter(new WholeBreakIterator(), scorer, most, formatter);
    }

    private FieldHighlighter highlighter(BreakIterator parts, PassageScorer scorer, int most, PassageFormatter formatter) {
        return new FieldHighlighter(Words.TEXTS, given, parts, scorer, most, 0, formatter,
                Comparator.comparingInt(Passage::getStartOffset));
    }

    /** @param places in their order, at least one */
    String mark(String text, List<Place> places) throws IOException {
        given.places = places;
        return (String) (isOneSentence(text) ? whole : bySentences).highlightFieldForDoc(null, -1, text);
    }

    /** Whether a text is surely one, as most are: to find the ends of sentences takes half the time of all the rest. */
    private static boolean isOneSentence(String text) {
        int end = without(ENDING, text, without(CLOSING, text, text.length()));
        for (int i = 0; i < end; i++) {
            char character = text.charAt(i);
            if (!Character.isLetterOrDigit(character) && WITHIN.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int without(String characters, String text, int end) {
        int last = end;
        while (last > 0 && characters.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
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
