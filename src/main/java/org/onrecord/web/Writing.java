package org.onrecord.web;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import org.onrecord.date.EdtfDate;

/** Dates and numbers in words of one language. Days are days in UTC. */
final class Writing {
    private static final String DAY = "yMMMMd";
    private static final String DAY_OF_A_YEAR = "MMMMd";
    private static final String MONTH = "yMMMM";
    private static final String MONTH_OF_A_YEAR = "MMMM";
    private static final String YEAR = "y";
    private static final String SECOND = "yMMMMdHHmm";
    private static final String QUALIFIERS = "?~%";

    /** To make one costs more than to write a hundred dates with it. */
    private static final Cache<Kind, DateFormat> FORMATS = Caffeine.newBuilder().maximumSize(200).build();

    /** Many things happen on the same days. */
    private static final Cache<Day, String> WRITTEN = Caffeine.newBuilder().executor(Runnable::run).maximumSize(10_000).build();

    private final ULocale locale;
    private final DateMessages words;
    /** Copies of its own: they are not for several threads. */
    private final Map<String, DateFormat> formats = new HashMap<>();
    private NumberFormat numbers;

    private record Kind(ULocale locale, String skeleton) {}

    private record Day(ULocale locale, String edtf) {}

    Writing(Locale locale) {
        this.locale = ULocale.forLocale(locale);
        this.words = MessageBundles.get(DateMessages.class, Localized.Literal.of(locale.getLanguage()));
    }

    String number(Number number) {
        if (numbers == null) {
            numbers = NumberFormat.getInstance(locale);
        }
        return numbers.format(number);
    }

    String instant(Instant instant) {
        return words.utc(format(SECOND, instant));
    }

    /** @param edtf as the API gives it */
    String date(String edtf) {
        return WRITTEN.get(new Day(locale, edtf), day -> date(EdtfDate.valueOf(edtf)));
    }

    String date(EdtfDate date) {
        String[] ends = date.value().split("/");
        if (ends.length == 1) {
            return point(date.value(), false);
        } else if (date.earliest().equals(EdtfDate.OPEN_START)) {
            return words.until(point(ends[1], false));
        } else if (date.latest().equals(EdtfDate.OPEN_END)) {
            return words.since(point(ends[0], false));
        }
        boolean sameYear = ends[0].startsWith(ends[1].substring(0, 4));
        return words.between(point(ends[0], sameYear), point(ends[1], false));
    }

    /** @param short whether the year is told elsewhere */
    private String point(String value, boolean withoutYear) {
        char last = value.charAt(value.length() - 1);
        String bare = QUALIFIERS.indexOf(last) < 0 ? value : value.substring(0, value.length() - 1);
        Instant first = EdtfDate.valueOf(bare).earliest();
        String written = switch (bare.length()) {
            case 4 -> format(YEAR, first);
            case 7 -> format(withoutYear ? MONTH_OF_A_YEAR : MONTH, first);
            case 10 -> format(withoutYear ? DAY_OF_A_YEAR : DAY, first);
            default -> instant(first);
        };
        return switch (last) {
            case '?' -> words.uncertain(written);
            case '~' -> words.approximate(written);
            case '%' -> words.both(written);
            default -> written;
        };
    }

    private String format(String skeleton, Instant instant) {
        return formats
                .computeIfAbsent(skeleton,
                        own -> (DateFormat) FORMATS.get(new Kind(locale, skeleton), kind -> IsoCalendar.format(kind.skeleton, kind.locale))
                                .clone())
                .format(Date.from(instant));
    }
}
