package org.onrecord.extract;

import java.util.List;
import java.util.Set;

/**
 * What is said of an antecedent, whose relative clause depends on the reporting verb: "a clock, which the researchers argue | points to a gene", "something
 * experts say | is impossible".
 */
final class PushdownRelatives extends Construction {
    private static final Set<String> RELATIVE = Set.of("which", "who", "that", "what");
    private static final Set<String> PRONOUNS = Set.of("something", "anything", "everything", "nothing", "one", "those", "someone");
    private static final Set<String> SINGULAR_ARTICLES = Set.of("a", "an");

    PushdownRelatives(Parse parse) {
        super(parse);
    }

    /**
     * {@code null} where there is no such clause.
     *
     * @param next the first token behind the verb
     */
    Found read(ReportingVerb verb, int next) {
        int from = verb.subject().from();
        // The tagger takes "which they argue points to" for a noun.
        boolean mistaken = has(next) && at(next).tagged("NOUN") && at(next).endsIn("s") && from > 0 && at(from - 1).is("which");
        boolean predicate = has(next) && (verbs.isVerb(next) && !at(next).gerund() || mistaken) && verb.cue().takes(Frame.THAT);
        boolean name = is(next, "as") && has(next + 1) && verb.cue().takes(Frame.OBJAS);
        if (!predicate && !name || from == 0 && !contact(verb.subject())) {
            return null;
        }
        Frame frame = predicate ? Frame.THAT : Frame.OBJAS;
        Rule rule = predicate ? Rule.SPEAKER_CLAUSE : Rule.NAMING;
        Token before = at(Math.max(0, from - 1));
        ReportingVerb own = verb;
        Phrase antecedent;
        if (contact(verb.subject())) {
            int split = split(verb.subject());
            antecedent = parse.preceding().plain(split - 1);
            own = new ReportingVerb(verb.index(), verb.last(), verb.cue(), following.startingAt(split).upTo(verb.subject().to()));
        } else if (before.in(RELATIVE)) {
            antecedent = Phrase.of(from - 1);
        } else {
            boolean noun = before.tagged("NOUN") && at(from).tagged("DET", "PRON");
            antecedent = before.in(PRONOUNS) ? Phrase.of(from - 1) : noun ? parse.preceding().plain(from - 1) : null;
        }
        int first = predicate ? next : next + 1;
        return antecedent == null || !has(first)
                ? null
                : found(rule, frame, own, List.of(parse.source(antecedent), sentence.span(first, end(first, verb.index()))));
    }

    private boolean contact(Phrase subject) {
        return split(subject) > 0;
    }

    /**
     * Where the subject of a relative clause without a pronoun begins behind its antecedent, as an article does not go with a plural: "a position | lawyers",
     * "a demand | one of them"; or -1.
     */
    private int split(Phrase phrase) {
        if (!at(phrase.from()).in(SINGULAR_ARTICLES)) {
            return -1;
        }
        for (int i = phrase.from() + 2; i <= phrase.to() && at(i).nominal(); i++) {
            boolean plural = at(i).tagged("NOUN") && at(i).endsIn("s") && !at(i).endsIn("ss", "'s");
            if (at(i - 1).tagged("NOUN") && (plural || at(i).is("one") && is(i + 1, "of"))) {
                return following.startingAt(i) == null ? -1 : i;
            }
        }
        return -1;
    }
}
