package org.onrecord.statement.citation;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** URLs among characters that mean something to who reads them. */
final class Urls {
    /** What no URL needs as it is, and what ends one or begins something else in BibTeX or on a wiki. */
    private static final Pattern UNSAFE = Pattern.compile("[\\s\\p{Cntrl}\\\\{}|<>\\[\\]\"^`~']");

    private Urls() {
    }

    static String bare(String url) {
        return UNSAFE.matcher(url).replaceAll(Urls::encoded);
    }

    private static String encoded(MatchResult found) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : found.group().getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(octet));
        }
        return encoded.toString();
    }
}
