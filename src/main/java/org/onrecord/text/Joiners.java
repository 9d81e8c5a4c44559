package org.onrecord.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.IndicSyllabicCategory;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;

/**
 * Where characters that show nothing belong, since those beside them need them. Joiners: UAX #31, rules A1, A2 and B, and beyond these where Persian and
 * Bengali are written with some; UAX #29, rule GB11, for emoji. Variation selectors and tags: UTS #51 and UTS #37.
 */
final class Joiners {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;
    private static final int VIRAMA = 9;

    private final int[] text;

    Joiners(String text) {
        this.text = text.codePoints().toArray();
    }

    boolean belongs(int at) {
        int codePoint = text[at];
        if (at == 0 || Characters.blank(text[at - 1])) {
            return false;
        } else if (Characters.is(codePoint, UProperty.JOIN_CONTROL)) {
            return !Characters.is(text[at - 1], UProperty.JOIN_CONTROL) && (joinsEmoji(at) || shapes(at) || conjoins(at));
        } else if (Characters.is(codePoint, UProperty.VARIATION_SELECTOR)) {
            return !Characters.hidden(text[at - 1]);
        }
        return tag(codePoint) && flag(at);
    }

    private boolean joinsEmoji(int at) {
        int before = at - 1;
        while (before > 0
                && (Characters.is(text[before], UProperty.GRAPHEME_EXTEND) || Characters.is(text[before], UProperty.EMOJI_MODIFIER))) {
            before--;
        }
        return text[at] == ZERO_WIDTH_JOINER && Characters.is(text[before], UProperty.EXTENDED_PICTOGRAPHIC) && at + 1 < text.length
                && Characters.is(text[at + 1], UProperty.EXTENDED_PICTOGRAPHIC);
    }

    /** Of scripts whose letters join, as Arabic: parts two of them, or joins one though there is no other. */
    private boolean shapes(int at) {
        int before = joiningType(at, -1);
        int after = joiningType(at, 1);
        boolean joinsOn = before == JoiningType.DUAL_JOINING || before == JoiningType.LEFT_JOINING;
        boolean joined = after == JoiningType.DUAL_JOINING || after == JoiningType.RIGHT_JOINING;
        return text[at] == ZERO_WIDTH_JOINER ? joinsOn || joined : (joinsOn || before == JoiningType.RIGHT_JOINING) && joined;
    }

    private int joiningType(int at, int step) {
        int i = at + step;
        while (i >= 0 && i < text.length && joiningType(text[i]) == JoiningType.TRANSPARENT) {
            i += step;
        }
        return i >= 0 && i < text.length ? joiningType(text[i]) : JoiningType.NON_JOINING;
    }

    private static int joiningType(int codePoint) {
        return UCharacter.getIntPropertyValue(codePoint, UProperty.JOINING_TYPE);
    }

    /** Of scripts whose letters make conjuncts with a virama, as those of India: behind it or before it. */
    private boolean conjoins(int at) {
        int before = at - 1;
        while (before > 0 && UCharacter.getCombiningClass(text[before]) != VIRAMA && UCharacter.getCombiningClass(text[before]) != 0) {
            before--;
        }
        int after = at + 1 < text.length ? text[at + 1] : ' ';
        if (UCharacter.getCombiningClass(text[before]) == VIRAMA) {
            return before > 0 && (Character.isLetter(text[before - 1]) || Characters.mark(text[before - 1]))
                    && UCharacter.getIntPropertyValue(after, UProperty.INDIC_SYLLABIC_CATEGORY) != IndicSyllabicCategory.VOWEL_DEPENDENT;
        }
        return UCharacter.getCombiningClass(after) == VIRAMA && Character.isLetter(text[before]);
    }

    private static boolean tag(int codePoint) {
        return codePoint >= FIRST_TAG && codePoint <= LAST_TAG;
    }

    /** Whether the tags around a place make a flag, as that of Scotland, of the one before them. */
    private boolean flag(int at) {
        int first = at;
        int end = at;
        while (first > 0 && tag(text[first])) {
            first--;
        }
        while (end < text.length && tag(text[end])) {
            end++;
        }
        return UCharacter.hasBinaryProperty(new String(text, first, end - first), UProperty.RGI_EMOJI_TAG_SEQUENCE);
    }
}
