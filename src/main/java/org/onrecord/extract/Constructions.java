package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.onrecord.extract.Cue.Kind;
import org.onrecord.extract.Cue.Sense;
import org.onrecord.extract.Phrases.Phrase;
import org.onrecord.statement.Stance;

/** Finds the attributions of a sentence by its constructions. */
final class Constructions {
    private static final Set<String> TRUSTED = Vocabulary.of("trusted");
    private static final Set<String> HOURS = Set.of("hours", "days", "weeks", "months", "minutes", "years", "moments", "hour", "day",
            "week",
            "month");
    private static final Set<String> CLAIMED_OTHERWISE = Vocabulary.of("claimed-otherwise");
    private static final Set<String> RECIPIENT = Vocabulary.of("recipient");
    private static final Set<String> MEDIA = Vocabulary.of("media");
    private static final Set<String> WH = Set.of("whether", "if", "how", "why", "what", "who", "when", "where", "which");
    private static final Set<String> PREPOSITIONS = Vocabulary.of("prepositions");
    private static final Set<String> DOCUMENTS = Vocabulary.of("documents");
    private static final Set<String> SIGNS = Vocabulary.of("signs");
    private static final Set<String> FOLLOWED = Set.of("say", "add", "report", "write", "explain", "note", "tweet", "claim");
    private static final Set<String> LIGHT = Vocabulary.of("light");
    private static final Set<String> COPULAS = Vocabulary.of("copulas");
    private static final Set<String> EXPLETIVE = Set.of("it", "there");

    private final Lexicon lexicon;
    private final Sentence sentence;
    private final Phrases phrases;
    private final List<Found> found = new ArrayList<>();
    /** The verbs that belong to another one: "quoted her as saying". */
    private final List<Integer> relayed = new ArrayList<>();

    private Constructions(Lexicon lexicon, Sentence sentence) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.phrases = new Phrases(sentence, token -> lexicon.verb(token.lower()) != null && lexicon.verb(token.lower()).saying());
    }

    static List<Found> in(Sentence sentence, Lexicon lexicon) {
        Constructions constructions = new Constructions(lexicon, sentence);
        for (int i = 0; i < sentence.size(); i++) {
            constructions.read(i);
        }
        return constructions.found;
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    private int size() {
        return sentence.size();
    }

    private void read(int i) {
        Token token = at(i);
        if (token.is("according") && i + 2 < size() && at(i + 1).is("to")) {
            accordingTo(i);
        } else if (isVerb(i) && lexicon.verb(token.lower()) != null) {
            Cue cue = lexicon.verb(token.lower());
            if (quotedAs(i) || relayed.contains(i)) {
                return;
            } else if (phrases.passive(i)) {
                passive(i, cue);
            } else {
                active(i, cue);
            }
        } else if (isVerb(i) && (token.lower().startsWith("quot") || token.is("citing"))) {
            quotedAs(i);
        } else if (token.tagged("NOUN") && lexicon.noun(token.lower()) != null) {
            noun(i, lexicon.noun(token.lower()));
        } else if (token.tagged("ADJ", "VERB") && lexicon.adjective(token.lower()) != null) {
            adjective(i, lexicon.adjective(token.lower()));
        }
    }

    private boolean isVerb(int i) {
        Token token = at(i);
        return token.tagged("VERB") || token.in(TRUSTED) && !(i > 0 && at(i - 1).tagged("DET"))
                || token.tagged("AUX", "ADJ") && lexicon.verb(token.lower()) != null && token.lower().endsWith("ed");
    }

    private void active(int verb, Cue cue) {
        Phrase after = inverted(verb, cue);
        Phrase subject = after == null ? phrases.subject(verb) : after;
        if (subject == null || subject.from() <= verb && verb <= subject.to() || !speaks(subject)) {
            return;
        }
        int start = after == null ? Math.min(subject.from(), phrases.group(verb)) : phrases.group(verb);
        int next = adjuncts(Math.max(verb, after == null ? verb : after.to()) + 1, after == null ? cue : null);
        if (subject.to() < start - 1 && !contiguous(subject, verb)) {
            start = phrases.group(verb);
        }
        boolean quoted = start > 0 && at(start - 1).quote() && !phrases.participle(verb);
        Found quote = after == null && !quoted ? forward(verb, cue, subject, next) : null;
        if (quote == null && !phrases.participle(verb)) {
            quote = backward(verb, cue, subject, start, next, after != null);
        }
        if (quote != null) {
            found.add(cited(quote, subject));
        }
    }

    /** "The Courier reported, citing officials, that": the officials say it, and the Courier relays it. */
    private Found cited(Found quote, Phrase subject) {
        for (int i = 0; i + 1 < size(); i++) {
            Span here = at(i).span();
            Phrase source = at(i).is("citing") && quote.content().stream().noneMatch(span -> span.contains(here))
                    ? phrases.startingAt(i + 1, false)
                    : null;
            if (source != null) {
                Phrase relay = subject.from() < i && i <= subject.to() ? phrases.endingAt(at(i - 1).comma() ? i - 2 : i - 1) : subject;
                return relay == null
                        ? quote
                        : quote.relayed(source(through(source)), at(source.head()), source(relay), sentence.at(verbAt(quote)).text());
            }
        }
        return quote;
    }

    private int verbAt(Found quote) {
        int i = 0;
        while (at(i).span().end() < quote.cue().end()) {
            i++;
        }
        return i;
    }

    private Phrase through(Phrase phrase) {
        return new Phrase(phrase.from(), phrase.head(), phrases.described(phrase.to()));
    }

    /** Whether nothing but a comma and the verb's own words stand between a subject and its verb. */
    private boolean contiguous(Phrase subject, int verb) {
        int gap = phrases.group(verb) - subject.to() - 1;
        return gap <= 2;
    }

    private boolean speaks(Phrase subject) {
        Token head = at(subject.head());
        return !head.in(SIGNS) && !Dates.isDay(head) && !head.is("there") && !head.is("which") && !head.is("what") && !head.is("this")
                && !head.is("that");
    }

    /** The subject behind its verb, as in "said Ann Gales". */
    private Phrase inverted(int verb, Cue cue) {
        int before = phrases.group(verb) - 1;
        if (phrases.group(verb) != verb || verb + 1 >= size() || at(verb).gerund() || !(cue.takes(Frame.THAT) || cue.takes(Frame.QUOTE))
                || before < 0 || !(at(before).comma() || at(before).quote() || at(before).dash())) {
            return null;
        }
        Phrase phrase = phrases.startingAt(verb + 1, true);
        if (phrase == null || at(before).comma() && !at(Math.max(0, before - 1)).quote() && !FOLLOWED.contains(cue.lemma())) {
            return null;
        }
        int next = phrase.to() + 1;
        boolean ends = next >= size() || at(next).mark() || at(next).quote() || at(next).tagged("ADP", "ADV", "SCONJ", "CCONJ")
                || Dates.isDay(at(next)) || at(next).gerund() || at(next).is("last") || at(next).is("to");
        // "Ann Gales, the mayor, said officials would": the phrase before is the subject.
        return ends && (at(before).quote() || (hasClause(0, before)) && finiteClause(0, before) && !at(phrase.head()).in(EXPLETIVE))
                ? phrase
                : null;
    }

    private boolean hasClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (phrases.verbal(i) || at(i).quote()) {
                return true;
            }
        }
        return false;
    }

    /** The first token after what says when, where and to whom. */
    private int adjuncts(int from, Cue cue) {
        int i = from;
        if (cue != null && cue.lemma().equals("point") && i < size() && at(i).is("out")) {
            i++;
        }
        boolean recipient = cue != null && cue.takes(Frame.THAT) && RECIPIENT.contains(cue.lemma());
        while (i < size()) {
            Token token = at(i);
            int skipped = i;
            if (token.comma() && i + 1 < size() && !at(i + 1).quote()) {
                int end = citing(i + 1);
                skipped = end > i + 1 && end < size() && at(end).comma() ? end + 1 : i;
                if (skipped > i && end + 1 < size() && at(end + 1).quote()) {
                    return end + 1;
                }
            } else if (recipient) {
                Phrase to = phrases.startingAt(i, false);
                recipient = false;
                if (to != null && to.to() + 1 < size() && (!phrases.verbal(to.to() + 1) || at(to.from()).tagged("PRON") && false)) {
                    skipped = to.to() + 1;
                }
            } else {
                skipped = adjunct(i);
            }
            if (skipped == i) {
                return i;
            }
            i = skipped;
        }
        return i;
    }

    private int citing(int i) {
        if (!at(i).is("citing")) {
            return adjunct(i);
        }
        Phrase cited = phrases.startingAt(i + 1, false);
        return cited == null ? i : through(cited).to() + 1;
    }

    /** The token behind an adjunct that begins at a token, or the token itself. */
    private int adjunct(int i) {
        if (i >= size()) {
            return i;
        }
        Token token = at(i);
        if (token.tagged("ADV") && !token.in(WH) && !token.is("there") && !(i + 1 < size() && at(i + 1).tagged("ADJ", "NUM"))) {
            return i + 1;
        } else if (Dates.isDay(token)) {
            return i + 1 < size() && at(i + 1).in(Set.of("night", "morning", "afternoon", "evening")) ? i + 2 : i + 1;
        } else if ((token.is("last") || token.is("this") || token.is("earlier")) && i + 1 < size() && at(i + 1).in(MEDIA)) {
            return i + 2;
        } else if (token.is("to") && i + 1 < size() && !phrases.verbal(i + 1)) {
            Phrase to = phrases.startingAt(i + 1, false);
            return to == null ? i : to.to() + 1;
        } else if (token.in(PREPOSITIONS) && i + 1 < size()) {
            Phrase of = phrases.startingAt(i + 1, false);
            if (of != null && (at(of.head()).in(MEDIA) || Dates.isDay(at(of.from())) || at(of.to()).lower().matches("[12]\\d{3}"))) {
                return of.to() + 1;
            }
            return Dates.isDay(at(i + 1)) ? adjunct(i + 1) : i;
        }
        return i;
    }

    /** What is said after the verb. */
    private Found forward(int verb, Cue cue, Phrase subject, int next) {
        if (next >= size()) {
            return null;
        }
        Token token = at(next);
        boolean clausal = cue.takes(Frame.THAT);
        boolean mark = token.comma() || token.text().equals(":") || token.dash();
        if (clausal && token.is("that") && next + 1 < size() && (at(next + 1).comma() || hasFinite(next + 1))) {
            return made(Rule.SPEAKER_THAT, Frame.THAT, verb, cue, subject, next + 1, end(next + 1, verb));
        } else if ((clausal || cue.takes(Frame.QUOTE) && mark) && (token.quote() || mark && next + 1 < size() && at(next + 1).quote())) {
            int from = token.quote() ? next : next + 1;
            return made(Rule.SPEAKER_QUOTE, clausal ? Frame.THAT : Frame.QUOTE, verb, cue, subject, from, end(from, verb));
        } else if (clausal && token.text().equals(":") && next + 1 < size()) {
            return made(Rule.SPEAKER_CLAUSE, Frame.THAT, verb, cue, subject, next + 1, end(next + 1, verb));
        } else if (mark) {
            return null;
        } else if (cue.takes(Frame.WHETHER) && token.in(WH) && !token.is("if")
                || clausal && token.in(WH) && hasFinite(next + 1)) {
            return made(Rule.QUESTION, clausal ? Frame.THAT : Frame.WHETHER, verb, cue, subject, next, end(next, verb));
        } else if (clausal && clause(next, cue)) {
            return made(Rule.SPEAKER_CLAUSE, Frame.THAT, verb, cue, subject, next, end(next, verb));
        }
        return complement(verb, cue, subject);
    }

    /** Infinitives, objects and prepositions. */
    private Found complement(int verb, Cue cue, Phrase subject) {
        boolean prepositional = verb + 1 < size()
                && cue.senses().keySet().stream()
                        .anyMatch(frame -> frame.preposition() && at(verb + 1).lower().equalsIgnoreCase(frame.name()));
        int next = prepositional ? verb + 1 : adjuncts(verb + 1, null);
        if (cue.lemma().equals("rule")) {
            if (next >= size() || !at(next).is("out")) {
                return null;
            }
            next++;
        }
        if (next >= size() || at(next).mark()) {
            return null;
        }
        Token token = at(next);
        for (Frame frame : cue.senses().keySet()) {
            if (frame.preposition() && token.lower().equalsIgnoreCase(frame.name())) {
                return made(Rule.PREPOSITION, frame, verb, cue, subject, next + 1, end(next + 1, verb));
            }
        }
        if (token.is("to") && next + 1 < size()) {
            return cue.takes(Frame.TO) && verbLike(next + 1)
                    ? made(Rule.INFINITIVE, Frame.TO, verb, cue, subject, next, end(next, verb))
                    : null;
        }
        if (token.is("as") && cue.takes(Frame.OBJAS)) {
            return made(Rule.NAMING, Frame.OBJAS, verb, cue, subject, next + 1, end(next + 1, verb));
        }
        Phrase object = phrases.startingAt(next, false);
        if (object == null) {
            return cue.takes(Frame.NOUN) && (token.quote() || token.gerund() && cue.sense(Frame.NOUN).kind() == Kind.SAY)
                    ? made(Rule.OBJECT, Frame.NOUN, verb, cue, subject, next, end(next, verb))
                    : null;
        }
        int last = predicateEnd(next, end(next, verb));
        for (int i = next + 1; i <= last; i++) {
            if (cue.takes(Frame.OBJTO) && at(i).is("to") && i + 1 < size() && verbLike(i + 1) && i <= object.to() + 2) {
                return made(Rule.INFINITIVE, Frame.OBJTO, verb, cue, subject, next, last);
            } else if (cue.takes(Frame.OBJAS) && at(i).is("as") && i - next < 25) {
                return made(Rule.NAMING, Frame.OBJAS, verb, cue, subject, next, last);
            }
            for (Frame frame : cue.senses().keySet()) {
                if (frame.preposition() && frame != Frame.ON && frame != Frame.IN && at(i).lower().equalsIgnoreCase(frame.name())
                        && i > next && i - next < 15 && !cue.lemma().equals("speak") && !cue.lemma().equals("call")) {
                    return made(Rule.PREPOSITION, frame, verb, cue, subject, next, last);
                }
            }
        }
        int called = object.to() + 1;
        if (cue.takes(Frame.AS) && called <= last
                && (at(called).tagged("DET", "ADJ", "NOUN", "PROPN", "PRON", "VERB", "NUM") || at(called).quote())
                || cue.takes(Frame.AS) && object.to() > object.from() && at(object.from()).tagged("PRON")) {
            return made(Rule.NAMING, Frame.AS, verb, cue, subject, next, last);
        }
        return cue.takes(Frame.NOUN) && !Dates.isDay(at(object.head()))
                && sentence.tokens().subList(object.from(), object.to() + 1).stream().noneMatch(word -> word.in(CLAIMED_OTHERWISE))
                        ? made(Rule.OBJECT, Frame.NOUN, verb, cue, subject, next, objectEnd(object.to(), last))
                        : null;
    }

    /** "called it a betrayal and left": what the same subject does next is not part of it. */
    private int predicateEnd(int from, int last) {
        for (int i = from + 1; i < last; i++) {
            if (at(i).is("and") || at(i).is("but")) {
                Phrase other = at(i + 1).tagged("DET", "PROPN") ? phrases.startingAt(i + 1, false) : null;
                int verb = other == null ? i + 1 : other.to() + 1;
                while (verb < last && at(verb).tagged("ADV")) {
                    verb++;
                }
                if (verb <= last && at(verb).tagged("VERB", "AUX")
                        && at(verb).lower().matches(".*ed|left|went|took|gave|made|came|was|were|had|has|is|are")
                        && (other != null || !at(i - 1).tagged("VERB", "ADJ"))) {
                    return at(i - 1).comma() ? i - 2 : i - 1;
                }
            }
        }
        return last;
    }

    /** An object ends where a clause about something else begins. */
    private int objectEnd(int object, int last) {
        for (int i = object + 1; i <= last; i++) {
            if (at(i).comma() && i + 1 <= last && !at(i + 1).in(Set.of("which", "who", "that"))
                    || at(i).tagged("SCONJ") && !at(i).is("that")
                    || at(i).is("after") || at(i).is("and") && i + 1 <= last && phrases.verbal(i + 1)
                    || at(i).is("but") || at(i).is("as") || Dates.isDay(at(i))) {
                return at(i - 1).tagged("ADP") ? i - 2 : i - 1;
            }
        }
        return last;
    }

    private boolean verbLike(int i) {
        return phrases.verbal(i) || at(i).tagged("ADV") || at(i).is("not") || at(i).tagged("NOUN", "ADJ") && !at(i).lower().endsWith("s");
    }

    private boolean hasFinite(int from) {
        for (int i = from; i < size(); i++) {
            if (phrases.verbal(i) || at(i).quote()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause begins at a token, rather than an object. */
    private boolean clause(int from, Cue cue) {
        Token token = at(from);
        if (token.is("to") || phrases.verbal(from) && !token.gerund() || token.is("of") || token.is("as")) {
            return false;
        }
        boolean objects = cue.sense(Frame.THAT) == null || cue.sense(Frame.THAT).kind() == Kind.ATTITUDE || cue.senses().keySet().stream()
                .anyMatch(frame -> frame != Frame.THAT && frame != Frame.WHETHER && frame != Frame.QUOTE);
        Phrase first = phrases.startingAt(from, false);
        if (first == null) {
            return !objects && hasFinite(from) || token.is("there") || token.tagged("SCONJ") && hasFinite(from);
        }
        int next = first.to() + 1;
        while (next < size() && (at(next).tagged("ADV") || at(next).negation() || at(next).is("also"))) {
            next++;
        }
        boolean finite = next < size() && phrases.verbal(next) && !at(next).gerund();
        return finite || !objects && hasFinite(from);
    }

    /** The last token of what begins at a token: before the next attribution of the same speaker, and the full stop. */
    private int end(int from, int verb) {
        int last = size() - 1;
        while (last > from && at(last).mark() && !at(last).text().equals(")")) {
            last--;
        }
        for (int i = from + 1; i <= last; i++) {
            Token token = at(i);
            if (token.comma() && i + 1 <= last) {
                Token next = at(i + 1);
                int follows = i + 1;
                while (follows < last && (at(follows).tagged("ADV", "CCONJ") || at(follows).in(Set.of("has", "have", "had")))) {
                    follows++;
                }
                boolean later = next.in(HOURS) && i + 2 <= last && at(i + 2).in(Set.of("after", "before", "later"));
                boolean cueing = later || at(follows).gerund() && saying(follows) || next.is("according") || next.is("citing");
                boolean another = next.tagged("CCONJ", "SCONJ") && othersCue(i + 2, last);
                boolean same = sameSubjectCue(follows);
                if (cueing || another || same) {
                    return i - 1;
                }
            } else if (token.is("when") && at(i - 1).comma() && othersCue(i + 1, last)) {
                return i - 2;
            } else if (token.tagged("CCONJ") && i + 1 < last) {
                int follows = i + 1;
                while (follows < last && at(follows).tagged("ADV")) {
                    follows++;
                }
                if ((sameSubjectCue(follows) || participle(verb, follows) || present(verb, follows)) && follows > verb) {
                    return at(i - 1).comma() ? i - 2 : i - 1;
                }
            } else if (token.is("according") && at(i - 1).comma()) {
                return i - 2;
            } else if (token.text().equals(";") && hasFinite(i + 1)) {
                return i - 1;
            }
        }
        return last;
    }

    /** "calling it a lie and saying that". */
    private boolean participle(int verb, int other) {
        return at(verb).gerund() && at(other).gerund() && saying(other);
    }

    /** "insists he is innocent and blames a syrup". */
    private boolean present(int verb, int other) {
        return at(verb).lower().endsWith("s") && at(other).tagged("VERB") && at(other).lower().endsWith("s") && saying(other);
    }

    private boolean saying(int i) {
        Cue cue = lexicon.verb(at(i).lower());
        return cue != null && cue.saying();
    }

    /** "and accused him": a verb of saying without a subject of its own. */
    private boolean sameSubjectCue(int i) {
        return at(i).tagged("VERB") && saying(i) && at(i).lower().matches(".*(ed|said|told|wrote|swore)") && i + 1 < size()
                && !at(i + 1).is("by");
    }

    /** Whether a clause that begins at a token has a speaker and a verb of saying at once: "while Hale said". */
    private boolean othersCue(int from, int last) {
        Phrase phrase = from <= last ? phrases.startingAt(from, true) : null;
        if (phrase == null) {
            return false;
        }
        int next = phrase.to() + 1;
        if (next <= last && at(next).comma()) {
            next++;
        }
        int limit = Math.min(last, next + 6);
        while (next <= limit && !at(next).mark() && !(at(next).tagged("VERB") && saying(next)) && !at(next).quote()) {
            next++;
        }
        return next <= limit && at(next).tagged("VERB") && saying(next) && !phrases.passive(next) && !phrases.infinitive(next);
    }

    /** What is said before the attribution, and around it. */
    private Found backward(int verb, Cue cue, Phrase subject, int start, int next, boolean inverted) {
        if (!(cue.takes(Frame.THAT) || cue.takes(Frame.QUOTE)) || start == 0) {
            return null;
        }
        int before = start - 1;
        while (before > 0 && (at(before).tagged("ADV") || at(before).is("as") || at(before).is("then"))) {
            before--;
        }
        boolean quoted = at(before).quote();
        if (!quoted && !at(before).comma() && !at(before).dash()) {
            return null;
        }
        int last = quoted ? before : before - 1;
        int first = 0;
        while (first < last && (at(first).tagged("CCONJ") || at(first).comma())) {
            first++;
        }
        if (!quoted && at(last).quote()) {
            quoted = true;
        }
        boolean interrupted = !quoted && next + 2 < size() && at(next).comma() && predicate(next + 1);
        if (!quoted && (!cue.takes(Frame.THAT) || !interrupted && !finiteClause(first, last)) || cue.sense(Frame.THAT) != null && !quoted
                && cue.sense(Frame.THAT).kind() == Kind.DOC) {
            return null;
        }
        if (at(last).quote() && last > first && at(last - 1).text().equals(":")) {
            first = last;
        }
        List<Span> pieces = new ArrayList<>();
        pieces.add(sentence.span(first, last));
        boolean around = false;
        if (next + 1 < size() && (at(next).comma() || at(next).text().equals(":") || at(next).dash())) {
            if (at(next + 1).quote()) {
                pieces.add(sentence.span(next + 1, end(next + 1, verb)));
            } else if (!quoted && !at(next + 1).gerund() && !at(next + 1).tagged("SCONJ", "CCONJ") && !at(next + 1).in(WH)
                    && hasFinite(next + 1)) {
                pieces.add(sentence.span(next + 1, end(next + 1, verb)));
                around = true;
            }
        } else if (next < size() && at(next).quote()) {
            pieces.add(at(next).span());
        } else if (quoted && at(last).text().endsWith(",")) {
            for (int i = next; i < size(); i++) {
                if (at(i).quote()) {
                    pieces.add(at(i).span());
                    break;
                }
            }
        }
        Frame frame = cue.takes(Frame.THAT) ? Frame.THAT : Frame.QUOTE;
        if (frame == Frame.QUOTE && !quoted) {
            return null;
        }
        return new Found(sentence, source(subject), at(subject.head()), cueSpan(verb), pieces,
                around ? Rule.PARENTHETICAL : inverted ? Rule.INVERTED : Rule.CONTENT_FIRST, cue.sense(frame), cue.lemma(),
                phrases.negated(verb), null, null);
    }

    /** Whether a clause goes on at a token with its verb: "A second grant, she said, had been refused". */
    private boolean predicate(int from) {
        int i = from;
        while (i < size() && at(i).tagged("ADV")) {
            i++;
        }
        return i < size() && phrases.verbal(i) && !at(i).gerund();
    }

    private boolean finiteClause(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (phrases.verbal(i) && !phrases.infinitive(i) && !phrases.participle(i)) {
                return true;
            }
        }
        return false;
    }

    private void passive(int verb, Cue cue) {
        int by = verb + 1;
        while (by < size() && !at(by).is("by") && !at(by).mark() && !at(by).quote() && by - verb < 8) {
            by++;
        }
        Phrase agent = by + 1 < size() && at(by).is("by") ? phrases.startingAt(by + 1, true) : null;
        Phrase subject = phrases.subject(verb);
        int next = verb + 1;
        if (agent != null && by == verb + 1) {
            next = agent.to() + 1;
        }
        if (next < size() && at(next).comma()) {
            next++;
        }
        if (next < size() && at(next).is("that") && cue.takes(Frame.THAT)) {
            boolean told = RECIPIENT.contains(cue.lemma());
            if (agent != null || subject != null && at(subject.head()).is("it") || told && agent != null) {
                add(Rule.PASSIVE, Frame.THAT, verb, cue, agent, List.of(sentence.span(next + 1, end(next + 1, verb))));
            }
            return;
        } else if (subject == null || agent == null) {
            if (subject != null && next + 1 < size() && at(next).is("to") && phrases.verbal(next + 1) && cue.takes(Frame.THAT)
                    && !RECIPIENT.contains(cue.lemma())) {
                add(Rule.PASSIVE, Frame.THAT, verb, cue, null,
                        List.of(sentence.span(subject.from(), subject.to()), sentence.span(next, end(next, verb))));
            }
            return;
        }
        for (int i = verb + 1; i < size() && i < verb + 20; i++) {
            for (Frame frame : cue.senses().keySet()) {
                if (frame.preposition() && at(i).lower().equalsIgnoreCase(frame.name())
                        || frame == Frame.OBJAS && at(i).is("as") && i > by) {
                    if (i > by || i < by) {
                        int last = i < by ? by - 1 : end(i, verb);
                        add(Rule.PASSIVE, frame, verb, cue, agent,
                                List.of(sentence.span(subject.from(), subject.to()), sentence.span(i, Math.max(i, last))));
                        return;
                    }
                }
            }
        }
        if (cue.takes(Frame.NOUN)) {
            add(Rule.PASSIVE, Frame.NOUN, verb, cue, agent, List.of(sentence.span(subject.from(), subject.to())));
        }
    }

    /** "The Courier quoted Ann Gales as saying", "Ann Gales was quoted by the Courier as saying". */
    private boolean quotedAs(int verb) {
        if (!at(verb).lower().matches("quot(e|es|ed|ing)|cit(e|es|ed|ing)")) {
            return false;
        }
        int as = verb + 1;
        while (as + 1 < size() && !(at(as).is("as") && at(as + 1).gerund() && saying(as + 1))) {
            as++;
        }
        if (as + 2 >= size()) {
            return false;
        }
        boolean passive = phrases.passive(verb);
        Phrase subject = phrases.subject(verb);
        Phrase other = passive ? at(verb + 1).is("by") ? phrases.startingAt(verb + 2, false) : null : phrases.endingAt(as - 1);
        if (other == null && !passive && at(as - 1).quote()) {
            other = new Phrase(verb + 1, as - 1, as - 1);
        }
        Phrase speaker = passive ? subject : other;
        Phrase relay = passive ? other : subject;
        if (speaker == null) {
            return false;
        }
        int from = as + 2;
        if (at(from).is("that") || at(from).comma() || at(from).text().equals(":")) {
            from++;
        }
        if (from >= size()) {
            return false;
        }
        relayed.add(as + 1);
        Cue cue = lexicon.verb(at(as + 1).lower());
        Sense sense = cue.takes(Frame.THAT) ? cue.sense(Frame.THAT) : new Sense(Kind.SAY, Stance.ALLEGATION);
        found.add(new Found(sentence, source(speaker), at(speaker.head()), sentence.span(as + 1, as + 1),
                List.of(sentence.span(from, end(from, as + 1))), Rule.QUOTED_AS, sense, cue.lemma(), false,
                relay == null ? null : source(relay), at(verb).text()));
        return true;
    }

    private void accordingTo(int i) {
        Phrase plain = phrases.startingAt(i + 2, false);
        if (plain == null) {
            return;
        }
        int to = phrases.described(plain.to());
        Phrase source = new Phrase(plain.from(), plain.head(), to > plain.to() ? to : phrases.appositionEnd(plain.to()));
        Cue cue = lexicon.verb("said");
        List<Span> content = new ArrayList<>();
        int next = source.to() + 1;
        if (i > 0 && !(i == 1 && at(0).tagged("CCONJ"))) {
            int last = at(i - 1).comma() || at(i - 1).dash() ? i - 2 : i - 1;
            int first = at(0).tagged("CCONJ") && last > 0 ? 1 : 0;
            for (int k = first; k < last; k++) {
                if (at(k).text().equals(";")) {
                    first = k + 1;
                }
            }
            if (last < first) {
                return;
            }
            content.add(sentence.span(first, last));
            if (next + 1 < size() && at(next).comma() && at(i - 1).comma() && predicate(next + 1)
                    || next + 1 < size() && at(next).comma() && at(i - 1).comma() && !at(next + 1).gerund() && !at(next + 1).in(WH)
                            && !at(next + 1).tagged("SCONJ", "CCONJ") && hasFinite(next + 1) && !finiteClause(first, last)) {
                content.add(sentence.span(next + 1, end(next + 1, i)));
            }
        } else if (next + 1 < size()) {
            int from = at(next).comma() ? next + 1 : next;
            content.add(sentence.span(from, end(from, i)));
        }
        if (!content.isEmpty()) {
            found.add(new Found(sentence, source(source), at(source.head()), sentence.span(i, i + 1), content, Rule.ACCORDING_TO,
                    cue.sense(Frame.THAT), "according", false, null, null));
        }
    }

    private void noun(int i, Cue cue) {
        int next = i + 1;
        if (next + 1 >= size()) {
            return;
        }
        Phrase by = at(next).is("by") ? phrases.startingAt(next + 1, false) : null;
        if (by != null) {
            next = by.to() + 1;
        }
        Frame frame = next >= size()
                ? null
                : at(next).is("that") && hasFinite(next + 1)
                        ? Frame.THAT
                        : at(next).is("to") && next + 1 < size() && phrases.verbal(next + 1)
                                ? Frame.TO
                                : at(next).is("of") ? Frame.OF : at(next).is("for") ? Frame.FOR : null;
        if (frame == null || !cue.takes(frame) || next + 1 >= size()) {
            return;
        }
        Phrase source = by == null ? owner(i) : by;
        if (source == null) {
            return;
        }
        int from = frame == Frame.THAT || frame.preposition() ? next + 1 : next;
        int last = nounEnd(from, frame, i);
        if (last >= from) {
            found.add(new Found(sentence, source(source), at(source.head()), sentence.span(i, i), List.of(sentence.span(from, last)),
                    Rule.NOUN,
                    cue.sense(frame), cue.lemma(), false, null, null));
        }
    }

    /** Whose claim it is: "Iran's claim", "his claim", "Western claims", or the subject of "made the claim". */
    private Phrase owner(int noun) {
        int first = noun;
        while (first > 0 && (at(first - 1).tagged("ADJ", "NUM", "ADV", "NOUN") && !at(first - 1).possessive())) {
            first--;
        }
        if (first > 0 && at(first - 1).possessive()) {
            int owner = first - 1;
            if (at(owner).lower().equals("'s")) {
                owner--;
            }
            return phrases.endingAt(owner);
        } else if (first > 0 && at(first - 1).in(Set.of("his", "her", "their", "its", "my", "our"))) {
            return new Phrase(first - 1, first - 1, first - 1);
        } else if (first < noun && at(noun - 1).capital() && at(noun - 1).tagged("ADJ", "PROPN")) {
            return new Phrase(noun - 1, noun - 1, noun - 1);
        }
        int verb = first - 1;
        while (verb > 0 && at(verb).tagged("DET")) {
            verb--;
        }
        return verb > 0 && at(verb).in(LIGHT) ? phrases.subject(verb) : null;
    }

    private int nounEnd(int from, Frame frame, int noun) {
        int last = end(from, noun);
        boolean seen = frame != Frame.THAT;
        for (int i = from; i <= last; i++) {
            if (at(i).comma() && frame != Frame.THAT) {
                return i - 1;
            } else if (phrases.verbal(i) && !phrases.infinitive(i) && !at(i).gerund() && i > from) {
                if (seen && at(phrases.group(i) - 1 < 0 ? 0 : phrases.group(i) - 1).nominal() && !precededByRelative(i)) {
                    return Math.max(from, phrases.group(i) - 1);
                }
            }
        }
        return last;
    }

    private boolean precededByRelative(int verb) {
        Phrase subject = phrases.subject(verb);
        return subject == null || subject.to() < phrases.group(verb) - 1;
    }

    private void adjective(int i, Cue cue) {
        int verb = i - 1;
        while (verb > 0 && (at(verb).tagged("ADV") || at(verb).negation())) {
            verb--;
        }
        if (verb <= 0 || !at(verb).in(COPULAS) || i + 2 >= size()) {
            return;
        }
        Phrase subject = phrases.subject(verb);
        int next = i + 1;
        Frame frame = at(next).is("that")
                ? Frame.THAT
                : at(next).is("to") && phrases.verbal(next + 1)
                        ? Frame.TO
                        : at(next).is("about")
                                ? Frame.ABOUT
                                : at(next).is("of")
                                        ? Frame.OF
                                        : phrases.startingAt(next, false) != null && clause(next, new Cue("")) ? Frame.THAT : null;
        if (frame == null || !cue.takes(frame) || subject == null || subject.to() >= verb || at(subject.head()).in(EXPLETIVE)) {
            return;
        }
        int from = at(next).is("that") || frame.preposition() ? next + 1 : next;
        found.add(new Found(sentence, source(subject), at(subject.head()), sentence.span(phrases.group(verb), i),
                List.of(sentence.span(from, end(from, i))), Rule.ADJECTIVE, cue.sense(frame), cue.lemma(), phrases.negated(i), null, null));
    }

    private Found made(Rule rule, Frame frame, int verb, Cue cue, Phrase subject, int from, int to) {
        if (from > to || from >= size() || cue.sense(frame).kind() == Kind.DOC && !at(subject.head()).in(DOCUMENTS)) {
            return null;
        }
        return new Found(sentence, source(subject), at(subject.head()), cueSpan(verb), List.of(sentence.span(from, to)), rule,
                cue.sense(frame), cue.lemma(), phrases.negated(verb), null, null);
    }

    private void add(Rule rule, Frame frame, int verb, Cue cue, Phrase source, List<Span> content) {
        found.add(new Found(sentence, source == null ? null : source(source), source == null ? null : at(source.head()), cueSpan(verb),
                content,
                rule, cue.sense(frame), cue.lemma(), phrases.negated(verb), null, null));
    }

    private Span source(Phrase phrase) {
        Span span = sentence.span(phrase.from(), phrase.to());
        Token last = at(phrase.to());
        return last.possessive() && last.text().length() > 2
                ? new Span(span.start(), span.end() - (last.lower().endsWith("'s") ? 2 : 1))
                : span;
    }

    private Span cueSpan(int verb) {
        int from = verb;
        if (phrases.negated(verb)) {
            from = phrases.group(verb);
        }
        return sentence.span(from, verb);
    }
}
