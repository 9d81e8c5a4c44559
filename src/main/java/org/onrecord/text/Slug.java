package org.onrecord.text;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Readable ids: {@code Nour News} becomes {@code nour-news}. Letters of every script stay, so that every name has one. */
public final class Slug {
    private static final int LONGEST = 80;
    private static final Pattern NUMBER = Pattern.compile("-\\d+");
    /** Words with hyphens between them, as a regular expression. */
    public static final String FORM = "[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*";
    /** What to say to whoever breaks it. */
    public static final String RULE = "should be a slug: words with hyphens between them, such as nour-news";
    private static final Pattern VALID = Pattern.compile(FORM);

    private Slug() {
    }

    public static boolean valid(String slug) {
        return slug.codePointCount(0, slug.length()) <= LONGEST && VALID.matcher(slug).matches() && slug.equals(Folding.fold(slug));
    }

    /** Whether a text may be a slug, as none is that has a space. */
    public static boolean conceivable(String text) {
        return text.chars().noneMatch(Character::isWhitespace);
    }

    /** A slug of the series {@code nour-news}, {@code nour-news-2}, {@code nour-news-3} that is not taken: the first, where the series has no gaps. */
    public static String free(String text, Predicate<String> taken) {
        String slug = of(text);
        if (!taken.test(slug)) {
            return slug;
        }
        int low = 1;
        int high = 2;
        // However many there are, a few questions find the end of the series.
        for (; taken.test(slug + "-" + high); high *= 2) {
            low = high;
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (taken.test(slug + "-" + middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return slug + "-" + high;
    }

    /** Whether a slug is of the series that a text has, and so says no more than that. */
    public static boolean ofSeries(String slug, String text) {
        String first = of(text);
        return slug.equals(first) || slug.startsWith(first) && NUMBER.matcher(slug.substring(first.length())).matches();
    }

    /** The first of the series that a text has. */
    public static String of(String text) {
        String slug = Folding.words(text).stream().map(Characters::shown).filter(Characters::visible).collect(Collectors.joining("-"));
        if (slug.isEmpty()) {
            return "unnamed";
        }
        return slug.codePointCount(0, slug.length()) <= LONGEST ? slug : cut(slug);
    }

    private static String cut(String slug) {
        String head = slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
        int lastWord = head.lastIndexOf('-');
        return lastWord > 0 ? head.substring(0, lastWord) : head;
    }
}
