package org.onrecord.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;

/** Letters of one script that look like those of another, as UTS #39 has them: somebody writes {@code Anna} with a Cyrillic {@code А}. */
final class Lookalikes {
    private static final List<Integer> SCRIPTS = List.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK);
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    /** The letters of a script, by their looks and case. */
    private static final Map<Integer, Map<String, Integer>> LETTERS = Map.of(UScript.LATIN, letters("[A-Za-z]"), UScript.CYRILLIC,
            letters("[\\u0400-\\u045f]"), UScript.GREEK, letters("[\\u0391-\\u03a9\\u03b1-\\u03c9]"));
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    private Lookalikes() {
    }

    private static Map<String, Integer> letters(String set) {
        Map<String, Integer> letters = new HashMap<>();
        new UnicodeSet(set).forEach(letter -> letters.putIfAbsent(look(letter.codePointAt(0)), letter.codePointAt(0)));
        return letters;
    }

    private static String look(int letter) {
        return (UCharacter.isUUppercase(letter) ? "A" : "a") + LOOKS.getSkeleton(UCharacter.toString(letter));
    }

    /** A name with each word that has letters of another script in that of most of its letters, where all of them have lookalikes there. */
    static String inOneScript(String name) {
        int script = SCRIPTS.get(0);
        long most = count(name, script);
        int several = most > 0 ? 1 : 0;
        for (int other : SCRIPTS.subList(1, SCRIPTS.size())) {
            long letters = count(name, other);
            several += letters > 0 ? 1 : 0;
            if (letters > most) {
                script = other;
                most = letters;
            }
        }
        if (several < 2) {
            return name;
        }
        int chosen = script;
        return WORD.matcher(name).replaceAll(word -> Matcher.quoteReplacement(word(word.group(), chosen)));
    }

    private static long count(String text, int script) {
        return text.codePoints().filter(letter -> UScript.getScript(letter) == script).count();
    }

    private static String word(String word, int script) {
        StringBuilder replaced = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            boolean foreign = UScript.getScript(letter) != script && UCharacter.isLetter(letter);
            Integer same = foreign ? LETTERS.get(script).get(look(letter)) : Integer.valueOf(letter);
            if (same == null) {
                return word;
            }
            replaced.appendCodePoint(same);
        }
        return replaced.toString();
    }
}
