package org.onrecord.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date of the Extended Date/Time Format (ISO 8601-2:2019, the parts of levels 0 and 1 that statements need): {@code 2023-02-06},
 * {@code 2023-02}, {@code 2023}, {@code 2023-02-06T14:05:00Z}, intervals of these, with {@code ..} for one open end, and {@code ?} (uncertain),
 * {@code ~} (approximate) or {@code %} (both) behind a day, month or year. Years run from 1000 to 9999; days without a zone are days in UTC. An instant
 * with a fraction of a second, as JavaScript writes them, means the second in which it lies: the bounds are whole seconds.
 *
 * @param value     the date as it was given
 * @param earliest  the first instant that it can mean; {@link #OPEN_START} where its start is open
 * @param latest    the first instant after all that it can mean; {@link #OPEN_END} where its end is open
 * @param qualified whether it carries {@code ?}, {@code ~} or {@code %}, so that it may lie outside of these bounds
 */
@Embeddable
@Schema(type = SchemaType.STRING, examples = "2023-01-29/2023-02-04", description = "An EDTF (ISO 8601-2) date: 2023-02-06, 2023-02, 2023, "
        + "2023-02-06T14:05:00Z (a fraction of a second may follow the seconds), 2023-01-29/2023-02-04, ../2023-02-06; behind a day, month or year ? (uncertain), ~ (approximate) or % (both).")
public record EdtfDate(String value, Instant earliest, Instant latest, boolean qualified) {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public EdtfDate {
    }

    public static final Instant OPEN_START = Instant.parse("0001-01-01T00:00:00Z");
    public static final Instant OPEN_END = Instant.parse("+10000-01-01T00:00:00Z");
    /** No day in particular: a name that passed from one speaker to another is ambiguous then. */
    public static final EdtfDate WHENEVER = new EdtfDate("", OPEN_START, OPEN_END, false);

    private static final String OPEN = "..";
    private static final String EXPECTED = "an EDTF date such as 2023-02-06, 2023-02, 2023, 2023-02-06T14:05:00Z, 2023-01-29/2023-02-04, "
            + "../2023-02-06 or 2023-02-06?";
    private static final Pattern POINT = Pattern.compile("(?<year>\\d{4})(-(?<month>\\d\\d)(-(?<day>\\d\\d))?)?(?<qualifier>[?~%])?");
    private static final Pattern INSTANT = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(?<zone>Z|[+-]\\d\\d(:\\d\\d)?)?");

    /** @throws IllegalArgumentException with a message that says what is wrong and what would be right */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EdtfDate valueOf(String value) {
        String[] ends = value.split("/", -1);
        return switch (ends.length) {
            case 1 -> point(value);
            case 2 -> interval(value, ends[0], ends[1]);
            default -> throw new IllegalArgumentException("has more than one '/'; an interval has a start and an end");
        };
    }

    /** Whether it means the same as another, however that is written. */
    public boolean means(EdtfDate other) {
        return sameBounds(other) && (qualified ? value.equals(other.value) : !other.qualified);
    }

    /** Whether it means a part of what another can mean, or is certain of what that is not. */
    public boolean moreExactThan(EdtfDate other) {
        boolean within = !earliest.isBefore(other.earliest) && !latest.isAfter(other.latest);
        return sameBounds(other) ? !qualified && other.qualified : within && (!qualified || other.qualified);
    }

    /** Whether another one tells nothing that this does not. */
    public boolean saysAllOf(EdtfDate other) {
        return means(other) || moreExactThan(other);
    }

    private boolean sameBounds(EdtfDate other) {
        return earliest.equals(other.earliest) && latest.equals(other.latest);
    }

    private static EdtfDate interval(String value, String start, String end) {
        if (start.isEmpty() || end.isEmpty()) {
            throw new IllegalArgumentException("has an interval without one of its ends; write '..' for an open end");
        }
        boolean openStart = start.equals(OPEN);
        boolean openEnd = end.equals(OPEN);
        if (openStart && openEnd) {
            throw new IllegalArgumentException("is open at both ends; give one of them");
        }
        EdtfDate from = openStart ? null : point(start);
        EdtfDate to = openEnd ? null : point(end);
        Instant earliest = openStart ? OPEN_START : from.earliest;
        Instant latest = openEnd ? OPEN_END : to.latest;
        if (!earliest.isBefore(latest)) {
            throw new IllegalArgumentException("ends before it starts; the earlier date comes first");
        }
        return new EdtfDate(value, earliest, latest, !openStart && from.qualified || !openEnd && to.qualified);
    }

    private static EdtfDate point(String value) {
        try {
            return value.indexOf('T') > 0 ? instant(value) : day(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no date of the calendar; it should be " + EXPECTED, e);
        }
    }

    private static EdtfDate day(String value) {
        Matcher point = POINT.matcher(value);
        if (!point.matches()) {
            throw new IllegalArgumentException("is not a date; it should be " + EXPECTED);
        }
        int year = checkedYear(Integer.parseInt(point.group("year")));
        LocalDate first;
        LocalDate next;
        if (point.group("day") != null) {
            first = LocalDate.of(year, Integer.parseInt(point.group("month")), Integer.parseInt(point.group("day")));
            next = first.plusDays(1);
        } else if (point.group("month") != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(point.group("month")));
            first = month.atDay(1);
            next = month.plusMonths(1).atDay(1);
        } else {
            first = LocalDate.of(year, 1, 1);
            next = first.plusYears(1);
        }
        return new EdtfDate(value, startOf(first), startOf(next), point.group("qualifier") != null);
    }

    private static EdtfDate instant(String value) {
        Matcher instant = INSTANT.matcher(value);
        if (!instant.matches()) {
            throw new IllegalArgumentException(
                    "is not an instant; it should be one to the second such as 2023-02-06T14:05:00Z, or with a fraction of one of at most nine digits");
        }
        if (instant.group("zone") == null) {
            throw new IllegalArgumentException("has a time without a zone; append Z for UTC or an offset such as +03:30");
        }
        OffsetDateTime at = OffsetDateTime.parse(value);
        checkedYear(at.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        Instant second = at.toInstant().truncatedTo(ChronoUnit.SECONDS);
        return new EdtfDate(value, second, second.plusSeconds(1), false);
    }

    private static int checkedYear(int year) {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("has a year before 1000 or after 9999 (in UTC); years run from 1000 to 9999");
        }
        return year;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
