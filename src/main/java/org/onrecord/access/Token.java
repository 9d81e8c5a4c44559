package org.onrecord.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token as it is kept: a salted hash, from which it cannot be told. One pass of HMAC-SHA-256 (RFC 2104), keyed with the salt, is enough, for the
 * tokens that are made here are 256 random bits, which nobody guesses however fast he hashes; and it is cheap, for every request that needs a token
 * is compared with all there are.
 *
 * @param name signs what is written with the token
 */
record Token(String name, String role, String salt, String hash) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+hmac-sha256:([\\w-]+):([\\w-]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token of(String name, String role, String token) {
        String salt = random(16);
        return new Token(name, Role.checked(role), salt, hash(salt, token));
    }

    /** @throws IllegalArgumentException where it is no line as {@link #line} makes them */
    static Token ofLine(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("should be name, role and hash, as 'token add' writes them");
        }
        return new Token(parts.group(1), Role.checked(parts.group(2)), parts.group(3), parts.group(4));
    }

    String line() {
        return name + " " + role + " hmac-sha256:" + salt + ":" + hash;
    }

    /** Takes the same time whether or not it is. */
    boolean is(String token) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII), hash(salt, token).getBytes(StandardCharsets.US_ASCII));
    }

    /** A new token, which can stand in a header as it is. */
    static String random() {
        return random(32);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String salt, String token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
