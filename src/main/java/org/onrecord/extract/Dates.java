package org.onrecord.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.onrecord.date.EdtfDate;

/** What "on Monday" and its like mean in an article of a day. */
final class Dates {
    static final Set<String> PARTS_OF_DAY = Set.of("night", "morning", "afternoon", "evening");
    static final Set<String> PERIODS = Set.of("year", "week", "month");
    static final Set<String> THIS_OR_LAST = Set.of("this", "last");
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Pattern WORDS;

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            DAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        for (Month month : Month.values()) {
            MONTHS.put(month.name().toLowerCase(Locale.ROOT), month);
            MONTHS.put(month.name().toLowerCase(Locale.ROOT).substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        WORDS = Pattern.compile("\\b(?:(?<last>last|this|next) )?(?:(?<day>" + String.join("|", DAYS.keySet())
                + ")|(?<yesterday>yesterday)|(?<today>today|tonight)|(?<unit>week|month|year)|(?:(?<date>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>"
                + String.join("|", MONTHS.keySet()) + ")\\.?(?: (?<after>\\d{1,2})(?!\\d))?(?:,? (?<year>[12]\\d{3}))?)\\b");
    }

    /** No year before it can be written. */
    private static final String FIRST = "1000";

    private Dates() {
    }

    /** What EDTF can write begins with a year of four digits. */
    private static final Pattern DATED = Pattern.compile("\\d{4}(?!\\d)");

    static boolean isDay(Token token) {
        return DAYS.containsKey(token.lower()) || token.is("yesterday") || token.is("today");
    }

    /** The first day or period that some words name, if any. */
    static Optional<EdtfDate> in(String words, LocalDate published) {
        Matcher found = WORDS.matcher(words.toLowerCase(Locale.ROOT));
        while (published != null && found.find()) {
            Optional<String> date = date(found, published);
            if (date.isPresent()) {
                return date.filter(day -> DATED.matcher(day).lookingAt() && day.compareTo(FIRST) >= 0).map(EdtfDate::valueOf);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> date(Matcher found, LocalDate published) {
        if (found.group("day") != null) {
            LocalDate day = published.with(TemporalAdjusters.previousOrSame(DAYS.get(found.group("day"))));
            return "next".equals(found.group("last")) ? Optional.empty() : Optional.of(day.toString());
        } else if (found.group("yesterday") != null) {
            return Optional.of(published.minusDays(1).toString());
        } else if (found.group("today") != null) {
            return Optional.of(published.toString());
        } else if (found.group("unit") != null) {
            return period(found.group("last"), found.group("unit"), published);
        }
        return named(found, published);
    }

    private static Optional<String> period(String which, String unit, LocalDate published) {
        boolean last = "last".equals(which);
        if (!last && (which == null || which.equals("next"))) {
            return Optional.empty();
        }
        return Optional.of(switch (unit) {
            case "week" -> {
                LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(last ? 1 : 0);
                yield monday + "/" + (last ? monday.plusDays(6) : published);
            }
            case "month" -> YearMonth.from(published).minusMonths(last ? 1 : 0).toString();
            default -> Integer.toString(published.getYear() - (last ? 1 : 0));
        });
    }

    private static Optional<String> named(Matcher found, LocalDate published) {
        Month month = MONTHS.get(found.group("month"));
        String day = found.group("date") != null ? found.group("date") : found.group("after");
        if (day == null && found.group("year") == null && found.group("last") == null && found.group("month").length() < 4) {
            return Optional.empty();
        }
        YearMonth then = found.group("year") != null
                ? YearMonth.of(Integer.parseInt(found.group("year")), month)
                : YearMonth.of(published.getYear() - (month.compareTo(published.getMonth()) > 0 ? 1 : 0), month);
        if (day == null) {
            return Optional.of(then.toString());
        }
        int number = Integer.parseInt(day);
        return then.isValidDay(number) ? Optional.of(then.atDay(number).toString()) : Optional.empty();
    }
}
