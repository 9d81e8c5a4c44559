package org.onrecord.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.onrecord.statement.Quote;
import org.onrecord.statement.StatementView;
import org.onrecord.text.Resemblance;

/**
 * The statements on record that appeared in a document, by their words, which are the same whatever their punctuation.
 *
 * @param places by what is quoted with what stands around it, which tells the place in the document
 * @param words  by the text, and by what is quoted
 */
record RecordedWords(Map<String, UUID> places, Map<String, List<StatementView>> words) {
    /** @param documents the document, and those that were merged into it */
    static RecordedWords of(List<StatementView> views, List<UUID> documents) {
        RecordedWords recorded = new RecordedWords(new HashMap<>(), new HashMap<>());
        for (StatementView view : views) {
            recorded.add(view.text(), view);
            view.appearances().stream().filter(appearance -> documents.contains(appearance.document().id()) && appearance.quote() != null)
                    .forEach(appearance -> {
                        recorded.places.putIfAbsent(place(appearance.quote()), view.id());
                        recorded.add(appearance.quote().exact(), view);
                    });
        }
        return recorded;
    }

    private void add(String text, StatementView view) {
        words.merge(Resemblance.ofText(text), List.of(view),
                (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList());
    }

    private static String place(Quote quote) {
        return Stream.of(quote.prefix(), quote.exact(), quote.suffix()).map(part -> part == null ? "" : Resemblance.ofText(part)).toList()
                .toString();
    }

    /**
     * The one at the place of a draft, else one with its words by its speaker; or, where that is not on record, with its stance.
     *
     * @param speaker the id of its speaker, or {@code null} where that is not on record
     * @return {@code null} where there is none
     */
    UUID of(DraftedStatement draft, String speaker) {
        Quote quote = draft.appearances().get(0).quote();
        UUID there = places.get(place(quote));
        return there != null
                ? there
                : Stream.of(draft.text(), quote.exact()).map(text -> words.get(Resemblance.ofText(text))).filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .filter(view -> speaker == null ? view.stance() == draft.stance() : view.speaker().id().equals(speaker))
                        .map(StatementView::id).findFirst().orElse(null);
    }
}
