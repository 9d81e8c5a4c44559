package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What addresses are one and what addresses are alike, of addresses that are put together from their parts. */
class AddressIdentityProperties {
    private static final List<String> TRACKING = List.of("utm_source=feed", "UTM_Campaign=a%20b", "fbclid=IwAR0", "gclid", "mc_cid=1",
            "mc_eid=2", "igshid=x", "ref_src=twsrc%5Etfw", "utm%5Fmedium=email");
    private static final List<String> FRAGMENTS = List.of("", "#", "#top", "#:~:text=drones", "#!", "#/");

    /** What chooses the page: a host, segments of a path, and parameters in their order, none of them encoded without need. */
    private record Page(String host, List<String> path, List<String> query) {
        String url() {
            return "https://" + host + "/" + String.join("/", path) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        }

        /** The same page by another address. */
        String otherwise(Random random) {
            boolean secure = random.nextBoolean();
            String scheme = secure ? "https" : "HTTP";
            String port = List.of("", ":", secure ? ":443" : ":80").get(random.nextInt(3));
            List<String> segments = new ArrayList<>();
            for (int i = 0; i < path.size(); i++) {
                if (random.nextInt(4) == 0) {
                    segments.addAll(random.nextBoolean() ? List.of(".") : List.of("aside", ".."));
                }
                segments.add(reencoded(path.get(i), random));
            }
            List<String> parameters = new ArrayList<>();
            for (String parameter : query) {
                parameters.add(reencoded(parameter, random));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                parameters.add(random.nextInt(parameters.size() + 1), TRACKING.get(random.nextInt(TRACKING.size())));
            }
            boolean empty = path.equals(List.of("")) && random.nextBoolean();
            return scheme + "://" + (random.nextBoolean() ? host.toUpperCase(Locale.ROOT) : host) + port
                    + (empty ? "" : "/" + String.join("/", segments)) + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters))
                    + FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
        }
    }

    /** With letters encoded that need not be, and the hexadecimal digits of the others in either case. */
    private static String reencoded(String part, Random random) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                String octet = part.substring(i, i + 3);
                encoded.append(random.nextBoolean() ? octet.toLowerCase(Locale.ROOT) : octet);
                i += 2;
            } else if (Character.isLetterOrDigit(c) && random.nextInt(5) == 0) {
                encoded.append((random.nextBoolean() ? "%%%02x" : "%%%02X").formatted((int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    @Property
    void anAddressIsThatOfItsPageHoweverItIsWritten(@ForAll("pages") Page page, @ForAll Random random) {
        String otherwise = page.otherwise(random);

        assertEquals(AddressIdentity.of(page.url()), AddressIdentity.of(otherwise), otherwise);
    }

    @Property
    void anIdentityIsAnAddressOfItsOwn(@ForAll("pages") Page page, @ForAll Random random) {
        String identity = AddressIdentity.of(page.otherwise(random));

        assertEquals(identity, AddressIdentity.of(identity));
        assertEquals(identity, URI.create(identity).toASCIIString());
    }

    @Property
    void differentPagesStayDifferent(@ForAll("pages") Page one, @ForAll("pages") Page other, @ForAll Random random) {
        assertEquals(one.equals(other), AddressIdentity.of(one.otherwise(random)).equals(AddressIdentity.of(other.otherwise(random))),
                () -> one.url() + " " + other.url());
    }

    @Property
    void whatAnArticleUsuallyHasBesideIsAlike(@ForAll("pages") Page page, @ForAll("hosts") String ahead, @ForAll("tails") String behind,
            @ForAll Random random) {
        Page variant = new Page(ahead + page.host, page.path, page.query);
        String[] whole = variant.otherwise(random).split("(?=[?#])", 2);
        String tail = behind.equals("?amp=1") ? "" : behind;
        String rest = whole.length == 1 ? "" : whole[1];
        String amp = behind.equals("?amp=1") ? (rest.startsWith("?") ? "?amp=1&" + rest.substring(1) : "?amp=1" + rest) : rest;

        assertEquals(likeness(page.url()), likeness(whole[0] + tail + amp));
    }

    @Example
    void whatChoosesThePageIsNotIgnored() {
        List<String> pages = List.of("https://a.example/News", "https://a.example/news", "https://a.example/news/",
                "https://a.example/news?id=1",
                "https://a.example/news?id=2", "https://a.example/news?ID=1", "https://a.example/news?id=1&p=2",
                "https://a.example/news?p=2&id=1",
                "https://a.example/news?ref=rss", "https://a.example/news%2Fa", "https://a.example/news/a", "https://a.example/news%3Fid=1",
                "https://a.example:8080/news", "https://www.a.example/news", "https://b.example/news", "https://a.example/#!/news",
                "https://a.example/#/news", "https://a.example/", "https://a.example/news?utmost=1", "https://a.example/news?q=utm_source",
                "https://a.example/news?a=%26utm_source=1", "https://a.example/news+a", "https://a.example/news%20a",
                "https://a.example/news%2Ba");

        assertEquals(pages.size(), pages.stream().map(AddressIdentity::of).distinct().count());
    }

    @Example
    void lettersBeyondAsciiAreWhatTheirEncodingsAre() {
        assertEquals(AddressIdentity.of("https://a.example/caf%C3%A9?q=%D8%AE"), AddressIdentity.of("http://a.example/café?q=خ"));
    }

    @Example
    void addressesOfOneArticleOnPhonesAndInCachesAreAlike() {
        List<String> alike = List.of("https://news.example/2023/drones.html", "https://www.news.example/2023/drones.html",
                "https://m.news.example/2023/drones.html", "https://news.example/2023/drones.amp.html",
                "https://news.example/2023/drones.html?amp=1", "https://news.example/2023/drones.html?amp",
                "https://amp.news.example/2023/drones.html",
                "https://news.example/amp/2023/drones.html", "https://news.example/2023/drones.html/amp/",
                "https://news.example/2023/drones.html/",
                "https://www-news-example.cdn.ampproject.org/c/s/www.news.example/2023/drones.html",
                "https://www.google.com/amp/s/news.example/2023/drones.html?outputType=amp");
        assertEquals(List.of("news.example/2023/drones.html"), alike.stream().map(AddressIdentityProperties::likeness).distinct().toList());

        List<String> others = List.of("https://news.example/2023/drones", "https://news.example/2023/amplifiers.html",
                "https://news.example/2023/amp/drones.html", "https://m.example/2023/drones.html",
                "https://camp.news.example/2023/drones.html",
                "https://news.example/2023/drones.html?amp=2", "https://www.google.com/amp/");
        assertEquals(others.size(), others.stream().map(AddressIdentityProperties::likeness)
                .filter(likeness -> !likeness.equals("news.example/2023/drones.html")).distinct().count());
    }

    @Example
    void whatIsTooLongForAnIndexIsShortenedAndStaysDifferent() {
        String one = likeness("https://a.example/" + "خ".repeat(1000) + "1");

        assertEquals(64, one.length());
        assertNotEquals(one, likeness("https://a.example/" + "خ".repeat(1000) + "2"));
        assertFalse(one.contains("a.example"));
    }

    private static String likeness(String url) {
        return AddressLikeness.of(AddressIdentity.of(url));
    }

    /** Few letters, so that many are nearly the same. */
    @Provide
    Arbitrary<Page> pages() {
        Arbitrary<String> host = Arbitraries.of("a.example", "b.example", "a.b.example", "a.example:8080");
        Arbitrary<String> segment = Arbitraries.of("a", "A", "b", "a-1", "%2F", "%C3%A9", "a%20b", "a;b=c", "~a", "a.html");
        Arbitrary<String> parameter = Arbitraries.of("id=1", "id=2", "ID=1", "a", "a=%26", "a=%3D", "q=a+b", "q=a%20b", "ref=x", "p=/");
        Arbitrary<List<String>> path = Arbitraries.oneOf(segment.list().ofMinSize(1).ofMaxSize(3), Arbitraries.just(List.of("")),
                segment.list().ofMinSize(1).ofMaxSize(2).map(some -> {
                    List<String> folder = new ArrayList<>(some);
                    folder.add("");
                    return folder;
                }));
        return Combinators.combine(host, path, parameter.list().ofMaxSize(2)).as(Page::new);
    }

    @Provide
    Arbitrary<String> hosts() {
        return Arbitraries.of("", "www.", "m.", "amp.", "www.m.");
    }

    @Provide
    Arbitrary<String> tails() {
        return Arbitraries.of("", "/", "/amp", "/amp/", "?amp=1");
    }
}
