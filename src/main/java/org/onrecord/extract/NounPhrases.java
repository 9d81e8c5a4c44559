package org.onrecord.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the text calls things by several words, which it later calls by the last one alone: "the electoral commission", "the commission". */
final class NounPhrases {
    /** In tokens. */
    private static final int MOST_MODIFIERS = 4;

    private record Phrase(int start, String words) {}

    private final Map<String, List<Phrase>> byNoun = new HashMap<>();

    void read(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            int first = sentence.at(i).tagged("NOUN") && !(i + 1 < sentence.size() && sentence.at(i + 1).nominal())
                    ? first(sentence, i)
                    : i;
            if (first < i) {
                String words = sentence.tokens().subList(first, i + 1).stream().map(Token::text).collect(Collectors.joining(" "));
                byNoun.computeIfAbsent(noun(sentence.at(i)), noun -> new ArrayList<>())
                        .add(new Phrase(sentence.at(first).span().start(), words));
            }
        }
    }

    /** What was last called by more words than this noun before a place in the text. */
    Optional<String> last(String noun, int at) {
        return byNoun.getOrDefault(noun, List.of()).stream().filter(phrase -> phrase.start < at).reduce((one, next) -> next)
                .map(Phrase::words);
    }

    /** The first word behind an article, a number included; the noun itself where there is none. */
    private static int first(Sentence sentence, int noun) {
        int first = noun;
        while (first > 0 && noun - first < MOST_MODIFIERS && sentence.at(first - 1).tagged("ADJ", "NOUN", "PROPN")
                && !sentence.at(first - 1).possessive()) {
            first--;
        }
        boolean several = first > 0 && sentence.at(first - 1).tagged("NUM") && sentence.at(noun).endsIn("s", "s'");
        return several ? first - 1 : first > 0 && sentence.at(first - 1).tagged("DET") ? first : noun;
    }

    private static String noun(Token token) {
        return token.withoutPossessive().toLowerCase(Locale.ROOT);
    }
}
