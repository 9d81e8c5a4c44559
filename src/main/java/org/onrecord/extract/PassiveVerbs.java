package org.onrecord.extract;

import java.util.List;

/** Reporting verbs in the passive voice: "It was claimed by Ann Gales that", "The council was accused of fraud by Ann Gales". */
final class PassiveVerbs extends Construction {
    /** In tokens from the verb. */
    private static final int FARTHEST_AGENT = 8;
    private static final int FARTHEST_PREPOSITION = 20;

    PassiveVerbs(Parse parse) {
        super(parse);
    }

    /** {@code null} where a verb reports nothing. */
    Found read(int index, Cue cue) {
        int by = by(index);
        Phrase agent = is(by, "by") ? following.withApposition(by + 1) : null;
        Phrase subject = subject(index);
        ReportingVerb verb = new ReportingVerb(index, parse.verbEnd(index), cue, agent);
        int next = agent != null && by == index + 1 ? agent.to() + 1 : index + 1;
        if (has(next) && at(next).comma()) {
            next++;
        }
        if (is(next, "that") && cue.takes(Frame.THAT)) {
            boolean said = has(next + 1) && (agent != null || subject != null && at(subject.head()).is("it"));
            return said ? passive(Frame.THAT, verb, sentence.span(next + 1, end(next + 1, index))) : null;
        } else if (subject == null) {
            return null;
        }
        Span patient = sentence.span(subject.from(), subject.to());
        if (agent == null) {
            boolean saidToBe = is(next, "to") && verbs.isVerb(next + 1) && cue.takes(Frame.THAT) && !Adjuncts.takesRecipient(cue);
            return saidToBe ? passive(Frame.THAT, verb, patient, sentence.span(next, end(next, index))) : null;
        }
        for (int i = index + 1; has(i) && i < index + FARTHEST_PREPOSITION; i++) {
            Frame frame = at(i).is("as") && i > by && cue.takes(Frame.OBJAS) ? Frame.OBJAS : cue.preposition(at(i));
            if (frame != null) {
                int last = i < by ? by - 1 : end(i, index);
                return passive(frame, verb, patient, sentence.span(i, Math.max(i, last)));
            }
        }
        return cue.takes(Frame.NOUN) ? passive(Frame.NOUN, verb, patient) : null;
    }

    private Found passive(Frame frame, ReportingVerb verb, Span... content) {
        return found(Rule.PASSIVE, frame, verb, List.of(content));
    }

    private int by(int verb) {
        int by = verb + 1;
        while (has(by) && !at(by).is("by") && !at(by).mark() && !at(by).quote() && by - verb < FARTHEST_AGENT) {
            by++;
        }
        return by;
    }
}
