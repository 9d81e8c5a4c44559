package org.onrecord.web.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.onrecord.date.EdtfDate;
import org.onrecord.profile.ClaimProfile.Moment;
import org.onrecord.profile.ClaimVoices.Dated;
import org.onrecord.statement.Stance;

/**
 * Each statement on a claim by itself: a dot or, where its date could be several, a bar as long as that.
 *
 * @param height of all without the names of times
 */
record Marks(TimeAxis time, List<Lane> lanes, List<Mark> marks, int height) {
    /** More in one lane above each other are too many to be told apart. */
    private static final int MOST_ROWS = 12;
    private static final int ROW = 13;
    private static final int LABEL = 18;
    /** From which share of the width on a date is seen as a bar. */
    private static final double BAR = 2.5;
    /** What a dot takes in a row on a narrow screen. */
    private static final double DOT = 3.5;

    private record Placed(Moment moment, double from, double until, int row) {}

    /** @return empty where there are too many */
    static Optional<Marks> of(List<Moment> moments, Locale locale) {
        TimeAxis time = TimeAxis.over(moments.stream().map(Marks::dated).toList(), locale);
        Map<Stance, Rows> rows = new EnumMap<>(Stance.class);
        List<Placed> placed = moments.stream().sorted(Comparator.comparingLong(moment -> dated(moment).earliest()))
                .map(moment -> placed(moment, time, rows.computeIfAbsent(moment.stance(), stance -> new Rows()))).toList();
        return rows.values().stream().anyMatch(lane -> lane.size() > MOST_ROWS)
                ? Optional.empty()
                : Optional.of(drawn(time, placed, rows));
    }

    private static Dated dated(Moment moment) {
        EdtfDate date = EdtfDate.valueOf(moment.date());
        return new Dated(moment.stance(), date.earliest().getEpochSecond(), date.latest().getEpochSecond());
    }

    private static Placed placed(Moment moment, TimeAxis time, Rows rows) {
        Dated date = dated(moment);
        double from = time.at(date.earliest());
        double until = time.at(date.latest());
        double middle = (from + until) / 2;
        return until - from >= BAR
                ? new Placed(moment, from, until, rows.place(from, until))
                : new Placed(moment, middle, middle, rows.place(middle - DOT / 2, middle + DOT / 2));
    }

    private static Marks drawn(TimeAxis time, List<Placed> placed, Map<Stance, Rows> rows) {
        List<Lane> lanes = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int top = 0;
        for (Stance stance : Timeline.ORDER) {
            int most = rows.containsKey(stance) ? rows.get(stance).size() : 1;
            int bottom = top + LABEL + most * ROW + ROW / 2;
            lanes.add(new Lane(stance, top + ROW, bottom));
            int first = top + LABEL + ROW / 2;
            placed.stream().filter(one -> one.moment.stance() == stance).map(one -> mark(one, first + one.row * ROW)).forEach(marks::add);
            top = bottom;
        }
        return new Marks(time, lanes, marks, top);
    }

    private static Mark mark(Placed placed, int y) {
        double width = placed.until - placed.from;
        return new Mark(placed.moment, TimeAxis.percent(placed.from), width == 0 ? null : TimeAxis.percent(width), y);
    }
}
