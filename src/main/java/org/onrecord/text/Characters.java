package org.onrecord.text;

import java.util.Objects;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What characters are, as the Unicode Character Database has it. */
final class Characters {
    private static final int BRAILLE_BLANK = 0x2800;

    private Characters() {
    }

    static boolean is(int codePoint, int property) {
        return UCharacter.hasBinaryProperty(codePoint, property);
    }

    static boolean storable(int codePoint) {
        return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
    }

    static boolean lineBreak(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029;
    }

    /** Whether it shows nothing, and is no space, or changes how others are shown. */
    static boolean hidden(int codePoint) {
        return misleading(codePoint) || codePoint == BRAILLE_BLANK || is(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || is(codePoint, UProperty.NONCHARACTER_CODE_POINT);
    }

    /** Whether it may harm whoever reads or processes a line that has it: the part of {@link #hidden} that no version of the program has recorded. */
    static boolean misleading(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** What every version of the program has asked of a text, where {@link #visible} asks more. */
    static boolean substantial(String text) {
        return text.codePoints().anyMatch(codePoint -> !misleading(codePoint) && !Character.isSpaceChar(codePoint));
    }

    /** Whether a reader sees something, which of a mark without what it stands on he does not. */
    static boolean visible(String text) {
        return text.codePoints().anyMatch(codePoint -> !hidden(codePoint) && !blank(codePoint) && !mark(codePoint));
    }

    /** A text without what is {@link #hidden} in it. */
    static String shown(String text) {
        return text.codePoints().filter(codePoint -> !hidden(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean blank(int codePoint) {
        return Character.isSpaceChar(codePoint) || is(codePoint, UProperty.WHITE_SPACE);
    }

    static boolean mark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** The number and the name of a character, such as {@code U+200F (RIGHT-TO-LEFT MARK)}. */
    static String name(int codePoint) {
        // Unicode has no names for controls, but Java knows those of ISO 6429.
        String name = Character.getType(codePoint) == Character.CONTROL ? Character.getName(codePoint) : UCharacter.getName(codePoint);
        return "U+%04X (%s)".formatted(codePoint, Objects.requireNonNullElseGet(name, () -> UCharacter.getExtendedName(codePoint)));
    }

    /** Why a character that is {@link #hidden} should not stand in a name, and what to do. */
    static String reason(int codePoint) {
        if (lineBreak(codePoint)) {
            return "a line break; it should be one line";
        } else if (is(codePoint, UProperty.JOIN_CONTROL)) {
            return "which belongs only within emoji and words of scripts that need it; leave it out";
        } else if (is(codePoint, UProperty.BIDI_CONTROL)) {
            return "a bidirectional formatting character; leave it out";
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> "a control character; leave it out";
            case Character.SURROGATE -> "half of a surrogate pair; send whole characters";
            default -> "an invisible character; leave it out";
        };
    }
}
