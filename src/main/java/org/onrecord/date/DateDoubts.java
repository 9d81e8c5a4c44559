package org.onrecord.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What keeps a text from being a date that would be one but for a single part of it. */
final class DateDoubts {
    /** Behind a time. */
    private static final Pattern ZONE = Pattern.compile("(?<=:\\d\\d |[AaPp][Mm] )(?![AP]M)[A-Z]{2,5}(?![\\p{L}\\p{N}/])");
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{3,9}\\.?,? (?=.*\\d)");
    private static final Pattern LATE_DAY = Pattern.compile("(?<![\\d:.])(?:29|30|31)(?![\\d:])");

    private DateDoubts() {
    }

    /** A sentence without its subject; empty where it is not one part alone. */
    static Optional<String> of(String written) {
        return zone(written).or(() -> day(written)).or(() -> weekday(written));
    }

    private static Optional<String> zone(String written) {
        Matcher zone = ZONE.matcher(written);
        return zone.find() && !without(written, zone, "UTC").isEmpty()
                ? Optional.of("has '" + zone.group()
                        + "', which is the zone of several places or of none; give an offset instead, such as +05:30")
                : Optional.empty();
    }

    private static Optional<String> day(String written) {
        Matcher day = LATE_DAY.matcher(written);
        return day.find()
                ? date(without(written, day, "28")).map(YearMonth::from)
                        .map(month -> "is no day of the calendar: " + month + " has " + month.lengthOfMonth() + " days")
                : Optional.empty();
    }

    private static Optional<String> weekday(String written) {
        Matcher weekday = WEEKDAY.matcher(written);
        return weekday.find()
                ? date(without(written, weekday, "")).map(date -> "is no day of the calendar: " + date + " is a "
                        + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                : Optional.empty();
    }

    private static Map<String, String> without(String written, Matcher part, String instead) {
        return DateReadings.of(new StringBuilder(written).replace(part.start(), part.end(), instead).toString());
    }

    /** The one day that it can be. */
    private static Optional<LocalDate> date(Map<String, String> readings) {
        int day = 10;
        return readings.keySet().stream().filter(edtf -> readings.size() == 1 && edtf.length() >= day)
                .map(edtf -> LocalDate.parse(edtf.substring(0, day))).findFirst();
    }
}
