package org.onrecord.extract;

import java.util.List;

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

    Found relayed(Span newSource, Token newHead, Span by, String verb) {
        return new Found(sentence, newSource, newHead, cue, content, rule, sense, lemma, negated, by, verb);
    }
}
