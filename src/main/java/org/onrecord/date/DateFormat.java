package org.onrecord.date;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.lang3.Strings;

/** One way to write dates: two-digit years mean 2000 and later, and times without a zone are in UTC. */
interface DateFormat {
    String EPOCH = "epoch";
    String EPOCH_MILLIS = "epoch-millis";
    String SPREADSHEET = "spreadsheet";
    /** Of a number of days. */
    int LONGEST_DAYS = 7;
    /** Of a year, in digits. */
    int YEAR = 4;
    DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    /** A date that is written so, as EDTF; empty where it is not written so. */
    Optional<String> edtf(String written);

    /** @throws IllegalArgumentException with a message that says what would be right */
    static DateFormat of(String format, Locale locale) {
        return switch (format) {
            case EPOCH -> new Count(BigDecimal.ONE, 8, 10);
            case EPOCH_MILLIS -> new Count(new BigDecimal("0.001"), 11, 13);
            case SPREADSHEET -> new Count(BigDecimal.valueOf(86_400), 1, LONGEST_DAYS);
            default -> Written.of(format, locale);
        };
    }

    private static String edtf(Instant instant) {
        return INSTANT.format(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * A number of units since a day, in as many digits that no two of these are taken for each other. One of four digits is the year that it is in EDTF.
     * Days are those of spreadsheets, which count from 1900 and have a 29 February in that year.
     *
     * @param seconds  that a unit has
     * @param shortest how many digits it has before the point, at least
     * @param longest  and at most
     */
    record Count(BigDecimal seconds, int shortest, int longest) implements DateFormat {
        private static final Pattern NUMBER = Pattern.compile("-?(?<whole>\\d{1,13})(\\.\\d{1,15})?");
        private static final long FIRST_SECOND = LocalDate.of(1000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        private static final long LAST_SECOND = LocalDate.of(10_000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1;
        private static final BigDecimal LEAP_DAY = BigDecimal.valueOf(60);
        private static final BigDecimal NEXT = BigDecimal.ONE;
        private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 31);

        @Override
        public Optional<String> edtf(String written) {
            String number = written.strip();
            Matcher parts = NUMBER.matcher(number);
            if (!parts.matches()) {
                return Optional.empty();
            }
            int digits = parts.group("whole").length();
            boolean year = number.length() == YEAR;
            return digits < shortest || digits > longest || year ? Optional.empty() : read(new BigDecimal(number));
        }

        private Optional<String> read(BigDecimal count) {
            boolean spreadsheet = longest == LONGEST_DAYS;
            BigDecimal units = count;
            long start = 0;
            if (spreadsheet) {
                boolean leapDay = count.compareTo(LEAP_DAY) >= 0 && count.compareTo(LEAP_DAY.add(NEXT)) < 0;
                if (count.compareTo(NEXT) < 0 || leapDay) {
                    return Optional.empty();
                }
                units = count.compareTo(LEAP_DAY) > 0 ? count.subtract(NEXT) : count;
                start = BEFORE_FIRST.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            }
            // A spreadsheet's fraction of a day is seldom a whole second.
            BigDecimal whole = units.multiply(seconds).setScale(0,
                    spreadsheet ? RoundingMode.HALF_UP : RoundingMode.FLOOR);
            long second = start + whole.longValueExact();
            if (second < FIRST_SECOND || second > LAST_SECOND) {
                return Optional.empty();
            }
            String instant = DateFormat.edtf(Instant.ofEpochSecond(second));
            boolean day = spreadsheet && count.stripTrailingZeros().scale() <= 0;
            return Optional.of(day ? instant.substring(0, instant.indexOf('T')) : instant);
        }
    }

    /** A pattern of {@link DateTimeFormatter}. */
    record Written(DateTimeFormatter english, DateTimeFormatter local, DateWords words) implements DateFormat {
        private static Written of(String pattern, Locale locale) {
            try {
                if (pattern.isBlank()) {
                    throw new IllegalArgumentException("A pattern has letters");
                }
                return new Written(formatter(pattern, Locale.ENGLISH), formatter(pattern, locale), new DateWords(pattern, locale));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("should be a pattern of letters such as MMMM d, uuuu (July 28, 2022) or M/d/uu H:mm "
                        + "(10/16/17 22:59), or " + EPOCH + ", " + EPOCH_MILLIS + " or " + SPREADSHEET, e);
            }
        }

        private static DateTimeFormatter formatter(String pattern, Locale locale) {
            return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue()).toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
        }

        @Override
        public Optional<String> edtf(String written) {
            return parsed(local, written.strip())
                    .or(() -> words.english(written).stream().flatMap(text -> parsed(english, text).stream()).findFirst());
        }

        private static Optional<String> parsed(DateTimeFormatter format, String text) {
            try {
                TemporalAccessor date = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from, YearMonth::from,
                        Year::from);
                if (date instanceof ZonedDateTime zoned) {
                    return Optional.of(zoned).filter(instant -> names(text, instant.getZone()))
                            .map(instant -> INSTANT.format(instant.toOffsetDateTime()));
                }
                return Optional.of(date instanceof LocalDateTime time ? DateFormat.edtf(time.toInstant(ZoneOffset.UTC)) : date.toString());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** Of an abbreviation such as IST, which several zones have, the library would choose one. */
        private static boolean names(String text, ZoneId zone) {
            return zone instanceof ZoneOffset || Strings.CI.contains(text, zone.getId());
        }
    }
}
