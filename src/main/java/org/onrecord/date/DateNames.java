package org.onrecord.date;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;

/**
 * What a language calls the months and the days of the week, in full and for short, with and without accents, and in the case that they have behind the
 * number of a day. Some names are both: {@code mar} is March and Tuesday in Spanish.
 *
 * @param months by name, in lower case
 * @param days   by name, in lower case
 * @param any    finds a name in text in lower case, and behind it, as group 2, the full stop of an abbreviation
 */
record DateNames(Map<String, Month> months, Map<String, DayOfWeek> days, Pattern any) {
    private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
            TextStyle.SHORT_STANDALONE);

    /** No more than there are languages. */
    private static final Map<Locale, DateNames> KNOWN = new ConcurrentHashMap<>();

    static DateNames of(Locale locale) {
        return KNOWN.computeIfAbsent(locale, DateNames::read);
    }

    private static DateNames read(Locale locale) {
        Map<String, Month> months = new HashMap<>();
        Map<String, DayOfWeek> days = new HashMap<>();
        for (TextStyle style : STYLES) {
            for (Month month : Month.values()) {
                put(months, month.getDisplayName(style, locale), month, locale);
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                put(days, day.getDisplayName(style, locale), day, locale);
            }
        }
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            months.put("sept", Month.SEPTEMBER);
            days.putAll(Map.of("tues", DayOfWeek.TUESDAY, "weds", DayOfWeek.WEDNESDAY, "thur", DayOfWeek.THURSDAY, "thurs",
                    DayOfWeek.THURSDAY));
        }
        String names = Stream.concat(months.keySet().stream(), days.keySet().stream()).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
        return new DateNames(months, days, Pattern.compile("(?<![\\p{L}\\p{M}])(" + names + ")(?![\\p{L}\\p{M}])(\\.?)"));
    }

    private static <T> void put(Map<String, T> names, String name, T value, Locale locale) {
        String lower = Strings.CS.removeEnd(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(locale), ".");
        // A number with a sign, as Chinese has it, is for the pattern to say.
        if (!lower.isEmpty() && Character.isLetter(lower.codePointAt(0))) {
            names.putIfAbsent(lower, value);
            names.putIfAbsent(StringUtils.stripAccents(lower), value);
        }
    }
}
