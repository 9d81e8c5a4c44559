package org.onrecord.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the addresses that one article usually has have in common, coarser than {@link AddressIdentity}: those of phones ({@code m.}, {@code mobile.}), of
 * AMP ({@code amp.}, {@code /amp}, {@code .amp.html}, {@code ?amp=1}, Google's cache), with and without {@code www.} or a slash at the end. It proves
 * nothing. What the database keeps was made by these rules, so whoever changes them migrates that too.
 */
public final class AddressLikeness {
    private static final Pattern ADDRESS = Pattern.compile("https://(?<host>[^/?#]*)(?<path>[^?#]*)(\\?(?<query>[^#]*))?(?<page>#.*)?");
    /** What the cache of AMP and Google's viewer have behind their host is an address without its scheme. */
    private static final Pattern CACHED = Pattern
            .compile("https://(?:[^/?#]*\\.cdn\\.ampproject\\.org/[a-z]+|(?:www\\.)?google\\.[a-z.]+/amp)/(?:s/)?(?=[^/?#]+\\.[^/?#]+)");
    private static final Pattern AMP_PATH = Pattern.compile("^/amp(?=/)|/amp(?=/*$)|\\.amp(?=(\\.html?)?$)|/+$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> AMP_PARAMETERS = Set.of("amp", "amp=1", "amp=true", "outputtype=amp");
    private static final Set<String> VARIANTS = Set.of("www", "m", "mobile", "amp");
    /** Databases keep no longer ones in an index. */
    private static final int LONGEST = 2000;

    private AddressLikeness() {
    }

    /** @param identity an {@link AddressIdentity} */
    public static String of(String identity) {
        Matcher address = ADDRESS.matcher(CACHED.matcher(identity).replaceFirst("https://"));
        if (!address.matches()) {
            return shortened(identity);
        }
        String query = address.group("query") == null
                ? ""
                : AddressIdentity.without(parameter -> AMP_PARAMETERS.contains(parameter.toLowerCase(Locale.ROOT)), address.group("query"));
        return shortened(host(address.group("host")) + path(address.group("path")) + (query.isEmpty() ? "" : "?" + query)
                + (address.group("page") == null ? "" : address.group("page")));
    }

    /** The two labels at the end are the site, whatever they are called. */
    private static String host(String host) {
        List<String> labels = Arrays.asList(host.split("\\."));
        return IntStream.range(0, labels.size()).filter(i -> i >= labels.size() - 2 || !VARIANTS.contains(labels.get(i)))
                .mapToObj(labels::get).collect(Collectors.joining("."));
    }

    private static String path(String path) {
        String before;
        String plain = path;
        do {
            before = plain;
            plain = AMP_PATH.matcher(before).replaceAll("");
        } while (!plain.equals(before));
        return plain;
    }

    private static String shortened(String likeness) {
        return likeness.length() <= LONGEST ? likeness : HexFormat.of().formatHex(Sha256.of(likeness.getBytes(StandardCharsets.UTF_8)));
    }
}
