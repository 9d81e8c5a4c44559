package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.onrecord.extract.Cue.Kind;

/**
 * Tells what somebody did not say by the words around the reporting word. Where it is negated, it is found with what negates it: "failed to deny that". What
 * is only supposed or asked is not found, nor what stands in it: "if she says that", "will say that", "Did she say that?".
 */
final class Unsaid {
    private static final Set<String> SUPPOSING = Set.of("will", "'ll", "may", "might", "shall", "should", "would", "could");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");
    private static final Set<String> EXPECTED = Set.of("expected", "due", "set", "likely", "unlikely", "going", "scheduled", "poised");
    private static final Set<String> FAILING = Set.of("fail", "fails", "failed", "failing", "yet", "neglected", "forgot", "omitted");
    private static final Set<String> REFRAINING = Set.of("far", "refrain", "refrains", "refrained", "refraining", "abstained");
    private static final Set<String> SHORT = Set.of("stop", "stops", "stopped", "stopping", "fell", "falls", "fall", "falling");
    private static final Set<String> ACCUSING = Set.of("accuse", "accuses", "accused", "accusing", "suspected", "guilty");
    private static final Set<String> NONE = Set.of("no", "none", "nobody", "nothing", "neither");
    private static final Set<String> ASKING = Set.of("did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "can", "why",
            "when",
            "who", "what", "how", "where");
    private static final Set<String> WITHDRAWING = Set.of("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing", "retract",
            "retracts", "retracted", "retracting", "recanted", "abandoned", "no", "without", "any");
    /** In tokens between a word and what governs it. */
    private static final int FARTHEST = 8;

    private final Sentence sentence;
    private final VerbGroups verbs;
    private final List<Span> supposed = new ArrayList<>();

    Unsaid(Parse parse) {
        this.sentence = parse.sentence();
        this.verbs = parse.verbs();
    }

    /** What is found by the reporting word at a token, as it is negated there; {@code null} where it is only supposed. */
    Found read(Found found, int index) {
        if (found == null || found.cue() == null || found.rule() == Rule.ACCORDING_TO || found.rule() == Rule.QUOTED_AS) {
            return found;
        } else if (found.rule() == Rule.NOUN ? withdrawn(index) : supposed(found, index)) {
            supposed.addAll(found.content());
            return null;
        }
        Found one = beforeItsSource(found);
        int negation = found.rule() == Rule.NOUN ? -1 : negation(index);
        if ((negation >= 0 || found.negated()) && found.content().stream().allMatch(span -> span.end() <= found.cue().start())
                && found.content().stream().noneMatch(span -> at(tokenAt(span.start())).quote())) {
            // "It had leaked, she could not deny" says nothing by itself.
            return null;
        }
        Span content = one.content().get(0);
        int first = tokenAt(content.start());
        if (negation >= 0) {
            return one.negatedBy(new Span(at(negation).span().start(), one.cue().end()), one.content());
        } else if (first > index && at(first).in(NONE) && is(first + 1, "that")) {
            // "confirmed neither that it leaked nor that it burned"
            return one.negatedBy(new Span(one.cue().start(), at(first).span().end()),
                    List.of(new Span(at(first + 1).span().start(), content.end())));
        }
        return one;
    }

    /** Without what stands in something that is only supposed. */
    List<Found> said(List<Found> found) {
        return found.stream().filter(one -> one.cue() == null || supposed.stream().noneMatch(span -> span.contains(one.cue()))).toList();
    }

    private boolean supposed(Found found, int index) {
        int start = verbs.start(index);
        int source = found.source() == null ? -1 : tokenAt(found.source().start());
        if (found.sense().kind() == Kind.ATTITUDE) {
            return false;
        }
        boolean condition = source > 0 && source < index && at(source - 1).in(CONDITIONS);
        return condition || source >= 0 && none(source) || asked(found, index) || accused(start) || modal(start, index);
    }

    /** "No official", "nobody at the ministry", "none of the officials", "neither her nor him": the source may be what stands behind. */
    private boolean none(int source) {
        int i = source;
        while (i > 0 && !at(i).in(NONE)
                && (at(i - 1).in(NONE) || at(i - 1).tagged("DET", "ADJ", "ADP") || at(i - 1).nominal() && at(i).tagged("ADP"))) {
            i--;
        }
        return at(i).in(NONE) || source > 0 && is(source - 1, "nor");
    }

    private boolean modal(int start, int index) {
        if (verbs.isNegated(index)) {
            return false;
        }
        for (int i = start; i < index; i++) {
            if (at(i).in(SUPPOSING) && !at(i).capital()) {
                return true;
            }
        }
        return is(start, "to") && start > 0 && at(start - 1).in(EXPECTED);
    }

    /** Whether the reporting word itself is what a question asks: "Did she say that it leaked?" */
    private boolean asked(Found found, int index) {
        boolean before = found.content().get(0).start() < at(index).span().start();
        return !before && at(0).in(ASKING) && at(0).capital() && is(sentence.size() - 1, "?");
    }

    /** "accused of denying that" */
    private boolean accused(int start) {
        if (start < 1 || !is(start - 1, "of") || !at(start).gerund()) {
            return false;
        }
        for (int i = start - 2; i >= 0 && i > start - FARTHEST; i--) {
            if (at(i).in(ACCUSING)) {
                return true;
            }
        }
        return false;
    }

    /** "withdrew her claim that", "no denial by her that" */
    private boolean withdrawn(int noun) {
        int i = noun - 1;
        while (i > 0 && noun - i < FARTHEST && !at(i).in(WITHDRAWING)
                && at(i).tagged("DET", "ADJ", "PRON", "ADV", "PROPN", "NOUN", "PART")) {
            i--;
        }
        return i >= 0 && (at(i).in(WITHDRAWING) || at(i).tagged("VERB") && verbs.isNegated(i));
    }

    /** Where the words begin that negate a reporting verb, or -1 where none do, or those of its own group. */
    private int negation(int index) {
        int start = verbs.start(index);
        int before = start - 1;
        if (before < 0) {
            return -1;
        } else if (is(start, "to") && at(before).in(FAILING)) {
            return verbs.start(before);
        } else if (at(index).gerund() && is(before, "without")) {
            return before;
        } else if (at(index).gerund() && before > 0 && at(before).tagged("ADP") && at(before - 1).in(REFRAINING)) {
            return verbs.start(before - 1);
        } else if (at(index).gerund() && is(before, "of") && before > 1 && is(before - 1, "short") && at(before - 2).in(SHORT)) {
            return verbs.start(before - 2);
        } else if (is(before, "nor") || is(before, "or")) {
            return neither(before);
        }
        return -1;
    }

    /** "could neither confirm nor deny": where the first verb begins. */
    private int neither(int nor) {
        for (int i = nor - 1; i >= 0 && i > nor - FARTHEST; i--) {
            if (is(i, "neither") || at(i).negation() && is(nor, "or")) {
                return verbs.start(i + 1);
            }
        }
        return is(nor, "nor") ? nor : -1;
    }

    /** "Without denying that it leaked, Ann Gales said": what begins with a participle ends before its subject. */
    private Found beforeItsSource(Found found) {
        Span content = found.content().get(0);
        int source = found.source() == null || !content.contains(found.source()) ? -1 : tokenAt(found.source().start());
        boolean within = found.content().size() == 1 && source > 1 && at(source - 1).comma() && found.cue().end() <= content.start()
                && content.start() < at(source - 2).span().end();
        return within ? found.withContent(List.of(new Span(content.start(), at(source - 2).span().end()))) : found;
    }

    private int tokenAt(int offset) {
        int i = 0;
        while (i < sentence.size() - 1 && at(i).span().end() <= offset) {
            i++;
        }
        return i;
    }

    private boolean is(int index, String word) {
        return index < sentence.size() && at(index).is(word);
    }

    private Token at(int index) {
        return sentence.at(index);
    }
}
