package org.onrecord.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.onrecord.statement.Quote;
import org.onrecord.statement.StatementView;
import org.onrecord.text.Resemblance;

/** The words of the statements on record that appeared in a document, which are the same whatever their punctuation. */
record RecordedWords(Map<String, UUID> statements) {
    /** @param documents the document, and those that were merged into it */
    static RecordedWords of(List<StatementView> views, List<UUID> documents) {
        Map<String, UUID> statements = new HashMap<>();
        for (StatementView view : views) {
            Stream.concat(Stream.of(view.text()),
                    view.appearances().stream()
                            .filter(appearance -> documents.contains(appearance.document().id()) && appearance.quote() != null)
                            .map(appearance -> appearance.quote().exact()))
                    .forEach(words -> statements.putIfAbsent(Resemblance.ofText(words), view.id()));
        }
        return new RecordedWords(statements);
    }

    /** @return {@code null} where none has them */
    UUID with(String text, Quote quote) {
        UUID same = statements.get(Resemblance.ofText(text));
        return same != null ? same : statements.get(Resemblance.ofText(quote.exact()));
    }
}
