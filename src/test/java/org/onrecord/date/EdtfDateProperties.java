package org.onrecord.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * What dates mean, against two models that know no EDTF. One computes the bounds of a date from the parts it is generated from, for all the
 * calendar; the other lists the days that a date can mean, within a few years, so that all questions about spans are questions about sets.
 */
class EdtfDateProperties {
    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** All time, to the model of sets. Open ends reach its edges; to tell them from others, nothing else does. */
    private static final TreeSet<LocalDate> ALL_DAYS = LocalDate.of(2022, 12, 1).datesUntil(LocalDate.of(2025, 2, 1))
            .collect(Collectors.toCollection(TreeSet::new));

    private record Bounded(String text, Instant earliest, Instant latest, boolean qualified) {}

    private record Days(String text, TreeSet<LocalDate> days, boolean qualified) {
        static Days of(String text, boolean qualified, Predicate<LocalDate> meant) {
            return new Days(text, ALL_DAYS.stream().filter(meant).collect(Collectors.toCollection(TreeSet::new)), qualified);
        }
    }

    private record Offset(String text, int minutes) {}

    private enum Precision {
        DAY(10, ChronoField.EPOCH_DAY), MONTH(7, ChronoField.PROLEPTIC_MONTH), YEAR(4, ChronoField.YEAR);

        private final int length;
        private final ChronoField field;

        Precision(int length, ChronoField field) {
            this.length = length;
            this.field = field;
        }

        String text(LocalDate day) {
            return day.toString().substring(0, length);
        }

        boolean same(LocalDate one, LocalDate other) {
            return one.getLong(field) == other.getLong(field);
        }
    }

    @Property
    void aDateHasTheBoundsOfItsParts(@ForAll("dates") Bounded given) {
        EdtfDate date = EdtfDate.valueOf(given.text);

        assertEquals(new EdtfDate(given.text, given.earliest, given.latest, given.qualified), date);
        assertEquals(given.text, date.toString());
    }

    @Property
    void aDateStartsBeforeItEndsWithinTheOpenBounds(@ForAll("dates") Bounded given) {
        EdtfDate date = EdtfDate.valueOf(given.text);

        assertTrue(date.earliest().isBefore(date.latest()));
        assertFalse(date.earliest().isBefore(EdtfDate.OPEN_START));
        assertFalse(date.latest().isAfter(EdtfDate.OPEN_END));
    }

    @Property
    void onlyAnIntervalThatEndsBeforeItStartsIsRefused(@ForAll("pairs") Tuple2<Bounded, Bounded> ends) {
        String text = ends.get1().text + "/" + ends.get2().text;

        if (ends.get1().earliest.isBefore(ends.get2().latest)) {
            assertEquals(text, EdtfDate.valueOf(text).value());
        } else {
            String message = assertThrows(IllegalArgumentException.class, () -> EdtfDate.valueOf(text)).getMessage();
            assertTrue(message.contains("ends before it starts"), message);
        }
    }

    @Property
    void aDateOverlapsAPeriodThatHasADayOfIt(@ForAll("daySets") Days given, @ForAll("spans") Days span) {
        EdtfDate date = EdtfDate.valueOf(given.text);
        Instant from = startOf(span.days.first());
        Instant until = startOf(span.days.last().plusDays(1));

        assertEquals(!Collections.disjoint(span.days, given.days),
                new Period(null, null, from, until).overlaps(date.earliest(), date.latest()));
    }

    @Property
    void aPeriodHoldsFromTheFirstDayOfItsStartToTheLastOfItsEnd(@ForAll("periodEnds") Tuple2<Days, Days> ends) {
        EdtfDate first = ends.get1() == null ? null : EdtfDate.valueOf(ends.get1().text);
        EdtfDate last = ends.get2() == null ? null : EdtfDate.valueOf(ends.get2().text);
        TreeSet<LocalDate> days = daysOf(ends);

        if (days.isEmpty()) {
            String message = assertThrows(IllegalArgumentException.class, () -> Period.of(first, last)).getMessage();
            assertTrue(message.contains("ends before it starts"), message);
        } else {
            assertEquals(new Period(first == null ? null : first.value(), last == null ? null : last.value(), startOf(days), endOf(days)),
                    Period.of(first, last));
            assertEquals(days.size() == ALL_DAYS.size(), Period.of(first, last).unlimited());
        }
    }

    @Property
    void periodsOverlapCoverAndIntersectAsTheirDaysDo(@ForAll("periods") Tuple2<Days, Days> someEnds,
            @ForAll("periods") Tuple2<Days, Days> otherEnds) {
        Period some = period(someEnds);
        Period other = period(otherEnds);
        TreeSet<LocalDate> common = daysOf(someEnds);
        common.retainAll(daysOf(otherEnds));

        assertEquals(!common.isEmpty(), some.overlaps(other));
        assertEquals(!common.isEmpty(), some.overlaps(other.starts(), other.ends()));
        assertEquals(daysOf(someEnds).containsAll(daysOf(otherEnds)), some.covers(other));
        if (!common.isEmpty()) {
            assertEquals(new Period(null, null, startOf(common), endOf(common)), some.intersection(other));
        }
    }

    @Property
    void allPeriodsAreWithinAlways(@ForAll("periods") Tuple2<Days, Days> ends) {
        Period period = period(ends);

        assertTrue(Period.ALWAYS.unlimited());
        assertTrue(Period.ALWAYS.overlaps(period));
        assertTrue(Period.ALWAYS.covers(period));
        assertEquals(period.unlimited(), period.covers(Period.ALWAYS));
        assertEquals(new Period(null, null, period.starts(), period.ends()), Period.ALWAYS.intersection(period));
    }

    @Property(tries = 5000)
    void anyTextIsADateOrIsRefusedInWords(@ForAll("texts") String text) {
        try {
            EdtfDate date = EdtfDate.valueOf(text);
            assertEquals(text, date.value());
            assertTrue(text.matches("[0-9TZ:/.?~%+-]+"));
            assertTrue(date.earliest().isBefore(date.latest()));
        } catch (IllegalArgumentException e) {
            // The kinds of it that the platform throws, such as NumberFormatException, say nothing to who wrote the date.
            assertEquals(IllegalArgumentException.class, e.getClass());
            assertTrue(e.getMessage().matches("(has|is|ends) .{10,}"), e.getMessage());
        }
    }

    @Provide
    static Arbitrary<Bounded> dates() {
        Arbitrary<Bounded> closed = pairs()
                .map(ends -> ends.get1().earliest.isBefore(ends.get2().latest) ? ends : Tuple.of(ends.get2(), ends.get1()))
                .map(ends -> new Bounded(ends.get1().text + "/" + ends.get2().text, ends.get1().earliest, ends.get2().latest,
                        ends.get1().qualified || ends.get2().qualified));
        Arbitrary<Bounded> openStart = single(calendarDays())
                .map(end -> new Bounded("../" + end.text, EdtfDate.OPEN_START, end.latest, end.qualified));
        Arbitrary<Bounded> openEnd = single(calendarDays())
                .map(start -> new Bounded(start.text + "/..", start.earliest, EdtfDate.OPEN_END, start.qualified));
        return Arbitraries.oneOf(points(calendarDays()), instants(calendarDays()), closed, openStart, openEnd);
    }

    @Provide
    static Arbitrary<Tuple2<Bounded, Bounded>> pairs() {
        // The edge cases of a day times those of the days near it are thousands, and slow.
        Arbitrary<Tuple2<Bounded, Bounded>> near = calendarDays()
                .flatMap(day -> Combinators.combine(single(near(day)), single(near(day))).as(Tuple::of)).withoutEdgeCases();
        return Arbitraries.oneOf(near, Combinators.combine(single(calendarDays()), single(calendarDays())).as(Tuple::of));
    }

    @Provide
    static Arbitrary<Days> daySets() {
        Arbitrary<Days> instants = Combinators.combine(fewDays(), secondsOfDay(), offsets())
                .as((day, second, offset) -> Days.of(instant(day, second, offset), false,
                        LocalDate.ofEpochDay(Math.floorDiv(epochSecond(day, second, offset), 86_400L))::equals));
        return Arbitraries.oneOf(daySetsWithoutInstants(), instants);
    }

    @Provide
    static Arbitrary<Days> spans() {
        List<LocalDate> starts = List.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 1), LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1), LocalDate.of(2025, 1, 1));
        Arbitrary<LocalDate> bounds = Arbitraries.oneOf(fewDays(), Arbitraries.of(starts));
        return Combinators.combine(bounds, bounds).as((one, other) -> one.isBefore(other) ? Tuple.of(one, other) : Tuple.of(other, one))
                .map(ends -> Days.of("span", false, day -> !day.isBefore(ends.get1()) && !day.isAfter(ends.get2())));
    }

    @Provide
    static Arbitrary<Tuple2<Days, Days>> periodEnds() {
        return Combinators.combine(daySetsWithoutInstants().injectNull(0.15), daySetsWithoutInstants().injectNull(0.15)).as(Tuple::of);
    }

    @Provide
    static Arbitrary<Tuple2<Days, Days>> periods() {
        return periodEnds().filter(ends -> !daysOf(ends).isEmpty());
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> signs = Arbitraries.of("0123456789-/.?~%TZ:+X \n\u0663\uFF13\u2212".split(""));
        Arbitrary<String> added = Arbitraries.frequencyOf(Tuple.of(4, signs), Tuple.of(1, Arbitraries.of("", "..", "00", "/2023", "?/")));
        Arbitrary<String> mutated = Combinators.combine(dates(), evenly(0, 60), evenly(0, 2), added)
                .as((date, place, removed, inserted) -> {
                    int start = place % (date.text.length() + 1);
                    int end = Math.min(start + removed, date.text.length());
                    return date.text.substring(0, start) + inserted + date.text.substring(end);
                });
        return Arbitraries.frequencyOf(Tuple.of(8, mutated), Tuple.of(1, signs.list().ofMaxSize(25).map(list -> String.join("", list))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(40)));
    }

    private static Arbitrary<Integer> evenly(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform()).withoutEdgeCases();
    }

    private static Arbitrary<LocalDate> calendarDays() {
        Arbitrary<LocalDate> anyDay = Arbitraries.longs().between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay()).map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> daysAroundTheEndOfFebruary = Combinators
                .combine(Arbitraries.integers().between(FIRST_DAY.getYear(), LAST_DAY.getYear()), Arbitraries.integers().between(0, 2))
                .as((year, back) -> LocalDate.of(year, 3, 1).minusDays(back));
        return Arbitraries.oneOf(anyDay, daysAroundTheEndOfFebruary);
    }

    private static Arbitrary<LocalDate> near(LocalDate day) {
        return Arbitraries.longs().between(-400, 400).map(day::plusDays)
                .filter(other -> !other.isBefore(FIRST_DAY) && !other.isAfter(LAST_DAY));
    }

    /** So few that equal and adjoining dates are likely. */
    private static Arbitrary<LocalDate> fewDays() {
        return Arbitraries
                .of(List.of(LocalDate.of(2023, 12, 30), LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2),
                        LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1),
                        LocalDate.of(2024, 3, 2)));
    }

    private static Arbitrary<Bounded> single(Arbitrary<LocalDate> days) {
        return Arbitraries.oneOf(points(days), instants(days));
    }

    private static Arbitrary<Bounded> points(Arbitrary<LocalDate> days) {
        return Combinators.combine(days, precisions(), qualifiers()).as((day, precision, qualifier) -> {
            LocalDate first = day;
            while (precision.same(day, first.minusDays(1))) {
                first = first.minusDays(1);
            }
            LocalDate next = day;
            while (precision.same(day, next)) {
                next = next.plusDays(1);
            }
            return new Bounded(precision.text(day) + qualifier, startOf(first), startOf(next), !qualifier.isEmpty());
        });
    }

    private static Arbitrary<Bounded> instants(Arbitrary<LocalDate> days) {
        return Combinators.combine(days, secondsOfDay(), fractions(), offsets()).as((day, second, fraction, offset) -> {
            Instant earliest = Instant.ofEpochSecond(epochSecond(day, second, offset));
            return new Bounded(instant(day, second, new Offset(fraction + offset.text, offset.minutes)), earliest, earliest.plusSeconds(1),
                    false);
        }).filter(EdtfDateProperties::withinTheYears);
    }

    /** The first hours of 1000 in the east and the last of 9999 in the west are in other years in UTC, and refused. */
    private static boolean withinTheYears(Bounded date) {
        return !date.earliest.isBefore(startOf(FIRST_DAY)) && !date.latest.isAfter(startOf(LAST_DAY.plusDays(1)));
    }

    private static Arbitrary<Days> daySetsWithoutInstants() {
        Arbitrary<Days> points = Combinators.combine(fewDays(), precisions(), qualifiers())
                .as((day, precision, qualifier) -> Days.of(precision.text(day) + qualifier, !qualifier.isEmpty(),
                        other -> precision.same(day, other)));
        Arbitrary<Days> closed = Combinators.combine(points, points)
                .as((one, other) -> one.days.first().isAfter(other.days.last()) ? Tuple.of(other, one) : Tuple.of(one, other))
                .map(ends -> new Days(ends.get1().text + "/" + ends.get2().text, daysOf(ends),
                        ends.get1().qualified || ends.get2().qualified));
        Arbitrary<Days> openStart = points.map(end -> new Days("../" + end.text, daysOf(Tuple.of(null, end)), end.qualified));
        Arbitrary<Days> openEnd = points.map(start -> new Days(start.text + "/..", daysOf(Tuple.of(start, null)), start.qualified));
        return Arbitraries.frequencyOf(Tuple.of(3, points), Tuple.of(2, closed), Tuple.of(1, openStart), Tuple.of(1, openEnd))
                .withoutEdgeCases();
    }

    private static Arbitrary<Precision> precisions() {
        return Arbitraries.of(Precision.class);
    }

    private static Arbitrary<String> qualifiers() {
        return Arbitraries.frequency(Tuple.of(3, ""), Tuple.of(1, "?"), Tuple.of(1, "~"), Tuple.of(1, "%"));
    }

    private static Arbitrary<Integer> secondsOfDay() {
        return Arbitraries.integers().between(0, 86_399);
    }

    /** Which change nothing, since the bounds are whole seconds. */
    private static Arbitrary<String> fractions() {
        return Arbitraries.oneOf(Arbitraries.just(""),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(9).map(digits -> "." + digits));
    }

    private static Arbitrary<Offset> offsets() {
        Arbitrary<Offset> hours = Arbitraries.integers().between(-18, 18)
                .map(hour -> new Offset(sign(hour) + twoDigits(Math.abs(hour)), hour * 60));
        Arbitrary<Offset> minutes = Arbitraries.integers().between(-18 * 60, 18 * 60).map(minute -> new Offset(
                sign(minute) + twoDigits(Math.abs(minute) / 60) + ":" + twoDigits(Math.abs(minute) % 60), minute));
        return Arbitraries.oneOf(Arbitraries.just(new Offset("Z", 0)), hours, minutes);
    }

    private static String instant(LocalDate day, int second, Offset offset) {
        return day + "T" + twoDigits(second / 3600) + ":" + twoDigits(second / 60 % 60) + ":" + twoDigits(second % 60) + offset.text;
    }

    private static long epochSecond(LocalDate day, int second, Offset offset) {
        return day.toEpochDay() * 86_400 + second - offset.minutes * 60L;
    }

    private static String sign(int number) {
        return number < 0 ? "-" : "+";
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static Period period(Tuple2<Days, Days> ends) {
        return Period.of(ends.get1() == null ? null : EdtfDate.valueOf(ends.get1().text),
                ends.get2() == null ? null : EdtfDate.valueOf(ends.get2().text));
    }

    private static TreeSet<LocalDate> daysOf(Tuple2<Days, Days> ends) {
        LocalDate first = ends.get1() == null ? ALL_DAYS.first() : ends.get1().days.first();
        LocalDate last = ends.get2() == null ? ALL_DAYS.last() : ends.get2().days.last();
        return first.isAfter(last) ? new TreeSet<>() : new TreeSet<>(ALL_DAYS.subSet(first, true, last, true));
    }

    private static Instant startOf(TreeSet<LocalDate> days) {
        return days.first().equals(ALL_DAYS.first()) ? EdtfDate.OPEN_START : startOf(days.first());
    }

    private static Instant endOf(TreeSet<LocalDate> days) {
        return days.last().equals(ALL_DAYS.last()) ? EdtfDate.OPEN_END : startOf(days.last().plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return Instant.ofEpochSecond(day.toEpochDay() * 86_400);
    }
}
