package org.onrecord.extract;

import java.util.List;

import org.onrecord.extract.Cue.Kind;
import org.onrecord.extract.Cue.Sense;
import org.onrecord.statement.Stance;

/** "Ann Gales was blunt: “The plan is dead.”", where no word reports. */
final class ColonQuotes extends Construction {
    ColonQuotes(Parse parse) {
        super(parse);
    }

    /** {@code null} where a token is no colon, or what precedes it has no subject. */
    Found read(int colon) {
        boolean quote = at(colon).text().equals(":") && colon > 1 && colon + 2 == sentence.size() && at(colon + 1).quote();
        for (int i = colon - 1; quote && i > 0; i--) {
            if (verbs.isFinite(i)) {
                Phrase subject = subject(i);
                return subject == null || parse.verb(i) != null || !(at(subject.head()).tagged("PROPN", "PRON"))
                        ? null
                        : found(Rule.SPEAKER_QUOTE, subject, sentence.span(colon - 1, colon - 1), List.of(at(colon + 1).span()),
                                new Sense(Kind.SAY, Stance.ALLEGATION), "say", false);
            }
        }
        return null;
    }
}
