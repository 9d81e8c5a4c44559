package org.onrecord.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.lang3.StringUtils;

/** What makes two spellings one name: case, accents, width and spacing do not count. */
public final class Folding {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** They tell how letters are drawn, and people leave them out or put them in as their keyboards do. */
    private static final Pattern JOINERS = Pattern.compile("[\u200C\u200D]");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Folding() {
    }

    /** The form in which names are compared; never shown. NFC and NFD of one name fold to the same. */
    public static String fold(String name) {
        String bare = StringUtils.stripAccents(JOINERS.matcher(name).replaceAll(""));
        String spaced = SPACES.matcher(bare.replace('\u2019', '\'')).replaceAll(" ").strip();
        return Normalizer.normalize(spaced.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** The words of a text in the form in which they are compared, without what stands between them. */
    static List<String> words(String text) {
        String bare = APOSTROPHES.matcher(fold(text)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(bare)).filter(word -> !word.isEmpty()).toList();
    }
}
