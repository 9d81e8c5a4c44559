package org.onrecord.extract;

import java.util.List;
import java.util.stream.Stream;

import org.onrecord.extract.Cue.Sense;

/**
 * An attribution as a sentence has it, before it is known whom its source means.
 *
 * @param source    {@code null} where no words name it
 * @param head      the word of the source that names it, or {@code null}
 * @param relay     who relays it, as {@code source}, or {@code null}
 * @param negated   whether the cue is: "did not deny"
 */
record Found(Sentence sentence, Span source, Token head, Span cue, List<Span> content, Rule rule, Sense sense, String lemma,
        boolean negated,
        Span relay, String relayVerb) {

    /** The same, said by somebody whom its source relays. */
    Found relayed(Span cited, Token citedHead, Span by, String verb) {
        return new Found(sentence, cited, citedHead, cue, content, rule, sense, lemma, negated, by, verb);
    }

    /** The same, said by nobody who is named. */
    Found unnamed() {
        return new Found(sentence, null, null, cue, content, rule, sense, lemma, negated, relay, relayVerb);
    }

    /** The same, as a longer cue negates it. */
    Found negatedBy(Span longer, List<Span> negatedContent) {
        return new Found(sentence, source, head, longer, negatedContent, rule, sense, lemma, true, relay, relayVerb);
    }

    Found withContent(List<Span> other) {
        return new Found(sentence, source, head, cue, other, rule, sense, lemma, negated, relay, relayVerb);
    }

    /** With a quotation of the next sentence. */
    Found goingOn(Sentence next, List<Span> quotes) {
        return new Found(next.paragraph() == sentence.paragraph() ? sentence : sentence.in(next.paragraph()), source, head, cue,
                Stream.concat(content.stream(), quotes.stream()).toList(), rule, sense, lemma, negated, relay, relayVerb);
    }
}
