package org.onrecord.date;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how a date may be written: takes it apart, gives each part the letters of a pattern that it can be, and keeps the patterns that do read the
 * date, so that what is recommended works.
 */
final class DateReadings {
    /** In whose months dates are looked for. */
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "de", "it", "pl", "nl", "sv", "da", "nb", "fi", "cs",
            "hu", "ro", "tr", "id", "ru", "uk", "el", "hi", "ar");
    /** Words that stand in dates and say nothing: 23 de octubre de 2018, October 23 at 8:05. */
    private static final Set<String> GLUE = Set.of("de", "del", "of", "the", "at", "um", "uhr", "den", "le", "on", "kl", "\u00e0",
            "\u0433");
    private static final Pattern PART = Pattern.compile("(?<time>\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?)"
            + "|(?<offset>(?<=:\\d\\d ?|[.,]\\d{1,9} ?|gmt|utc)(?:[+-]\\d\\d(?::?\\d\\d)?(?!\\d)|z(?!\\p{L})))"
            + "|(?<number>\\d+)|(?<word>[\\p{L}\\p{M}]+)|(?<other>.)");
    private static final String RESERVED = "'{}[]#";
    private static final int LONGEST = 60;

    private final String plain;
    private final DateNames names;
    private final List<String> letters = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private boolean month;
    private boolean dots;

    private DateReadings(String plain, DateNames names) {
        this.plain = plain;
        this.names = names;
    }

    /** The dates, as EDTF, that a text may mean that is not EDTF, each with the parameters of an import that has it read so. */
    static Map<String, String> of(String written) {
        Map<String, String> readings = new LinkedHashMap<>();
        if (written.length() > LONGEST || isEdtf(written)) {
            return readings;
        }
        for (String word : counts(written.strip())) {
            add(readings, written, word, Locale.ENGLISH);
        }
        for (String language : readings.isEmpty() ? LANGUAGES : List.<String>of()) {
            Locale locale = Locale.forLanguageTag(language);
            DateReadings parts = new DateReadings(DateWords.plain(written, locale), DateNames.of(locale));
            boolean english = locale.equals(Locale.ENGLISH);
            if (parts.takeApart() && (english || parts.month)) {
                parts.patterns().forEach(pattern -> add(readings, written, pattern, locale));
            }
        }
        return readings;
    }

    private static boolean isEdtf(String text) {
        try {
            EdtfDate.valueOf(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> counts(String number) {
        if (number.matches("\\d{5}(\\.\\d{1,15})?")) {
            return List.of(DateFormat.SPREADSHEET);
        }
        if (number.matches("\\d{9,10}(\\.\\d{1,9})?")) {
            return List.of(DateFormat.EPOCH);
        }
        return number.matches("\\d{12,13}") ? List.of(DateFormat.EPOCH_MILLIS) : List.of();
    }

    private static void add(Map<String, String> readings, String written, String format, Locale locale) {
        DateFormats.of(List.of(format), List.of(locale)).edtf(written).filter(DateReadings::isEdtf)
                .ifPresent(edtf -> readings.putIfAbsent(edtf,
                        "dateFormat=" + format + (locale.equals(Locale.ENGLISH) ? "" : "&dateLocale=" + locale.toLanguageTag())));
    }

    /** Whether all parts can be such of a date. */
    private boolean takeApart() {
        Matcher name = names.any().matcher(plain);
        Matcher part = PART.matcher(plain);
        boolean halfDay = plain.matches(".*\\d [ap]m(?!\\p{L}).*");
        int at = 0;
        while (at < plain.length()) {
            if (name.region(at, plain.length()).useTransparentBounds(true).lookingAt()) {
                name(name);
                // A full stop with nothing behind it stands between the parts.
                boolean between = name.end() < plain.length() && Character.isDigit(plain.charAt(name.end()));
                at = between ? name.end(1) : name.end();
                continue;
            }
            if (!part.region(at, plain.length()).useTransparentBounds(true).lookingAt() || !part(part, halfDay)) {
                return false;
            }
            at = part.end();
        }
        return true;
    }

    private void name(Matcher name) {
        boolean isMonth = names.months().containsKey(name.group(1)) && !(month || weekdayFirst(name));
        letters.add(isMonth ? "MMMM" : "EEEE");
        month |= isMonth;
    }

    /** Of a name that is both, the first of two is that of a day of the week. */
    private boolean weekdayFirst(Matcher name) {
        return names.days().containsKey(name.group(1)) && letters.isEmpty();
    }

    private boolean part(Matcher part, boolean halfDay) {
        if (part.group("time") != null) {
            letters.add(time(part.group("time"), halfDay));
        } else if (part.group("offset") != null) {
            letters.add(switch (part.group("offset").length()) {
                case 3 -> "X";
                case 5 -> "XX";
                default -> "XXX";
            });
        } else if (part.group("number") != null) {
            numbers.add(letters.size());
            letters.add(part.group("number"));
        } else if (part.group("word") != null) {
            return word(part.group("word"), part.end());
        } else {
            String other = part.group("other");
            dots |= other.equals(".");
            letters.add(RESERVED.contains(other) ? "'" + other.replace("'", "''") + "'" : other);
        }
        return true;
    }

    private static String time(String time, boolean halfDay) {
        String hours = halfDay ? "h" : "H";
        String rest = time.substring(time.indexOf(':'));
        int fraction = Math.max(rest.indexOf('.'), rest.indexOf(','));
        return hours + (rest.length() == 3
                ? ":mm"
                : fraction < 0 ? ":mm:ss" : ":mm:ss" + rest.charAt(fraction) + "S".repeat(rest.length() - fraction - 1));
    }

    private boolean word(String word, int end) {
        if (word.equals("am") || word.equals("pm")) {
            letters.add("a");
        } else if (DateWords.ZONES.containsKey(word)) {
            boolean offset = end < plain.length() && "+-".indexOf(plain.charAt(end)) >= 0;
            letters.add(offset ? "'" + word.toUpperCase(Locale.ROOT) + "'" : "z");
        } else if (word.equals("t")) {
            letters.add("'T'");
        } else if (GLUE.contains(word)) {
            letters.add("'" + word + "'");
        } else {
            return false;
        }
        return true;
    }

    /** What the numbers can be, the likeliest first. */
    private Set<String> patterns() {
        Set<String> patterns = new LinkedHashSet<>();
        List<Integer> lengths = numbers.stream().map(i -> letters.get(i).length()).toList();
        for (List<String> meaning : meanings(lengths)) {
            List<String> pattern = new ArrayList<>(letters);
            for (int i = 0; i < meaning.size(); i++) {
                pattern.set(numbers.get(i), meaning.get(i));
            }
            patterns.add(String.join("", pattern));
        }
        return patterns;
    }

    private List<List<String>> meanings(List<Integer> lengths) {
        int count = lengths.size();
        boolean yearFirst = count > 0 && lengths.get(0) == 4;
        boolean yearLast = count > 0 && lengths.get(count - 1) == 4;
        if (Collections.frequency(lengths, 4) > 1 || lengths.stream().anyMatch(length -> length > 4 || length == 3)) {
            return count == 1 && !month ? together(lengths.get(0)) : List.of();
        }
        if (month) {
            return switch (count) {
                case 1 -> yearFirst ? List.of(List.of("uuuu")) : List.of();
                case 2 -> yearFirst
                        ? List.of(List.of("uuuu", "d"))
                        : yearLast ? List.of(List.of("d", "uuuu")) : List.of(List.of("d", "uu"), List.of("uu", "d"));
                default -> List.of();
            };
        }
        return switch (count) {
            case 2 -> yearFirst ? List.of(List.of("uuuu", "M")) : yearLast ? List.of(List.of("M", "uuuu")) : List.of();
            case 3 -> yearFirst ? List.of(List.of("uuuu", "M", "d")) : yearBehind(yearLast ? "uuuu" : "uu");
            default -> List.of();
        };
    }

    /** With full stops between them the day comes first in all countries. */
    private List<List<String>> yearBehind(String year) {
        List<String> dayFirst = List.of("d", "M", year);
        return dots ? List.of(dayFirst) : List.of(List.of("M", "d", year), dayFirst);
    }

    private static List<List<String>> together(int length) {
        return switch (length) {
            case 8 -> List.of(List.of("uuuuMMdd"));
            case 14 -> List.of(List.of("uuuuMMddHHmmss"));
            default -> List.of();
        };
    }
}
