package org.onrecord.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.onrecord.statement.Stance;

/** Leaves out what is said only inside of what is denied: "denied saying that it leaked", "denied that Bob Stone had said it leaked". */
final class Rejected {
    private static final Pattern LIE = Pattern.compile("\\b(lies?|lied|lying|liars?)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s");
    private static final Set<String> HEDGING = Set.of("confirm", "deny", "dispute");

    private Rejected() {
    }

    /** The attributions that are left, with their stances. */
    static List<Attribution> settled(List<Attribution> attributions, List<Found> found, String text) {
        List<Attribution> settled = Stances.settled(attributions, found, text);
        int[] left = without(settled, found, text);
        // What is left out answers nothing any more, nor is it answered.
        return left.length == settled.size()
                ? settled
                : Stances.settled(Arrays.stream(left).mapToObj(attributions::get).toList(),
                        Arrays.stream(left).mapToObj(found::get).toList(), text);
    }

    /** The places of the attributions that do not stand inside of what another one denies or asks. */
    private static int[] without(List<Attribution> settled, List<Found> found, String text) {
        return IntStream.range(0, settled.size()).filter(inner -> settled.get(inner).cue() == null || IntStream.range(0, settled.size())
                .noneMatch(outer -> outer != inner && rejects(settled, found, outer, inner, text))).toArray();
    }

    private static boolean rejects(List<Attribution> settled, List<Found> found, int outer, int inner, String text) {
        Attribution one = settled.get(outer);
        Span cue = settled.get(inner).cue();
        Span around = one.content().stream().filter(span -> span.contains(cue)).findFirst().orElse(null);
        if (around == null || one.cue() != null && one.cue().start() > cue.start() && found.get(outer).negated()) {
            return false;
        }
        String before = text.substring(around.start(), cue.start());
        if (one.names(settled.get(inner), text)) {
            return false;
        }
        boolean same = one.speaker() != null && one.speaker().equals(settled.get(inner).speaker());
        boolean whole = found.get(outer).negated() || found.get(outer).rule() == Rule.QUESTION || LIE.matcher(before).find()
                || found.get(outer).sense().stance() == Stance.DENIAL;
        // Of several sentences that somebody says, one may deny something.
        return whole || one.stance() == Stance.DENIAL && (Denials.negates(before.substring(sentence(before)))
                || Denials.falsifies(SENTENCE.split(text.substring(cue.start(), around.end()), 2)[0]))
                || found.get(inner).negated() && (!same || HEDGING.contains(found.get(inner).lemma()));
    }

    private static int sentence(String before) {
        return Math.max(Math.max(before.lastIndexOf('.'), before.lastIndexOf('?')), before.lastIndexOf('!')) + 1;
    }
}
