package org.onrecord.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What spellings of one thing have in common, coarser than {@link Folding}. Two with the same are likely one and the same; it proves nothing. What
 * the database keeps of it was made by these rules, so whoever changes them migrates that too.
 */
public final class Resemblance {
    /** The dot between two single letters: {@code U.S.} is one word. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\p{M}])(\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{M}]))");

    private Resemblance() {
    }

    /** The words of a name without middle initials: {@code Donald J. Trump} and {@code donald-trump} have the same. */
    public static String ofName(String name) {
        List<String> words = Folding.words(ABBREVIATION.matcher(name).replaceAll("$1"));
        String likeness = String.join(" ", IntStream.range(0, words.size())
                .filter(i -> i == 0 || i == words.size() - 1 || !initial(words.get(i))).mapToObj(words::get).toList());
        return likeness.isEmpty() ? Folding.fold(name) : likeness;
    }

    /** The words of a text, whatever its punctuation. */
    public static String ofText(String text) {
        String likeness = String.join(" ", Folding.words(text));
        return likeness.isEmpty() ? Folding.fold(text) : likeness;
    }

    /** In scripts that have no capitals, one letter is a word. */
    private static boolean initial(String word) {
        int first = word.codePointAt(0);
        return word.length() == Character.charCount(first) && Character.toUpperCase(first) != first;
    }
}
