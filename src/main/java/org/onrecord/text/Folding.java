package org.onrecord.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.lang3.StringUtils;

/** What makes two spellings one name: case, accents, width and spacing do not count. */
public final class Folding {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folding() {
    }

    /** The form in which names are compared; never shown. NFC and NFD of one name fold to the same. */
    public static String fold(String name) {
        String bare = StringUtils.stripAccents(name);
        String spaced = SPACES.matcher(bare.replace('\u2019', '\'')).replaceAll(" ").strip();
        return Normalizer.normalize(spaced.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
