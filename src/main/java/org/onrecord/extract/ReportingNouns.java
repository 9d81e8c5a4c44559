package org.onrecord.extract;

import java.util.List;
import java.util.Set;

/** "Ann Gales's claim that the plan is dead", "a promise by Ann Gales to appeal". */
final class ReportingNouns extends Construction {
    private static final Set<String> POSSESSIVE = Vocabulary.of("possessive-pronouns");
    /** Verbs whose subjects make the claim: "made", "repeated". */
    private static final Set<String> LIGHT = Vocabulary.of("light");

    ReportingNouns(Parse parse) {
        super(parse);
    }

    /** {@code null} where a noun reports nothing. */
    Found read(int noun, Cue cue) {
        Phrase by = is(noun + 1, "by") && has(noun + 2) ? following.startingAt(noun + 2) : null;
        int next = by == null ? noun + 1 : by.to() + 1;
        Frame frame = has(next + 1) ? frame(next) : null;
        if (frame == null || !cue.takes(frame)) {
            return null;
        }
        Phrase source = by == null ? owner(noun) : by;
        int from = frame == Frame.TO ? next : next + 1;
        int last = frame == Frame.THAT ? clauseEnd(from, end(from, noun)) : nominalEnd(from, end(from, noun));
        return source == null || last < from
                ? null
                : found(Rule.NOUN, source, sentence.span(noun, noun), List.of(sentence.span(from, last)), cue.sense(frame), cue.lemma(),
                        false);
    }

    private Frame frame(int next) {
        return switch (at(next).lower()) {
            case "that" -> parse.clauses().verbFrom(next + 1) ? Frame.THAT : null;
            case "to" -> verbs.isVerb(next + 1) ? Frame.TO : null;
            case "of" -> Frame.OF;
            case "for" -> Frame.FOR;
            default -> null;
        };
    }

    /** Whose claim it is: "Iran's claim", "his claim", "Western claims", or the subject of "made the claim". */
    private Phrase owner(int noun) {
        int first = noun;
        while (first > 0 && at(first - 1).tagged("ADJ", "NUM", "ADV", "NOUN") && !at(first - 1).possessive()) {
            first--;
        }
        int before = first - 1;
        if (before >= 0 && at(before).possessive()) {
            return parse.preceding().endingAt(at(before).is("'s") ? before - 1 : before);
        } else if (before >= 0 && at(before).in(POSSESSIVE)) {
            return Phrase.of(before);
        } else if (first < noun && at(noun - 1).capital() && at(noun - 1).tagged("ADJ")) {
            return Phrase.of(noun - 1);
        }
        int verb = before;
        while (verb > 0 && at(verb).tagged("DET")) {
            verb--;
        }
        return verb > 0 && at(verb).in(LIGHT) ? subject(verb) : null;
    }

    /** A clause has one verb; the next one is that of which the noun is the subject: "His claim that nobody knew | was false". */
    private int clauseEnd(int from, int last) {
        boolean verb = false;
        for (int i = from; i <= last; i++) {
            if (verbs.isFinite(i) && verb && at(i).tagged("AUX") && verbs.start(i) == i && !at(i - 1).tagged("CCONJ", "SCONJ", "PRON")
                    && !at(i - 1).mark()) {
                return i - 1;
            }
            verb |= verbs.isFinite(i) && !(i + 1 <= last && verbs.isVerb(i + 1))
                    && !(i + 2 <= last && at(i + 1).negation() && verbs.isVerb(i + 2));
            if (at(i).tagged("CCONJ", "SCONJ") || at(i).mark()) {
                return last;
            }
        }
        return last;
    }

    /** What "of" or "to" begins ends before a comma, or the verb whose subject the noun is: "His promise to pay | was broken". */
    private int nominalEnd(int from, int last) {
        for (int i = from; i <= last; i++) {
            if (at(i).comma()) {
                return i - 1;
            } else if (i > from && verbs.isVerb(i) && !verbs.isInfinitive(i) && !at(i).gerund()) {
                int before = Math.max(0, verbs.start(i) - 1);
                Phrase subject = at(before).nominal() ? subject(i) : null;
                if (subject != null && subject.to() >= verbs.start(i) - 1) {
                    return Math.max(from, verbs.start(i) - 1);
                }
            }
        }
        return last;
    }
}
