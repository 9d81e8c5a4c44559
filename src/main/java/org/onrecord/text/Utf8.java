package org.onrecord.text;

/** Tells what is in another encoding of Unicode from UTF-8, of which only its first bytes need be known. */
public final class Utf8 {
    /** How many bytes are looked at. */
    public static final int LOOKED_AT = 4;

    private Utf8() {
    }

    /** Whether text that begins so can be UTF-8: that of UTF-16 and UTF-32 begins with a byte order mark, or has zeros beside each letter. */
    public static boolean may(byte[] beginning) {
        for (int i = 0; i < Math.min(beginning.length, LOOKED_AT); i++) {
            if (beginning[i] == 0) {
                return false;
            }
        }
        return beginning.length < 2 || !mark(beginning[0] & 0xFF, beginning[1] & 0xFF);
    }

    private static boolean mark(int first, int second) {
        return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
    }
}
