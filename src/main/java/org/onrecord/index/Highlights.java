package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

import org.onrecord.statement.StatementView;
import org.onrecord.statement.StatementView.AppearanceView;

/** Marks in statements what was looked for. */
final class Highlights {
    private static final int MOST = 3;

    private Highlights() {
    }

    static List<String> of(Query words, StatementView statement) {
        String stems = Words.stems(statement.language());
        Stream<String> texts = Stream.concat(
                Stream.concat(Stream.of(statement.text()), statement.appearances().stream().flatMap(Highlights::printed)),
                Stream.of(statement.speaker().name(), statement.claim() == null ? null : statement.claim().text()));
        return texts.filter(Objects::nonNull).distinct().map(text -> marked(words, text, stems)).filter(Objects::nonNull).distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> printed(AppearanceView appearance) {
        return Stream.of(appearance.quote() == null ? null : appearance.quote().exact(), appearance.printedName());
    }

    /** The text with its words marked, by their stems where that is how they were found, or {@code null} where there are none. */
    private static String marked(Query words, String text, String stems) {
        String marked = stems == null ? null : marked(words, text, stems, field -> field.equals(stems));
        return marked != null ? marked : marked(words, text, Words.TEXTS, field -> !Words.isOfStems(field));
    }

    private static String marked(Query words, String text, String field, Predicate<String> fields) {
        try {
            return (String) new OfText(field, fields).mark(words, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OfText extends UnifiedHighlighter {
        private final String field;

        OfText(String field, Predicate<String> fields) {
            super(UnifiedHighlighter.builderWithoutSearcher(Words.INDEXING).withFieldMatcher(fields).withMaxNoHighlightPassages(0)
                    .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                    .withFormatter(new DefaultPassageFormatter("<em>", "</em>", " \u2026 ", true)));
            this.field = field;
        }

        Object mark(Query words, String text) throws IOException {
            return highlightWithoutSearcher(field, words, text, MOST);
        }
    }
}
