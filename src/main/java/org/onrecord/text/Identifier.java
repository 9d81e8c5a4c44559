package org.onrecord.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address elsewhere identifies somebody by. The scheme, the case of the host, its default port, {@code www.} and the like before it, and slashes at
 * the end do not count. What the database keeps of it was made by these rules, so whoever changes them migrates that too.
 *
 * @param kind the host, within which one thing has one identifier
 * @param key  what two spellings of one identifier have in common
 */
public record Identifier(String kind, String key) {
    private static final Pattern ADDRESS = Pattern
            .compile("(?i)https?://(?:(?:www|m|mobile)\\.)?([^/?#]*?)(?::80|:443)?(/[^?#]*?)??/*([?#].*)?");
    /** One site under two names. */
    private static final Map<String, String> SITES = Map.of("x.com", "twitter.com");
    /** The names of accounts on these have no case. */
    private static final Set<String> WITHOUT_CASE = Set.of("twitter.com", "facebook.com", "instagram.com");
    /** Wikidata has a page and a thing of each number. */
    private static final Pattern WIKIDATA = Pattern.compile("wikidata\\.org/(?:wiki|entity)/(?:Item:)?([QqPpLl]\\d+)");

    public static Identifier of(String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            return new Identifier(url, url);
        }
        String host = address.group(1).toLowerCase(Locale.ROOT);
        String kind = SITES.getOrDefault(host, host);
        String key = kind + part(address, 2) + part(address, 3);
        Matcher item = WIKIDATA.matcher(key);
        if (item.matches()) {
            return new Identifier(kind, kind + "/entity/" + item.group(1).toUpperCase(Locale.ROOT));
        }
        return new Identifier(kind, WITHOUT_CASE.contains(kind) ? key.toLowerCase(Locale.ROOT) : key);
    }

    /** Whether there is a kind of which both have some, but none in common: whoever they are of, they are two. */
    public static boolean tellApart(Set<Identifier> one, Set<Identifier> other) {
        return one.stream().map(Identifier::kind)
                .anyMatch(kind -> other.stream().anyMatch(identifier -> identifier.kind.equals(kind))
                        && one.stream().noneMatch(identifier -> identifier.kind.equals(kind) && other.contains(identifier)));
    }

    private static String part(Matcher address, int group) {
        return address.group(group) == null ? "" : address.group(group);
    }
}
