package org.onrecord.date;

import java.text.Normalizer;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what a pattern's dates say in words into the one form that {@link java.time.format.DateTimeFormatter} reads in English: a month for {@code MMM}
 * and {@code MMMM} alike may be written in full or for short, with a full stop or without, a day as {@code 23rd}, an hour with {@code p.m.}, a zone as
 * {@code EST}, which is that offset all the year round.
 */
final class DateWords {
    /** Of RFC 822, and those of Europe. */
    static final Map<String, String> ZONES = Map.ofEntries(Map.entry("est", "-05:00"), Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"), Map.entry("cdt", "-05:00"), Map.entry("mst", "-07:00"), Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"), Map.entry("pdt", "-07:00"), Map.entry("wet", "+00:00"), Map.entry("west", "+01:00"),
            Map.entry("bst", "+01:00"), Map.entry("cet", "+01:00"), Map.entry("cest", "+02:00"), Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"), Map.entry("msk", "+03:00"), Map.entry("ut", "+00:00"), Map.entry("utc", "+00:00"),
            Map.entry("gmt", "+00:00"));

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern NAME_LETTERS = Pattern.compile("[ML]{3,}|E+|[ce]{3,}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|er|re|\u00ba|\u00aa|\u00b0)(?![\\p{L}\\p{M}])");
    private static final Pattern HALF_DAY = Pattern.compile("(?<=\\d) ?([ap])\\.? ?m(?:\\.|(?![\\p{L}\\p{M}]))");
    private static final Pattern ZONE = Pattern
            .compile("(?<![\\p{L}/])(" + String.join("|", ZONES.keySet()) + ")(?![\\p{L}/+-])");

    private final Locale locale;
    private final DateNames names;
    private final List<String> nameLetters;
    private final boolean zone;

    DateWords(String pattern, Locale locale) {
        String letters = QUOTED.matcher(pattern).replaceAll("");
        this.locale = locale;
        this.names = DateNames.of(locale);
        this.nameLetters = NAME_LETTERS.matcher(letters).results().map(found -> found.group()).toList();
        this.zone = letters.indexOf('z') >= 0;
    }

    /** What all dates have in one form: lower case, single spaces, digits of ASCII, days as numbers. */
    static String plain(String written, Locale locale) {
        StringBuilder ascii = new StringBuilder();
        SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFC)).replaceAll(" ").strip().codePoints()
                .forEach(c -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        String lower = ascii.toString().toLowerCase(locale);
        return HALF_DAY.matcher(ORDINAL.matcher(lower).replaceAll("")).replaceAll(" $1m");
    }

    /** How a date may be meant, in English: without the full stops of abbreviations, or with them, since these may stand between the parts of a date. */
    List<String> english(String written) {
        String plain = plain(written, locale);
        String zoned = zone ? ZONE.matcher(plain).replaceAll(found -> "GMT" + ZONES.get(found.group())) : plain;
        String without = named(zoned, false);
        String with = named(zoned, true);
        return without.equals(with) ? List.of(without) : List.of(without, with);
    }

    private String named(String text, boolean stops) {
        StringBuilder english = new StringBuilder();
        Iterator<String> letters = new ArrayList<>(nameLetters).iterator();
        Matcher name = names.any().matcher(text);
        while (letters.hasNext() && name.find()) {
            String found = english(letters.next(), name.group(1));
            name.appendReplacement(english, Matcher.quoteReplacement(found + (stops ? name.group(2) : "")));
        }
        return name.appendTail(english).toString();
    }

    private String english(String letters, String name) {
        TextStyle style = letters.length() > 3 ? TextStyle.FULL : TextStyle.SHORT;
        boolean month = letters.charAt(0) == 'M' || letters.charAt(0) == 'L';
        if (month) {
            return names.months().containsKey(name) ? names.months().get(name).getDisplayName(style, Locale.ENGLISH) : name;
        }
        return names.days().containsKey(name) ? names.days().get(name).getDisplayName(style, Locale.ENGLISH) : name;
    }
}
