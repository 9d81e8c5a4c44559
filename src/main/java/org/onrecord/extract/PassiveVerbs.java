package org.onrecord.extract;

import java.util.List;
import java.util.Set;

/** Reporting verbs in the passive voice: "It was claimed by Ann Gales that", "The council was accused of fraud by Ann Gales". */
final class PassiveVerbs extends Construction {
    private static final Set<String> QUESTION_WORDS = Vocabulary.of("question-words");
    private static final Set<String> ASKING = Set.of("ask", "press", "quiz", "question", "challenge");
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
        boolean told = Adjuncts.takesRecipient(cue) && subject != null;
        if (told && agent == null && !is(next, "that")) {
            return told(verb, parse.adjuncts().skip(index + 1));
        } else if (is(next, "that") && cue.takes(Frame.THAT)) {
            boolean said = has(next + 1) && (agent != null || told || subject != null && at(subject.head()).is("it"));
            return said ? passive(Frame.THAT, verb, sentence.span(next + 1, end(next + 1, index))) : null;
        } else if (subject == null) {
            return null;
        }
        Span patient = sentence.span(subject.from(), subject.to());
        if (agent == null) {
            boolean saidToBe = is(next, "to") && verbs.isVerb(next + 1) && cue.takes(Frame.THAT) && !Adjuncts.takesRecipient(cue);
            Frame frame = has(next + 1) ? cue.preposition(at(next)) : null;
            if (frame != null && (frame == Frame.OF || frame == Frame.FOR && at(next + 1).gerund())) {
                return passive(frame, verb, patient, sentence.span(next, end(next, index)));
            }
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

    /** What somebody was told, by nobody who is named. */
    private Found told(ReportingVerb verb, int next) {
        Cue cue = verb.cue();
        if (!has(next + 1)) {
            return null;
        } else if (is(next, "to") && cue.takes(Frame.OBJTO) && verbs.isVerb(next + 1)) {
            return passive(Frame.OBJTO, verb, sentence.span(next, end(next, verb.index())));
        }
        boolean question = at(next).in(QUESTION_WORDS) && cue.takes(Frame.WHETHER) && parse.clauses().verbFrom(next + 1);
        boolean clause = cue.takes(Frame.THAT) && (at(next).quote() || parse.clauses().clauseAt(next, true));
        return question || clause
                ? passive(question ? Frame.WHETHER : Frame.THAT, verb, sentence.span(next, end(next, verb.index())))
                : null;
    }

    /** "Asked by reporters whether the plan was dead, Ann Gales laughed": a participle before the main clause. */
    Found readParticiple(int index, Cue cue) {
        if (!ASKING.contains(cue.lemma())) {
            return null;
        }
        boolean first = index == 0 || at(index - 1).comma() || index == 1 && at(0).tagged("SCONJ", "CCONJ", "ADV");
        if (!first || !cue.takes(Frame.WHETHER) || !has(index + 2)) {
            return null;
        }
        Phrase agent = is(index + 1, "by") ? following.withApposition(index + 2) : null;
        int next = agent == null ? index + 1 : agent.to() + 1;
        next = has(next) && at(next).comma() ? next + 1 : next;
        next = parse.adjuncts().skip(next);
        boolean question = has(next + 1) && (at(next).in(QUESTION_WORDS) || is(next, "to") && verbs.isVerb(next + 1));
        int last = next;
        while (has(last + 1) && !at(last + 1).comma() && !at(last + 1).ending()) {
            last++;
        }
        return question && last > next && is(last + 1, ",")
                ? passive(Frame.WHETHER, new ReportingVerb(index, index, cue, agent), sentence.span(next, last))
                : null;
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
