package org.onrecord.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tells an address on the web from others: two with the same identity are one. It is the address without what does not change the page, by RFC 3986
 * (section 6.2.2): the case of the host and of percent-encodings, encodings that are not needed, dot segments, the default port and the slash of an empty
 * path; nor do {@code http} or {@code https}, a fragment, and {@link TrackingParameters}. A fragment that begins with {@code !} or {@code /} stays: by such
 * a one, scripts choose the page. What the database keeps was made by these rules, so whoever changes them migrates that too.
 */
public final class AddressIdentity {
    /** RFC 3986, appendix B. */
    private static final Pattern PARTS = Pattern
            .compile("(?is)https?://(?<host>[^/?#]*)(?<path>[^?#]*)(\\?(?<query>[^#]*))?(#(?<fragment>.*))?");
    private static final Pattern DEFAULT_PORT = Pattern.compile(":(80|443)?$");
    private static final Pattern NO_PAGE = Pattern.compile("!?/?");
    private static final String UNRESERVED = "-._~";

    private AddressIdentity() {
    }

    /** An http or https address, by which its identity is its own; of anything else, that itself. */
    public static String of(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            return url;
        }
        String host = DEFAULT_PORT.matcher(encoded(parts.group("host")).toLowerCase(Locale.ROOT)).replaceFirst("");
        String query = parts.group("query") == null
                ? ""
                : without(parameter -> TrackingParameters.contains(parameter.split("=", 2)[0]), encoded(parts.group("query")));
        return "https://" + host + path(encoded(parts.group("path"))) + (query.isEmpty() ? "" : "?" + query)
                + page(parts.group("fragment"));
    }

    /** A query without empty parameters and such ones. */
    static String without(Predicate<String> parameters, String query) {
        return Arrays.stream(query.split("&")).filter(parameter -> !parameter.isEmpty() && !parameters.test(parameter))
                .collect(Collectors.joining("&"));
    }

    private static String page(String fragment) {
        boolean none = fragment == null || NO_PAGE.matcher(fragment).matches() || !fragment.startsWith("!") && !fragment.startsWith("/");
        return none ? "" : "#" + encoded(fragment);
    }

    /** RFC 3986, section 5.2.4. */
    private static String path(String path) {
        String[] segments = path.split("/", -1);
        Deque<String> kept = new ArrayDeque<>();
        for (int i = 1; i < segments.length; i++) {
            boolean up = segments[i].equals("..");
            if (up) {
                kept.pollLast();
            }
            if (!up && !segments[i].equals(".")) {
                kept.add(segments[i]);
            } else if (i == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /** Encodes what has to be and decodes what has not (RFC 3986, section 6.2.2.2; for letters beyond ASCII RFC 3987, section 3.1). */
    private static String encoded(String part) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
            int c = part.codePointAt(i);
            int high = c == '%' && i + 2 < part.length() ? Character.digit(part.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(part.charAt(i + 2), 16);
            if (low >= 0) {
                append(high << 4 | low, encoded);
                i += 2;
            } else if (c < 0x80) {
                encoded.append((char) c);
            } else {
                for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    append(one & 0xff, encoded);
                }
            }
        }
        return encoded.toString();
    }

    private static void append(int octet, StringBuilder encoded) {
        boolean plain = octet < 0x80 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
        encoded.append(plain ? Character.toString(octet) : "%%%02X".formatted(octet));
    }
}
