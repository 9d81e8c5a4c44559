package org.onrecord.extract;

import java.util.List;
import java.util.Set;

/** "Ann Gales is confident that the plan is dead." */
final class ReportingAdjectives extends Construction {
    private static final Set<String> COPULAS = Vocabulary.of("copulas");
    private static final Set<String> EXPLETIVE = Vocabulary.of("expletive");

    ReportingAdjectives(Parse parse) {
        super(parse);
    }

    /** {@code null} where an adjective reports nothing. */
    Found read(int adjective, Cue cue) {
        int verb = adjective - 1;
        while (verb > 0 && (at(verb).tagged("ADV") || at(verb).negation())) {
            verb--;
        }
        if (verb <= 0 || !at(verb).in(COPULAS) || !has(adjective + 2)) {
            return null;
        }
        int next = adjective + 1;
        Frame frame = frame(next);
        Phrase subject = frame != null && cue.takes(frame) ? subject(verb) : null;
        if (subject == null || subject.to() >= verb || at(subject.head()).in(EXPLETIVE)) {
            return null;
        }
        int from = at(next).is("that") || frame.preposition() ? next + 1 : next;
        return found(Rule.ADJECTIVE, subject, sentence.span(verbs.start(verb), adjective),
                List.of(sentence.span(from, end(from, adjective))), cue.sense(frame), cue.lemma(), verbs.isNegated(adjective));
    }

    private Frame frame(int next) {
        return switch (at(next).lower()) {
            case "that" -> Frame.THAT;
            case "about" -> Frame.ABOUT;
            case "of" -> Frame.OF;
            case "to" -> verbs.isVerb(next + 1) ? Frame.TO : null;
            default -> following.startingAt(next) != null && parse.clauses().clauseAt(next, true) ? Frame.THAT : null;
        };
    }
}
