package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** "The plan is dead, according to Ann Gales." */
final class AccordingTo extends Construction {
    private final Clauses clauses;

    AccordingTo(Parse parse) {
        super(parse);
        this.clauses = parse.clauses();
    }

    /** {@code null} where "according" is another word, or nothing is said. */
    Found read(int index) {
        Phrase phrase = is(index, "according") && is(index + 1, "to") ? following.startingAt(index + 2) : null;
        if (phrase == null) {
            return null;
        }
        int modified = following.modifierEnd(phrase.to());
        Phrase source = phrase.upTo(modified > phrase.to() ? modified : following.appositionEnd(phrase.to()));
        boolean first = index == 0 || index == 1 && at(0).tagged("CCONJ");
        List<Span> content = first ? behind(source.to() + 1, index) : around(index, source.to() + 1);
        return content.isEmpty()
                ? null
                : found(Rule.ACCORDING_TO, source, sentence.span(index, index + 1), content,
                        parse.lexicon().verb("said").sense(Frame.THAT), "according", false);
    }

    private List<Span> behind(int next, int index) {
        if (!has(next + 1)) {
            return List.of();
        }
        int from = at(next).comma() ? next + 1 : next;
        return List.of(sentence.span(from, end(from, index)));
    }

    private List<Span> around(int index, int next) {
        boolean afterComma = at(index - 1).comma();
        int last = afterComma || at(index - 1).dash() ? index - 2 : index - 1;
        int first = first(last);
        if (last < first) {
            return List.of();
        }
        List<Span> content = new ArrayList<>(List.of(sentence.span(first, last)));
        if (has(next + 1) && at(next).comma() && afterComma
                && (clauses.predicateAt(next + 1) || clauses.mainAt(next + 1) && !clauses.finiteVerbIn(first, last))) {
            content.add(sentence.span(next + 1, end(next + 1, index)));
        }
        return content;
    }

    private int first(int last) {
        int first = at(0).tagged("CCONJ") && last > 0 ? 1 : 0;
        for (int i = first; i < last; i++) {
            if (at(i).text().equals(";")) {
                first = i + 1;
            }
        }
        return first;
    }
}
