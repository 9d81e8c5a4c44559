package org.onrecord.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * What makes two spellings one, of names and of words alike: case, accents, the variants of a letter, vowel signs and points, width, digits, spacing, and
 * which apostrophe or hyphen it is do not count. The foldings are those of Unicode's draft UTR #30, as Lucene keeps them, within the scripts
 * named here; elsewhere a sign tells words apart, as the dakuten of Japanese and the tones of Thai do, and only NFKC and case count. What the
 * database keeps of it was made by these rules, so whoever changes them migrates that too.
 */
public final class Folding {
    private static final Normalizer2 CANONICAL = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    /** The nukta (of combining class 7) is left out as often as written. */
    private static final Normalizer2 BARE = new FilteredNormalizer2(ICUFoldingFilter.NORMALIZER, new UnicodeSet("""
            [[[:sc=Latin:][:sc=Greek:][:sc=Cyrillic:][:sc=Armenian:][:sc=Arabic:][:sc=Hebrew:][:sc=Syriac:][:sc=Common:][:sc=Inherited:][:Nd:]
            [:ccc=7:]\\u0929\\u0931\\u0934]-[\\u3000-\\u30ff]]""").freeze());
    /** They come out as they went in. */
    private static final UnicodeSet PLAIN = new UnicodeSet("[a-z0-9]").freeze();

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Accents that stand by themselves, primes and the half rings of transliterated Arabic among them: people type what their keyboards have. */
    private static final Pattern APOSTROPHES = Pattern
            .compile("[`\u00b4\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u055a\u05f3\u2018\u2019\u201b\u2032\u2035\ua78b\ua78c\uff07\uff40]");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2053\u2212]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Folding() {
    }

    /** Whether it is what people type for an apostrophe. */
    public static boolean isApostrophe(char letter) {
        return letter == '\'' || APOSTROPHES.matcher(Character.toString(letter)).matches();
    }

    /** The form in which names and words are compared; never shown. Folded again it stays the same, and it is empty only where nothing of the text is seen. */
    public static String fold(String text) {
        if (PLAIN.containsAll(text)) {
            return text;
        }
        String compatible = evenly(COMPATIBLE.normalize(evenly(CANONICAL.normalize(text))));
        String bare = COMPATIBLE.normalize(BARE.normalize(compatible));
        String folded = spaced(bare);
        return folded.isEmpty() ? spaced(compatible) : folded;
    }

    /** Those that stand by themselves would otherwise become accents on spaces. */
    private static String evenly(String text) {
        return HYPHENS.matcher(APOSTROPHES.matcher(text).replaceAll("'")).replaceAll("-");
    }

    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** The words of a text in the form in which they are compared, without what stands between them. */
    public static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(text).replace("'", ""))).filter(word -> !word.isEmpty()).toList();
    }
}
