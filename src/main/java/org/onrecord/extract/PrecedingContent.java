package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.onrecord.extract.Cue.Kind;

/** What is said before its attribution, and may go on behind it: "The plan," Ann Gales said, "is dead." */
final class PrecedingContent extends Construction {
    /** What goes on with a clause that an attribution interrupts: "They learned, she thinks, | by watching". */
    private static final Set<String> CONTINUING = Set.of("because", "by", "unless", "if", "without", "so", "rather");

    private final Clauses clauses;

    PrecedingContent(Parse parse) {
        super(parse);
        this.clauses = parse.clauses();
    }

    /**
     * @param start    the first token of the attribution
     * @param next     the first token behind it
     * @param inverted whether the subject follows the verb
     */
    Found read(ReportingVerb verb, int start, int next, boolean inverted) {
        Cue cue = verb.cue();
        int mark = markBefore(start);
        if (!cue.takesQuotes() || mark < 0 || !inverted && saidBetween(verb)) {
            return null;
        }
        int last = at(mark).quote() ? mark : mark - 1;
        boolean interrupted = has(next + 2) && at(next).comma() && clauses.predicateAt(next + 1);
        int first = first(last, interrupted);
        boolean quoted = at(last).quote();
        if (!quoted && !mayBeUnquoted(cue, first, last, next, interrupted)) {
            return null;
        }
        if (quoted && last > first && at(last - 1).text().equals(":")) {
            first = last;
        }
        List<Span> content = new ArrayList<>();
        content.add(sentence.span(first, last));
        Span rest = rest(verb, next, last);
        if (rest != null) {
            content.add(rest);
        }
        boolean parenthetical = rest != null && !quoted && !at(next).quote() && !at(next + 1).quote();
        return found(parenthetical ? Rule.PARENTHETICAL : inverted ? Rule.INVERTED : Rule.CONTENT_FIRST,
                cue.takes(Frame.THAT) ? Frame.THAT : Frame.QUOTE, verb, content);
    }

    /** Whether an attribution of its own ends what stands before: "Now, she said, they roar". */
    private boolean saidBefore(int first, int last) {
        return last > first && at(last).tagged("VERB") && parse.says(last) && verbs.isFinite(last) && at(first + 1).comma();
    }

    /** "The plan is dead," he said, and shrugged: what stands before belongs to the first of two verbs. */
    private boolean saidBetween(ReportingVerb verb) {
        for (int i = verb.subject().to() + 1; i < verb.index(); i++) {
            if (at(i).tagged("VERB") && parse.says(i)) {
                return true;
            }
        }
        return false;
    }

    /** The quotation, comma or dash that ends the content before a token, or -1 where none does. */
    private int markBefore(int start) {
        int i = start - 1;
        while (i > 0 && (at(i).tagged("ADV") || at(i).is("as") || at(i).is("then"))) {
            i--;
        }
        boolean content = i >= 0 && (at(i).quote() || i > 0 && (at(i).comma() || at(i).dash()));
        return content ? i : -1;
    }

    /** Behind a semicolon where the clause is interrupted, or somebody else says something before. */
    private int first(int last, boolean interrupted) {
        int first = 0;
        boolean said = interrupted;
        for (int i = 0; i < last; i++) {
            said |= at(i).tagged("VERB") && parse.says(i);
            first = at(i).text().equals(";") && said ? i + 1 : first;
        }
        while (first < last && (at(first).tagged("CCONJ") || at(first).comma())) {
            first++;
        }
        return first;
    }

    private boolean mayBeUnquoted(Cue cue, int first, int last, int next, boolean interrupted) {
        boolean alone = !has(next) || at(next).comma() || at(next).ending();

        return cue.takes(Frame.THAT) && (cue.sense(Frame.THAT).kind() != Kind.DOC || alone)
                && !saidBefore(first, last)
                && (interrupted || clauses.finiteVerbIn(first, last)
                        || has(next + 2) && at(next).comma() && clauses.clauseAt(next + 1, true));
    }

    /** "They were late, he said, and | an answer had been drafted": what goes on with an auxiliary, or a clause in which nobody says anything. */
    private boolean isSaidToo(int from) {
        if (at(from).tagged("AUX")) {
            return true;
        }
        Phrase subject = clauses.clauseAt(from, true) ? parse.following().startingAt(from) : null;
        int verb = subject == null ? sentence.size() : subject.to() + 1;
        while (has(verb) && at(verb).tagged("ADV", "AUX", "PART")) {
            verb++;
        }
        return has(verb) && !parse.says(verb);
    }

    /** What of the content stands behind the attribution, or {@code null}. */
    private Span rest(ReportingVerb verb, int next, int last) {
        boolean quoted = at(last).quote();
        if (has(next + 1) && (at(next).comma() || at(next).text().equals(":") || at(next).dash())) {
            boolean joined = at(next + 1).tagged("CCONJ") && has(next + 2) && at(next + 2).quote();
            boolean beside = at(last + 1).comma() && at(last + 2).is("as") && at(next).comma();
            boolean goesOn = !quoted && at(next).comma() && at(last + 1).comma() && at(next + 1).in(CONTINUING);
            boolean and = !quoted && at(next).comma() && at(next + 1).is("and") && has(next + 3) && isSaidToo(next + 2);
            return at(next + 1).quote() || joined || beside || goesOn || and || !quoted && clauses.mainAt(next + 1)
                    ? sentence.span(next + 1, end(next + 1, verb.index()))
                    : null;
        } else if (has(next) && at(next).quote()) {
            return at(next).span();
        }
        // A quotation that ends in a comma goes on somewhere.
        return quoted && at(last).text().endsWith(",")
                ? sentence.tokens().stream().skip(next).filter(Token::quote).findFirst().map(Token::span).orElse(null)
                : null;
    }
}
