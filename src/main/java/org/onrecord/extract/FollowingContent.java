package org.onrecord.extract;

import java.util.Set;

import org.onrecord.extract.Cue.Kind;
import org.onrecord.extract.Cue.Sense;

/** What is said behind a verb: a clause, a quotation or a question; else {@link Complements}. */
final class FollowingContent extends Construction {
    private static final Set<String> QUESTION_WORDS = Vocabulary.of("question-words");
    /** Verbs whose objects need not be what is said: "held a meeting". */
    private static final Set<String> WITH_OTHER_OBJECTS = Vocabulary.of("with-other-objects");
    /** Of a verb that takes nothing else, whatever has a verb is a clause. */
    private static final Set<Frame> CLAUSES = Set.of(Frame.THAT, Frame.WHETHER, Frame.QUOTE);

    private final Complements complements;
    private final Clauses clauses;

    FollowingContent(Parse parse) {
        super(parse);
        this.complements = new Complements(parse);
        this.clauses = parse.clauses();
    }

    /** @param next the first token behind the verb and its adjuncts */
    Found read(ReportingVerb verb, int next) {
        if (is(next, "both") && is(next + 1, "that") && has(next + 2) && verb.cue().takes(Frame.THAT)) {
            return foundFrom(Rule.SPEAKER_THAT, Frame.THAT, verb, next + 2);
        }
        if (!has(next) || at(next).tagged("CCONJ") || at(next).is("by") && has(next + 1) && at(next + 1).gerund()) {
            return null;
        }
        Token token = at(next);
        Cue cue = verb.cue();
        boolean clausal = cue.takes(Frame.THAT);
        boolean colon = token.text().equals(":");
        boolean mark = token.comma() || colon || token.dash();
        if (clausal && token.is("that") && has(next + 1) && (at(next + 1).comma() || clauses.verbFrom(next + 1))
                && !(clauses.withoutVerb(next + 1) && !at(next + 1).comma())) {
            return foundFrom(Rule.SPEAKER_THAT, Frame.THAT, verb, next + 1);
        } else if (token.quote() && clausal || mark && cue.takesQuotes() && has(next + 1) && at(next + 1).quote()) {
            return foundFrom(Rule.SPEAKER_QUOTE, clausal ? Frame.THAT : Frame.QUOTE, verb, token.quote() ? next : next + 1);
        } else if (clausal && colon && has(next + 1)) {
            return foundFrom(Rule.SPEAKER_CLAUSE, Frame.THAT, verb, next + 1);
        } else if (mark) {
            return null;
        } else if (token.in(QUESTION_WORDS)
                && (cue.takes(Frame.WHETHER) && !token.is("if") || clausal && clauses.verbFrom(next + 1))) {
            return foundFrom(Rule.QUESTION, clausal ? Frame.THAT : Frame.WHETHER, verb, next);
        } else if (clausal && clauses.clauseAt(next, takesObjects(cue))) {
            return foundFrom(Rule.SPEAKER_CLAUSE, Frame.THAT, verb, next);
        }
        return complements.read(verb);
    }

    private static boolean takesObjects(Cue cue) {
        Sense sense = cue.sense(Frame.THAT);
        return sense.kind() != Kind.SAY || WITH_OTHER_OBJECTS.contains(cue.lemma()) || !CLAUSES.containsAll(cue.senses().keySet());
    }
}
