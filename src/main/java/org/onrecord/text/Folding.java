package org.onrecord.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What makes two spellings one name: case, accents, width and spacing do not count. */
public final class Folding {
    // Only the general diacritics: the vowel signs of Indic scripts are marks too, and dropping those would merge different words.
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folding() {
    }

    /** The form in which names are compared; never shown. NFC and NFD of one name fold to the same. */
    public static String fold(String name) {
        String bare = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String spaced = SPACES.matcher(bare.replace('\u2019', '\'')).replaceAll(" ").strip();
        return Normalizer.normalize(spaced.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
