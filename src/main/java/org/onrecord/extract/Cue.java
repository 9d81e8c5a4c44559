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

    Sense sense(Frame frame) {
        return senses.get(frame);
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
