package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the words around a name say of its bearer: "the port's director, Ann Gales", "Ann Gales, the director of the port". */
final class Descriptions {
    private static final Set<String> TITLES = Vocabulary.of("titles");
    /** In tokens. */
    private static final int BEFORE = 8;
    private static final int AFTER = 14;
    private static final int TITLE = 6;

    private Descriptions() {
    }

    static List<String> around(Sentence sentence, int first, int last) {
        List<String> words = new ArrayList<>();
        int before = first - 1;
        if (before > 0 && sentence.at(before).comma() && titleEndsAt(sentence, before - 1)) {
            before--;
        }
        for (int i = before; i >= 0 && i >= first - BEFORE && describes(sentence.at(i)); i--) {
            words.add(sentence.at(i).lower());
        }
        if (last + 2 < sentence.size() && sentence.at(last + 1).comma()) {
            words.addAll(apposition(sentence, last + 2));
        }
        return words;
    }

    private static boolean describes(Token token) {
        return token.tagged("NOUN", "PROPN", "ADJ", "NUM") || token.is("for") || token.is("of") || token.is("-");
    }

    private static boolean titleEndsAt(Sentence sentence, int end) {
        for (int i = end; i >= 0 && i > end - TITLE && !sentence.at(i).mark(); i--) {
            if (sentence.at(i).in(TITLES)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> apposition(Sentence sentence, int from) {
        List<String> words = new ArrayList<>();
        int end = Math.min(sentence.size(), from + AFTER - 2);
        for (int i = from; i < end && !sentence.at(i).comma() && !sentence.at(i).tagged("VERB", "AUX"); i++) {
            if (sentence.at(i).tagged("NOUN", "ADJ", "NUM", "PROPN")) {
                words.add(sentence.at(i).lower());
            }
        }
        return words;
    }
}
