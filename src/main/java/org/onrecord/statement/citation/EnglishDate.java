package org.onrecord.statement.citation;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.onrecord.date.EdtfDate;

/**
 * A day, month or year as the ends of EDTF dates are, in English. Of instants, the day in UTC is told.
 *
 * @param parts     the year, the month if it is known, the day if it is known
 * @param qualifier {@code ?}, {@code ~}, {@code %} or nothing
 */
record EnglishDate(ZonedDateTime start, List<Integer> parts, String qualifier) {
    private static final String OPEN = "..";
    private static final List<DateTimeFormatter> WRITTEN = List.of(format("uuuu"), format("MMMM uuuu"), format("d MMMM uuuu"));
    private static final List<DateTimeFormatter> WITHOUT_YEAR = List.of(format("uuuu"), format("MMMM"), format("d MMMM"));

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** The ends of a date, the earlier first, without those that are open. */
    static List<EnglishDate> ends(EdtfDate date) {
        return List.of(date.value().split("/")).stream().filter(end -> !end.equals(OPEN)).map(EnglishDate::point).toList();
    }

    private static EnglishDate point(String value) {
        String bare = value.replaceFirst("[?~%]$", "");
        ZonedDateTime start = EdtfDate.valueOf(bare).earliest().atZone(ZoneOffset.UTC);
        int known = Math.min(bare.split("-", 3).length, 3);
        return new EnglishDate(start,
                IntStream.of(start.getYear(), start.getMonthValue(), start.getDayOfMonth()).limit(known).boxed().toList(),
                value.substring(bare.length()));
    }

    /** With its uncertainty, in words. */
    static String words(EdtfDate date) {
        List<EnglishDate> ends = ends(date);
        String first = ends.get(0).words();
        if (ends.size() > 1) {
            return "between " + first + " and " + ends.get(1).words();
        } else if (date.earliest().equals(EdtfDate.OPEN_START)) {
            return first + " or earlier";
        }
        return date.latest().equals(EdtfDate.OPEN_END) ? first + " or later" : first;
    }

    private String words() {
        return switch (qualifier) {
            case "?" -> "perhaps ";
            case "~" -> "about ";
            case "%" -> "perhaps about ";
            default -> "";
        } + written(WRITTEN);
    }

    private String written(List<DateTimeFormatter> formats) {
        return formats.get(parts.size() - 1).format(start);
    }

    /** As Wikipedia's templates take dates; empty where they take none that says as much and no more. */
    static Optional<String> wikipedia(EdtfDate date) {
        List<EnglishDate> ends = ends(date);
        EnglishDate first = ends.get(0);
        if (date.earliest().equals(EdtfDate.OPEN_START) || date.latest().equals(EdtfDate.OPEN_END)) {
            return Optional.empty();
        } else if (date.qualified()) {
            return ends.size() == 1 ? Optional.of("c. " + first.start.getYear()) : Optional.empty();
        }
        return ends.size() == 1 ? Optional.of(first.written(WRITTEN)) : first.until(ends.get(1));
    }

    private Optional<String> until(EnglishDate last) {
        if (parts.size() != last.parts.size()) {
            return Optional.empty();
        } else if (parts.equals(last.parts)) {
            return Optional.of(written(WRITTEN));
        }
        boolean sameYear = start.getYear() == last.start.getYear();
        String end = last.written(WRITTEN);
        if (parts.size() == 3 && sameYear && start.getMonth() == last.start.getMonth()) {
            return Optional.of(start.getDayOfMonth() + "\u2013" + end);
        }
        String begin = written(sameYear ? WITHOUT_YEAR : WRITTEN);
        boolean spaced = begin.contains(" ") || end.contains(" ") && !sameYear;
        return Optional.of(begin + (spaced ? " \u2013 " : "\u2013") + end);
    }
}
