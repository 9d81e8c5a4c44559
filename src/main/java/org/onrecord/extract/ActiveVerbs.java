package org.onrecord.extract;

import java.util.Set;

import org.onrecord.extract.Cue.Kind;

/** Reporting verbs in the active voice: finds who says it, then what, behind the verb or else before it. */
final class ActiveVerbs extends Construction {
    private static final Set<String> SIGNS = Vocabulary.of("signs");
    /** Of these, "…, added Ann Gales" needs no quotation marks. */
    private static final Set<String> INVERTED_AFTER_COMMA = Vocabulary.of("inverted-after-comma");
    private static final Set<String> EXPLETIVE = Vocabulary.of("expletive");
    private static final Set<String> NO_SPEAKER = Set.of("there", "which", "what", "this", "that", "nobody");
    /** Who hears what somebody says there: "the jury heard that". */
    private static final Set<String> HEARING = Vocabulary.of("hearing");
    private static final Set<String> DECLINING = Set.of("refuse", "decline", "demand");
    private static final Set<String> AFTER_INVERSION = Set.of("last", "to");

    private final FollowingContent followingContent;
    private final PrecedingContent precedingContent;
    private final PushdownRelatives pushdown;

    ActiveVerbs(Parse parse) {
        super(parse);
        this.followingContent = new FollowingContent(parse);
        this.precedingContent = new PrecedingContent(parse);
        this.pushdown = new PushdownRelatives(parse);
    }

    /** {@code null} where a verb reports nothing. */
    Found read(int index, Cue cue) {
        if (intended(index)) {
            return null;
        }
        Phrase inverted = invertedSubject(index, cue);
        Phrase subject = inverted == null ? subject(index) : inverted;
        if (subject == null || subject.contains(index) || !speaks(at(subject.head()))) {
            return null;
        }
        ReportingVerb verb = new ReportingVerb(index, parse.verbEnd(index), cue, subject);
        int next = inverted == null ? parse.adjuncts().skip(verb.last() + 1, cue) : parse.adjuncts().skip(inverted.to() + 1);
        int start = inverted == null ? Math.min(subject.from(), verbs.start(index)) : verbs.start(index);
        boolean participle = verbs.isParticiple(index);
        boolean afterQuote = start > 0 && at(start - 1).quote() && !participle;
        Found found = inverted == null && !afterQuote ? pushdown.read(verb, next) : null;
        if (found == null && inverted == null && !afterQuote) {
            found = followingContent.read(verb, next);
        }
        if (found == null && !participle) {
            found = precedingContent.read(verb, start, next, inverted != null);
        }
        if (cue.lemma().equals("hear")) {
            return found == null || !at(subject.head()).in(HEARING) ? null : found.unnamed();
        }
        return found == null ? null : cited(found, verb);
    }

    /** "plans to announce" announces nothing, and "declined to say why" is one attribution. */
    private boolean intended(int index) {
        int governor = verbs.start(index) - 1;
        while (governor > 0 && at(governor).tagged("ADV")) {
            governor--;
        }
        Cue cue = governor < 0 || !is(governor + 1, "to") ? null : parse.verb(governor);
        return cue != null && cue.takes(Frame.TO) && (cue.sense(Frame.TO).kind() == Kind.ATTITUDE || DECLINING.contains(cue.lemma()));
    }

    private static boolean speaks(Token head) {
        return !head.in(SIGNS) && !Dates.isDay(head) && !head.in(NO_SPEAKER);
    }

    /** The subject behind its verb, as in "said Ann Gales", or {@code null}. */
    private Phrase invertedSubject(int verb, Cue cue) {
        int before = verb - 1;
        if (verbs.start(verb) != verb || !has(parse.verbEnd(verb) + 1) || at(verb).gerund() || !cue.takesQuotes()
                || before < 0 || !(at(before).comma() || at(before).quote() || at(before).dash())) {
            return null;
        }
        boolean quoted = at(before).quote() || at(before).comma() && before > 0 && at(before - 1).quote();
        if (at(before).comma() && !quoted && !INVERTED_AFTER_COMMA.contains(cue.lemma())) {
            return null;
        }
        Phrase phrase = following.withApposition(parse.verbEnd(verb) + 1);
        if (phrase == null || !mayEnd(phrase.to() + 1)) {
            return null;
        }
        // "Ann Gales, the mayor, said officials would": the phrase before is the subject.
        return quoted || parse.clauses().finiteVerbIn(0, before) && !at(phrase.head()).in(EXPLETIVE) ? phrase : null;
    }

    /** Whether a sentence can go on at a token where verb and subject are inverted before it. */
    private boolean mayEnd(int next) {
        return !has(next) || at(next).mark() || at(next).quote() || at(next).tagged("ADP", "ADV", "SCONJ", "CCONJ")
                || Dates.isDay(at(next)) || at(next).gerund() || at(next).in(AFTER_INVERSION);
    }

    /** "The Courier reported, citing officials, that": the officials say it, and the Courier relays it. */
    private Found cited(Found found, ReportingVerb verb) {
        Phrase subject = verb.subject();
        for (int i = 0; has(i + 1); i++) {
            Span here = at(i).span();
            boolean own = i > subject.from() || i == 0 && !parse.clauses().finiteVerbIn(0, subject.from());
            Phrase source = at(i).is("citing") && own && found.content().stream().noneMatch(span -> span.contains(here))
                    ? following.startingAt(i + 1)
                    : null;
            if (source != null) {
                boolean within = subject.from() < i && i <= subject.to();
                Phrase relay = within ? parse.preceding().endingAt(at(i - 1).comma() ? i - 2 : i - 1) : subject;
                return relay == null
                        ? found
                        : found.relayed(parse.source(following.withModifier(source)), at(source.head()), parse.source(relay),
                                at(verb.index()).text());
            }
        }
        return found;
    }
}
