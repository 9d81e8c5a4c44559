package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

import org.onrecord.index.Places.Place;
import org.onrecord.statement.StatementTexts;

/**
 * Marks in statements what was looked for: of single words, where the index says that they are; else, as of phrases and of beginnings of words, where
 * they are found once more.
 */
final class Highlights {
    private static final int MOST = 3;
    private static final int FEW = 2000;
    private static final PassageFormatter FORMATTER = new Formatter();
    /** The one that comes along takes more time and memory for it than all the rest. */
    private static final PassageScorer BY_WORDS = new PassageScorer() {
        @Override
        public float score(Passage passage, int length) {
            return passage.getNumMatches();
        }
    };

    private final Query words;
    private final SingleWords single;
    private final AtPlaces atPlaces = new AtPlaces(BreakIterator.getSentenceInstance(Locale.ROOT), BY_WORDS, MOST, FORMATTER);
    private Places places;
    private final Map<String, FieldHighlighter> byFields = new HashMap<>();
    /** What several statements have, as names and claims. */
    private final Map<Text, Optional<String>> known = new HashMap<>();

    private record Text(String text, String stems) {}

    /** @param words what was looked for */
    Highlights(Query words) {
        this.words = words;
        this.single = SingleWords.of(words);
    }

    /** Whether they are found soon, in an order in which the best are or are not known before all were looked at. */
    boolean areFew(IndexReader index, boolean ranked) throws IOException {
        return single != null && (!ranked || single.documents(index) <= FEW);
    }

    /** @param document of a segment, whose documents come in their order */
    List<String> of(LeafReader segment, int document, StatementTexts texts) throws IOException {
        if (single == null) {
            String stems = Words.stems(texts.language());
            return Stream.concat(texts.printed().stream(), texts.names().stream()).distinct()
                    .flatMap(text -> known.computeIfAbsent(new Text(text, stems), this::searched).stream())
                    .distinct().limit(MOST).toList();
        }
        if (places == null || !places.of(segment)) {
            places = new Places(segment, single);
        }
        List<Place> byStems = places.inStems(document);
        List<Place> inTexts = places.in(Words.TEXTS, document);
        List<Place> inNames = places.in(Words.NAMES, document);
        String text = texts.text();
        if (text != null && inNames.isEmpty() && Place.allWithin(byStems, text.length()) && Place.allWithin(inTexts, text.length())) {
            // Mostly words are found in nothing but the text, and the rest need not be read.
            List<Place> found = byStems.isEmpty() ? inTexts : byStems;
            return found.isEmpty() ? List.of() : List.of(atPlaces.mark(text, found));
        }
        Set<String> marked = new LinkedHashSet<>();
        int begins = mark(texts.printed(), byStems, 0, inTexts, marked);
        mark(texts.names(), byStems, begins, inNames, marked);
        return marked.stream().limit(MOST).toList();
    }

    /**
     * Marks some texts, which lie one behind the other in a field of their own, and from some place on in that of stems.
     *
     * @return where the next would begin there
     */
    private int mark(List<String> texts, List<Place> byStems, int begins, List<Place> asTheyAre, Set<String> marked) throws IOException {
        int inStems = begins;
        int ownPlace = 0;
        for (String text : texts) {
            List<Place> found = Place.within(byStems, inStems, text.length());
            if (found.isEmpty()) {
                found = Place.within(asTheyAre, ownPlace, text.length());
            }
            if (!found.isEmpty()) {
                marked.add(atPlaces.mark(text, found));
            }
            inStems += text.length() + Words.GAP;
            ownPlace += text.length() + Words.GAP;
        }
        return inStems;
    }

    /** The text with its words marked, by their stems where that is how they were found. */
    private Optional<String> searched(Text text) {
        String marked = text.stems == null ? null : searched(text.text, text.stems, field -> field.equals(text.stems));
        return Optional.ofNullable(marked != null ? marked : searched(text.text, Words.TEXTS, field -> !Words.isOfStems(field)));
    }

    private String searched(String text, String field, Predicate<String> fields) {
        try {
            return (String) byFields.computeIfAbsent(field, name -> new OfField(fields).highlighter(name, words)).highlightFieldForDoc(null,
                    -1, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Formatter extends DefaultPassageFormatter {
        Formatter() {
            super("<em>", "</em>", " \u2026 ", true);
        }

        /** Nearly all of a text is taken as it is. */
        @Override
        protected void append(StringBuilder marked, String text, int start, int end) {
            int plain = start;
            for (int i = start; i < end; i++) {
                char character = text.charAt(i);
                if (!Character.isLetterOrDigit(character) && character != ' ') {
                    marked.append(text, plain, i);
                    super.append(marked, text, i, i + 1);
                    plain = i + 1;
                }
            }
            marked.append(text, plain, end);
        }
    }

    private static final class OfField extends UnifiedHighlighter {
        OfField(Predicate<String> fields) {
            super(UnifiedHighlighter.builderWithoutSearcher(Words.INDEXING).withFieldMatcher(fields).withMaxNoHighlightPassages(0)
                    .withWeightMatches(false).withPassageRelevancyOverSpeed(false)
                    .withScorer(BY_WORDS)
                    .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                    .withFormatter(FORMATTER));
        }

        /** What is made of the words once, for any number of texts. */
        FieldHighlighter highlighter(String field, Query words) {
            return getFieldHighlighter(field, words, extractTerms(words), MOST);
        }
    }
}
