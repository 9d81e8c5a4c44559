package org.onrecord.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture of counts over time: bars that stand on each other, or lines. All places are per cent of the width and height, so that the picture fits any
 * screen while its words keep their size. Drawn by <code>{#bars chart /}</code>.
 *
 * @param series  the lowest first
 * @param places  the periods in which there is something, in their order
 * @param marks   below the axis
 * @param slots   how many periods there are, with those in which there is nothing
 * @param undated how many statements belong to no period, {@code null} where none do
 */
public record Chart(String title, boolean lines, List<Series> series, List<Place> places, List<Mark> marks, int slots, Scale scale,
        String undated) {
    /** Whoever goes through a page by the keyboard is spared more links than these; the table has them all. */
    private static final int TABS = 40;
    /** A bar alone is not as wide as the picture. */
    private static final int FEWEST = 8;
    private static final double FILLED = 0.8;
    private static final double FULL = 100;
    /** How wide a letter of a mark is where all marks are shown, at most. */
    private static final double LETTER = 0.9;
    /** And on the narrowest screen. */
    private static final double WIDEST_LETTER = 2;

    /** @param style the class of it in the style sheet, such as {@code denial} */
    public record Series(String style, String name) {}

    /**
     * A period.
     *
     * @param name        as in {@code February 2023}
     * @param description the same with what it counts
     * @param href        where that is listed
     * @param values      in the order of the series
     * @param numbers     the same as they are written
     */
    public record Place(int slot, String name, String description, String href, List<Long> values, List<String> numbers) {}

    /** @param minor whether it is left out where there is little room */
    public record Mark(int slot, String name, boolean minor) {}

    /** A piece of a bar, or its whole column. */
    public record Box(String x, String y, String width, String height) {}

    /** Tells the patterns of this chart from those of others on the same page. */
    public String id() {
        return "chart-" + Integer.toHexString(title.hashCode());
    }

    public boolean tabs() {
        return places.size() <= TABS;
    }

    public Box column(Place place) {
        return box(place.slot * slot(), 0, slot(), FULL);
    }

    /** The pieces of one series. */
    public List<Box> boxes(Series one) {
        int number = series.indexOf(one);
        List<Box> boxes = new ArrayList<>();
        for (Place place : places) {
            double height = scale.percent(place.values.get(number));
            if (height > 0) {
                double below = scale.percent(place.values.subList(0, number).stream().mapToLong(Long::longValue).sum());
                boxes.add(box((place.slot + (1 - FILLED) / 2) * slot(), FULL - below - height, slot() * FILLED, height));
            }
        }
        return boxes;
    }

    /** The line of one series, as the points of a polyline in a square of 100. */
    public String points(Series one) {
        int number = series.indexOf(one);
        StringBuilder points = new StringBuilder();
        int next = 0;
        for (Place place : places) {
            IntStream.of(next, place.slot - 1).distinct().filter(empty -> empty < place.slot && empty >= 0).filter(empty -> !taken(empty))
                    .sorted().forEach(empty -> point(points, empty, 0));
            point(points, place.slot, place.values.get(number));
            next = place.slot + 1;
        }
        return points.toString();
    }

    private boolean taken(int slot) {
        return places.stream().anyMatch(place -> place.slot == slot);
    }

    private void point(StringBuilder points, int slot, long value) {
        points.append(Percent.of((slot + 0.5) * slot())).append(',').append(Percent.of(FULL - scale.percent(value))).append(' ');
    }

    /** Without the last mark where, ending at its place, it would run into the one before. */
    static List<Mark> apart(List<Mark> marks, int slots) {
        if (marks.size() < 2) {
            return marks;
        }
        Mark last = marks.get(marks.size() - 1);
        Mark before = marks.get(marks.size() - 2);
        double room = place(last, slots) - place(before, slots);
        double needed = (last.name.length() + before.name.length() / 2.0) * LETTER;
        return atTheEnd(last, slots) && room < needed ? marks.subList(0, marks.size() - 1) : marks;
    }

    public String x(Mark mark) {
        return Percent.of(Math.min(FULL, place(mark, slots)));
    }

    /** What has no room to the right of its place ends there. */
    public String anchor(Mark mark) {
        return atTheEnd(mark, slots) ? "end" : "middle";
    }

    private static boolean atTheEnd(Mark mark, int slots) {
        return place(mark, slots) + mark.name.length() * WIDEST_LETTER / 2 > FULL;
    }

    private static double place(Mark mark, int slots) {
        return (mark.slot + 0.5) * slot(slots);
    }

    private double slot() {
        return slot(slots);
    }

    private static double slot(int slots) {
        return FULL / Math.max(slots, FEWEST);
    }

    private static Box box(double x, double y, double width, double height) {
        return new Box(Percent.of(x), Percent.of(y), Percent.of(width), Percent.of(height));
    }
}
