package org.onrecord.draft;

import org.onrecord.extract.Span;

/** Counts the places of a text in code points instead of UTF-16 units. */
final class CodePoints {
    private final int[] places;

    CodePoints(String text) {
        places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            places[i + 1] = places[i] + (Character.isLowSurrogate(text.charAt(i)) ? 0 : 1);
        }
    }

    /** @param span or {@code null}, which has none */
    TextRange range(Span span) {
        return span == null ? null : new TextRange(places[span.start()], places[span.end()]);
    }
}
