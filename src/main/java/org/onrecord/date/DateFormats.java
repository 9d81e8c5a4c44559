package org.onrecord.date;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the dates of an upload are written that are not EDTF: patterns of {@link DateTimeFormatter}, or the words {@code epoch}, {@code epoch-millis} and
 * {@code spreadsheet}. They are tried in order.
 */
public final class DateFormats {
    public static final DateFormats NONE = new DateFormats(List.of());

    private static final Set<Locale> LOCALES = Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> !locale.getLanguage().isEmpty()).collect(Collectors.toUnmodifiableSet());

    private final List<DateFormat> formats;

    private DateFormats(List<DateFormat> formats) {
        this.formats = formats;
    }

    /**
     * @param formats patterns or words
     * @param locales in whose languages months and days of the week may be written, besides English
     * @throws IllegalArgumentException with a message that says what would be right
     */
    public static DateFormats of(List<String> formats, List<Locale> locales) {
        List<Locale> all = Stream.concat(locales.stream(), Stream.of(Locale.ENGLISH)).distinct().toList();
        return new DateFormats(
                formats.stream().flatMap(format -> all.stream().map(locale -> DateFormat.of(format, locale))).toList());
    }

    /**
     * @param tag a language tag of BCP 47, such as {@code pt-BR}
     * @throws IllegalArgumentException with a message that says what would be right
     */
    public static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!LOCALES.contains(locale)) {
            throw new IllegalArgumentException("should be the tag of a language whose months are known, such as fr, de or pt-BR");
        }
        return locale;
    }

    public boolean isEmpty() {
        return formats.isEmpty();
    }

    /** A date that is written in one of these ways, as EDTF; empty where it is written in none. */
    public Optional<String> edtf(String written) {
        return formats.stream().flatMap(format -> format.edtf(written).stream()).findFirst();
    }

    /** The dates, as EDTF, that a text may mean that is not EDTF. */
    public static Set<String> readings(String written) {
        return DateReadings.of(written).keySet();
    }

    /** What a date should be that is not EDTF, and which parameters would have it read, or which part of it
     * keeps it from being one; empty where that cannot be told, and of EDTF. */
    public static Optional<String> advice(String written) {
        Map<String, String> readings = DateReadings.of(written);
        return readings.isEmpty()
                ? DateDoubts.of(written)
                : Optional.of("is not EDTF (ISO 8601-2); it should be " + String.join(" or ", readings.keySet())
                        + ", or say how dates are written with " + String.join(" or ", readings.values()));
    }
}
