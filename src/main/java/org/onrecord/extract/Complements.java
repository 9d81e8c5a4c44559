package org.onrecord.extract;

import java.util.Set;

import org.onrecord.extract.Cue.Kind;

/** What is said as a verb's object, infinitive or preposition: "denied the report", "vowed to appeal", "accused the council of fraud". */
final class Complements extends Construction {
    /** "claimed a third of the seats" says nothing. */
    private static final Set<String> CLAIMED_OTHERWISE = Vocabulary.of("claimed-otherwise");
    private static final Set<String> PAST_VERBS = Vocabulary.of("past-verbs");
    /** "found the idea “delightful”", but not "found the door open" */
    private static final Set<String> ONLY_IN_QUOTES = Set.of("find", "judge", "consider", "think", "believe", "pronounce", "declare");
    private static final Set<String> RELATIVE = Set.of("which", "who", "that");
    private static final Set<String> AFTER_OBJECTS = Set.of("after", "but", "as");
    /** Behind an object, "on" and "in" say something else. */
    private static final Set<Frame> NOT_BEHIND_OBJECTS = Set.of(Frame.ON, Frame.IN);
    /** In tokens from the object's first. */
    private static final int FARTHEST_AS = 25;
    private static final int FARTHEST_PREPOSITION = 15;

    Complements(Parse parse) {
        super(parse);
    }

    Found read(ReportingVerb verb) {
        Cue cue = verb.cue();
        int index = verb.index();
        int behind = verb.last() + 1;
        boolean prepositional = has(behind)
                && (cue.preposition(at(behind)) != null || is(behind, "to") && (cue.takes(Frame.TO) || cue.takes(Frame.OBJTO)));
        int next = prepositional ? behind : parse.adjuncts().skip(behind);
        if (!has(next) || at(next).mark()) {
            return null;
        }
        Frame preposition = cue.preposition(at(next));
        if (preposition != null) {
            return foundFrom(Rule.PREPOSITION, preposition, verb, next + 1);
        } else if (at(next).is("to") && has(next + 1) && cue.takes(Frame.OBJTO) && !cue.takes(Frame.TO)) {
            Phrase asked = following.startingAt(next + 1);
            return asked == null ? null : object(verb, asked, next + 1);
        } else if (at(next).is("to") && has(next + 1)) {
            return cue.takes(Frame.TO) && mayBeInfinitive(next + 1)
                    ? found(Rule.INFINITIVE, Frame.TO, verb, next, beforeRelative(next, end(next, index)))
                    : null;
        } else if (at(next).is("as") && cue.takes(Frame.OBJAS)) {
            return foundFrom(Rule.NAMING, Frame.OBJAS, verb, next + 1);
        }
        Phrase object = following.startingAt(next);
        if (object != null) {
            return object(verb, object, next);
        }
        boolean quoteOrGerund = at(next).quote() || at(next).gerund() && cue.takes(Frame.NOUN) && cue.sense(Frame.NOUN).kind() == Kind.SAY;
        return cue.takes(Frame.NOUN) && quoteOrGerund ? foundFrom(Rule.OBJECT, Frame.NOUN, verb, next) : null;
    }

    /** @param first the token behind the verb, which may stand before the object's first */
    private Found object(ReportingVerb verb, Phrase object, int first) {
        Cue cue = verb.cue();
        int last = predicateEnd(first, end(first, verb.index()));
        for (int i = first + 1; i <= last; i++) {
            Frame preposition = cue.preposition(at(i));
            if (preposition == Frame.AT && !(has(i + 1) && figure(i + 1))) {
                continue;
            }
            if (cue.takes(Frame.OBJTO) && at(i).is("to") && has(i + 1) && mayBeInfinitive(i + 1) && i <= object.to() + 2) {
                return found(Rule.INFINITIVE, Frame.OBJTO, verb, first, last);
            } else if (cue.takes(Frame.OBJAS) && at(i).is("as") && !(has(i + 2) && at(i + 2).is("as")) && !at(i - 2).is("as")
                    && i - first < FARTHEST_AS) {
                return found(Rule.NAMING, Frame.OBJAS, verb, first, last);
            } else if (preposition != null && !NOT_BEHIND_OBJECTS.contains(preposition) && i - first < FARTHEST_PREPOSITION
                    && !cue.lemma().equals("call")) {
                return found(Rule.PREPOSITION, preposition, verb, first, last);
            }
        }
        if (cue.takes(Frame.AS) && isNamed(cue.lemma(), object, last)) {
            return found(Rule.NAMING, Frame.AS, verb, first, last);
        }
        boolean said = cue.takes(Frame.NOUN) && !Dates.isDay(at(object.head()))
                && sentence.tokens().subList(object.from(), object.to() + 1).stream().noneMatch(word -> word.in(CLAIMED_OTHERWISE));
        return said ? found(Rule.OBJECT, Frame.NOUN, verb, first, objectEnd(object.to(), last)) : null;
    }

    /** "called it a betrayal" */
    private boolean isNamed(String lemma, Phrase object, int last) {
        for (int i = object.from() + 1; i <= last && i <= object.to() + 1; i++) {
            if (sentence.borrowsFrom(i) && (at(i - 1).nominal() || at(i - 1).tagged("PRON"))) {
                return true;
            }
        }
        int name = object.to() + 1;
        return !ONLY_IN_QUOTES.contains(lemma)
                && (name <= last && (at(name).tagged("DET", "ADJ", "NOUN", "PROPN", "PRON", "VERB", "NUM") || at(name).quote())
                        || object.to() > object.from() && (at(object.from()).tagged("PRON") || at(object.to()).tagged("ADJ")));
    }

    /** "put the number at six", "at about $3m" */
    private boolean figure(int i) {
        return at(i).tagged("NUM", "SYM") || !Character.isLetter(at(i).text().charAt(0)) && !at(i).quote()
                || at(i).tagged("ADV", "ADP") && has(i + 1) && at(i + 1).tagged("NUM", "SYM");
    }

    private boolean mayBeInfinitive(int i) {
        return at(i).tagged("VERB", "AUX", "ADV") || at(i).is("not") || at(i).tagged("NOUN", "ADJ") && !at(i).endsIn("s");
    }

    /** What is told in commas of a thing that is planned is the article's own: "plans to march in May, | which is when". */
    private int beforeRelative(int from, int last) {
        for (int i = from; i < last; i++) {
            if (at(i).comma() && at(i + 1).in(RELATIVE) && !at(i + 1).is("that")) {
                return i - 1;
            }
        }
        return last;
    }

    /** "called it a betrayal | and left": what the same subject does next is not part of it. */
    private int predicateEnd(int from, int last) {
        for (int i = from + 1; i < last; i++) {
            if (at(i).is("and") || at(i).is("but")) {
                Phrase other = at(i + 1).tagged("DET", "PROPN") ? following.startingAt(i + 1) : null;
                int verb = other == null ? i + 1 : other.to() + 1;
                while (verb < last && at(verb).tagged("ADV")) {
                    verb++;
                }
                boolean predicate = verb <= last && at(verb).tagged("VERB", "AUX") && (at(verb).endsIn("ed") || at(verb).in(PAST_VERBS));
                if (predicate && (other != null || !at(i - 1).tagged("VERB", "ADJ"))) {
                    return at(i - 1).comma() ? i - 2 : i - 1;
                }
            }
        }
        return last;
    }

    /** An object ends where a clause about something else begins. */
    private int objectEnd(int object, int last) {
        for (int i = object + 1; i <= last; i++) {
            boolean beforeLast = i + 1 <= last;
            if (at(i).comma() && beforeLast && !at(i + 1).in(RELATIVE) || at(i).tagged("SCONJ") && !at(i).is("that")
                    || at(i).in(AFTER_OBJECTS) || at(i).is("and") && beforeLast && verbs.isVerb(i + 1) || Dates.isDay(at(i))) {
                return at(i - 1).tagged("ADP") ? i - 2 : i - 1;
            }
        }
        return last;
    }
}
