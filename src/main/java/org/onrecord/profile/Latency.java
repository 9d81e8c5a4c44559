package org.onrecord.profile;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.date.EdtfDate;

/**
 * How long a denial took: at least and at most, as far as the dates tell. Between instants that are known to the second both are the same. Where both dates
 * are whole days, days of the calendar are counted.
 */
@Schema(description = "How long the first denial took, from the first allegation: at least `min` and at most `max`, ISO 8601 durations of days, hours, "
        + "minutes and seconds. Equal where both dates are instants, or both are days; the latter are counted in days.")
public record Latency(
        @NotNull @Schema(examples = "PT4H45M") String min,
        @Schema(examples = "P1DT4H45M", description = "Absent where the denial has no end, as of `2023-02-06/..`") String max) {
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long OPEN_END = EdtfDate.OPEN_END.getEpochSecond();

    /**
     * The same in seconds.
     *
     * @param most {@link Long#MAX_VALUE} where it has no end
     */
    record Seconds(long least, long most, boolean ofDays) {
        Latency shown() {
            return new Latency(iso(least), most == Long.MAX_VALUE ? null : iso(most));
        }

        private String iso(long seconds) {
            return seconds == 0 && ofDays ? "P0D" : Latency.iso(Duration.ofSeconds(seconds));
        }
    }

    /** What can be meant by a date: its first and its last second or, where both dates of two are whole days, day. */
    private record Span(long first, long last) {}

    /** @return {@code null} where one of them is not dated, or the denial came first for certain */
    static Seconds between(Outermost allegation, Outermost denial) {
        if (!allegation.dated() || !denial.dated()) {
            return null;
        }
        boolean ofDays = isOfDays(allegation) && isOfDays(denial);
        Span from = span(allegation, ofDays);
        Span to = span(denial, ofDays);
        long most = denial.latest() == OPEN_END ? Long.MAX_VALUE : to.last - from.first;
        return most < 0 ? null : new Seconds(Math.max(to.first - from.last, 0), most, ofDays);
    }

    private static boolean isOfDays(Outermost statement) {
        return Math.floorMod(statement.earliest(), DAY) == 0 && Math.floorMod(statement.latest(), DAY) == 0;
    }

    private static Span span(Outermost statement, boolean ofDays) {
        long last = statement.latest() - (ofDays ? DAY : statement.latest() - statement.earliest() == 1 ? 1 : 0);
        return new Span(statement.earliest(), last);
    }

    /** ISO 8601 with days, which {@link Duration#toString} gives as hours. */
    static String iso(Duration duration) {
        Duration rest = duration.minusDays(duration.toDays());
        String days = duration.toDays() == 0 ? "" : duration.toDays() + "D";
        return rest.isZero() && !days.isEmpty() ? "P" + days : "P" + days + rest.toString().substring(1);
    }
}
