package org.onrecord.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4), which every Java platform has. */
public final class Sha256 {
    /** One in hexadecimal, as a regular expression. */
    public static final String HEX = "[0-9a-f]{64}";
    /** What to say to whoever breaks it. */
    public static final String RULE = "should be a SHA-256 in hexadecimal";

    private Sha256() {
    }

    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** One for what comes in parts. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
