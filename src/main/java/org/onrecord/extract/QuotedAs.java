package org.onrecord.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.onrecord.extract.Cue.Kind;
import org.onrecord.extract.Cue.Sense;
import org.onrecord.statement.Stance;

/** "The Courier quoted Ann Gales as saying", "Ann Gales was quoted by the Courier as saying". */
final class QuotedAs extends Construction {
    private static final Set<String> QUOTING = Vocabulary.of("quoting");

    /** The verbs of saying behind "as". */
    private final Set<Integer> relayed = new HashSet<>();

    QuotedAs(Parse parse) {
        super(parse);
    }

    /** Whether a verb is the second one of such a construction that was read before. */
    boolean contains(int verb) {
        return relayed.contains(verb);
    }

    /** {@code null} where there is no such construction. */
    Found read(int verb) {
        int saying = at(verb).in(QUOTING) ? saying(verb) : -1;
        if (saying < 0) {
            return null;
        }
        boolean passive = verbs.isPassive(verb);
        Phrase subject = subject(verb);
        Phrase other = passive ? agent(verb) : object(verb, saying - 1);
        Phrase speaker = passive ? subject : other;
        Phrase relay = passive ? other : subject;
        boolean mark = is(saying + 1, "that") || at(saying + 1).comma() || at(saying + 1).text().equals(":");
        int from = mark ? saying + 2 : saying + 1;
        if (speaker == null || !has(from)) {
            return null;
        }
        relayed.add(saying);
        Cue cue = parse.lexicon().verb(at(saying).lower());
        Sense sense = cue.takes(Frame.THAT) ? cue.sense(Frame.THAT) : new Sense(Kind.SAY, Stance.ALLEGATION);
        return new Found(sentence, parse.source(speaker), at(speaker.head()), sentence.span(saying, saying),
                List.of(sentence.span(from, end(from, saying))), Rule.QUOTED_AS, sense, cue.lemma(), false,
                relay == null ? null : parse.source(relay), at(verb).text());
    }

    /** The place of "saying" in "as saying", with something behind it, or -1. */
    private int saying(int verb) {
        for (int as = verb + 1; has(as + 2); as++) {
            if (at(as).is("as") && at(as + 1).gerund() && parse.says(as + 1)) {
                return as + 1;
            }
        }
        return -1;
    }

    private Phrase agent(int verb) {
        return at(verb + 1).is("by") ? following.startingAt(verb + 2) : null;
    }

    private Phrase object(int verb, int as) {
        Phrase object = parse.preceding().endingAt(as - 1);
        return object == null && at(as - 1).quote() ? new Phrase(verb + 1, as - 1, as - 1) : object;
    }
}
