package org.onrecord.extract;

import java.util.List;

import org.onrecord.extract.Cue.Kind;
import org.onrecord.extract.Cue.Sense;
import org.onrecord.statement.Stance;

/** Tells who says what stands in quotation marks without a reporting word. */
final class ContinuedQuotes {
    private ContinuedQuotes() {
    }

    /**
     * A sentence of nothing but a quotation goes on with the last one, or is the next thing that the last speaker says, or nobody is named who says it.
     *
     * @param before what was found before it, of which the last is replaced where it goes on
     */
    static List<Found> in(Sentence sentence, List<Found> before, String text) {
        Found last = before.isEmpty() ? null : before.get(before.size() - 1);
        List<Span> quotes = sentence.tokens().stream().filter(Token::quote).map(Token::span).toList();
        boolean same = last != null && last.sentence().paragraph() == sentence.paragraph();
        boolean next = last != null && last.sentence().paragraph() == sentence.paragraph() - 1;
        if (last == null || !same && !(next && endsInQuote(last, text))) {
            return List.of(continued(sentence, null, null, quotes, "say"));
        } else if (endsInQuote(last, text) && (same || unclosed(last, text))) {
            before.set(before.size() - 1, last.goingOn(sentence, quotes));
            return List.of();
        }
        return List.of(continued(sentence, last.source(), last.head(), quotes, last.lemma()));
    }

    private static Found continued(Sentence sentence, Span source, Token head, List<Span> quotes, String lemma) {
        return new Found(sentence, source, head, null, quotes, Rule.CONTINUED_QUOTE, new Sense(Kind.SAY, Stance.ALLEGATION), lemma, false,
                null, null);
    }

    private static boolean unclosed(Found last, String text) {
        return !last.content().get(last.content().size() - 1).endsWithQuote(text);
    }

    private static boolean endsInQuote(Found last, String text) {
        return last.content().stream().anyMatch(span -> span.beginsWithQuote(text) || span.endsWithQuote(text));
    }
}
