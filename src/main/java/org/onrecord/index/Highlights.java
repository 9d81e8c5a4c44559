package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

import org.onrecord.statement.StatementTexts;

/** Marks in statements what was looked for. */
final class Highlights {
    private static final int MOST = 3;

    private final Query words;
    private final Map<String, FieldHighlighter> byFields = new HashMap<>();
    /** What several statements have, as names and claims. */
    private final Map<Text, Optional<String>> known = new HashMap<>();

    private record Text(String text, String stems) {}

    /** @param words what was looked for */
    Highlights(Query words) {
        this.words = words;
    }

    List<String> of(StatementTexts texts) {
        String stems = Words.stems(texts.language());
        return texts.all().flatMap(text -> known.computeIfAbsent(new Text(text, stems), this::marked).stream())
                .distinct().limit(MOST).toList();
    }

    /** The text with its words marked, by their stems where that is how they were found. */
    private Optional<String> marked(Text text) {
        String marked = text.stems == null ? null : marked(text.text, text.stems, field -> field.equals(text.stems));
        return Optional.ofNullable(marked != null ? marked : marked(text.text, Words.TEXTS, field -> !Words.isOfStems(field)));
    }

    private String marked(String text, String field, Predicate<String> fields) {
        try {
            return (String) byFields.computeIfAbsent(field, name -> new OfField(fields).highlighter(name, words)).highlightFieldForDoc(null,
                    -1, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OfField extends UnifiedHighlighter {
        /** The one that comes along takes more time and memory for it than all the rest. */
        private static final PassageScorer BY_WORDS = new PassageScorer() {
            @Override
            public float score(Passage passage, int length) {
                return passage.getNumMatches();
            }
        };

        OfField(Predicate<String> fields) {
            super(UnifiedHighlighter.builderWithoutSearcher(Words.INDEXING).withFieldMatcher(fields).withMaxNoHighlightPassages(0)
                    .withWeightMatches(false).withPassageRelevancyOverSpeed(false)
                    .withScorer(BY_WORDS)
                    .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                    .withFormatter(new DefaultPassageFormatter("<em>", "</em>", " \u2026 ", true)));
        }

        /** What is made of the words once, for any number of texts. */
        FieldHighlighter highlighter(String field, Query words) {
            return getFieldHighlighter(field, words, extractTerms(words), MOST);
        }
    }
}
