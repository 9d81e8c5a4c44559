package org.onrecord.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What spellings of one thing have in common, coarser than {@link Folding}. Two with the same are likely one and the same; it proves nothing. What
 * the database keeps of it was made by these rules, so whoever changes them migrates that too.
 */
public final class Resemblance {
    /** The dot between two single letters: {@code U.S.} is one word. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\p{M}])(\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{M}]))");
    private static final Pattern COMMA = Pattern.compile("[,\u060c\u3001\uff0c]");
    private static final Pattern ELIDED = Pattern.compile("^l'(?=\\p{L}{2})");
    /** The article of Arabic, which is written in one with what follows it. */
    private static final Pattern ATTACHED = Pattern.compile("^\u0627\u0644(?=\\p{L}{3})");
    private static final Set<String> ARTICLES = WordList.of("articles.txt");
    private static final Set<String> TITLES = WordList.of("titles.txt");
    private static final Set<String> POSTNOMINALS = WordList.of("postnominals.txt");
    /** How many words a name has that are never taken for titles. */
    private static final int FEWEST = 2;

    private Resemblance() {
    }

    /**
     * The words of a name in alphabetical order, without articles, titles and middle initials, in one script: {@code Sen. Donald J. Trump} and
     * {@code Trump, Donald} have the same.
     */
    public static String ofName(String name) {
        List<String> words = words(inOrder(Lookalikes.inOneScript(name)));
        dropArticle(words);
        while (words.size() > FEWEST && TITLES.contains(words.get(0))) {
            words.remove(0);
        }
        dropArticle(words);
        while (words.size() > FEWEST && POSTNOMINALS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        String likeness = IntStream.range(0, words.size()).filter(i -> i == 0 || i == words.size() - 1 || !passed(words.get(i)))
                .mapToObj(words::get).map(word -> ATTACHED.matcher(word).replaceFirst("")).sorted().collect(Collectors.joining(" "));
        return likeness.isEmpty() ? Folding.fold(name) : likeness;
    }

    /** {@code Cole, Ted} is {@code Ted Cole}. */
    private static String inOrder(String name) {
        List<String> parts = Arrays.stream(COMMA.split(name)).filter(part -> !words(part).isEmpty())
                .filter(part -> !POSTNOMINALS.containsAll(words(part))).toList();
        return parts.size() == 2 ? parts.get(1) + " " + parts.get(0) : String.join(" ", parts);
    }

    private static List<String> words(String text) {
        String folded = Folding.fold(ABBREVIATION.matcher(text).replaceAll("$1"));
        return new ArrayList<>(Folding.words(ELIDED.matcher(folded).replaceFirst("")));
    }

    private static void dropArticle(List<String> words) {
        if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
            words.remove(0);
        }
    }

    /** Whether a word within a name is passed over: an initial, or the article of Arabic names. In scripts that have no capitals, one letter is a word. */
    private static boolean passed(String word) {
        int first = word.codePointAt(0);
        return word.equals("al") || word.equals("el")
                || word.length() == Character.charCount(first) && Character.toUpperCase(first) != first;
    }

    /** The words of a text, whatever its punctuation. */
    public static String ofText(String text) {
        String likeness = String.join(" ", Folding.words(text));
        return likeness.isEmpty() ? Folding.fold(text) : likeness;
    }
}
