package org.onrecord.extract;

import java.util.EnumMap;
import java.util.Map;

import org.onrecord.statement.Stance;

/**
 * A reporting word.
 *
 * @param lemma  its base form
 * @param senses what it means in each construction that it takes
 */
record Cue(String lemma, Map<Frame, Sense> senses) {
    Cue(String lemma) {
        this(lemma, new EnumMap<>(Frame.class));
    }

    boolean takes(Frame frame) {
        return senses.containsKey(frame);
    }

    boolean takesQuotes() {
        return takes(Frame.THAT) || takes(Frame.QUOTE);
    }

    Sense sense(Frame frame) {
        return senses.get(frame);
    }

    /** The frame of a preposition that it takes, or {@code null} for any other word. */
    Frame preposition(Token word) {
        for (Frame frame : senses.keySet()) {
            if (frame.preposition() && word.is(frame.word())) {
                return frame;
            }
        }
        return null;
    }

    /** Whether it reports what somebody said in any construction. */
    boolean saying() {
        return senses.values().stream().anyMatch(sense -> sense.kind() == Kind.SAY);
    }

    /** Who or what does it: somebody, somebody or only in his mind, a document. */
    enum Kind {
        SAY, DOC, ATTITUDE
    }

    record Sense(Kind kind, Stance stance) {}
}
