package org.onrecord.web.contradictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.onrecord.speaker.SpeakerView;
import org.onrecord.statistics.Contradiction;

/**
 * Who denies whom as two columns of speakers, who denies on the left and who is denied on the right, with curves between them. The picture is as wide as
 * its place, and each speaker one high.
 *
 * @param height of the longer column
 */
public record Network(List<SpeakerView> deniers, List<SpeakerView> denied, List<Edge> edges, double height) {
    /** How high a speaker is, in the units of the style sheet and of the picture. */
    private static final double ROW = 1.75;
    private static final int UNITS = 16;
    private static final double WIDEST = 12;
    private static final double THINNEST = 1.5;

    /** @param d the curve, as SVG has it, in a place 100 wide */
    public record Edge(Contradiction pair, String d, String width) {}

    /** @param pairs the most frequent first */
    static Network of(List<Contradiction> pairs) {
        List<SpeakerView> deniers = byCount(pairs, Contradiction::speaker);
        Map<SpeakerView, Double> middle = new HashMap<>();
        byCount(pairs, Contradiction::denies).forEach(one -> middle.put(one, pairs.stream().filter(pair -> pair.denies().equals(one))
                .mapToInt(pair -> deniers.indexOf(pair.speaker())).average().orElse(0)));
        // Beside those who deny them, so that few curves cross.
        List<SpeakerView> denied = new ArrayList<>(middle.keySet());
        denied.sort(Comparator.<SpeakerView, Double>comparing(middle::get).thenComparing(SpeakerView::id));
        double most = pairs.stream().mapToLong(Contradiction::statements).max().orElse(1);
        List<Edge> edges = pairs.stream().map(pair -> new Edge(pair,
                curve(place(deniers.indexOf(pair.speaker())), place(denied.indexOf(pair.denies()))),
                Double.toString(Math.max(THINNEST, Math.round(pair.statements() / most * WIDEST))))).toList();
        return new Network(deniers, denied, edges, Math.max(deniers.size(), denied.size()) * ROW);
    }

    /** In the order of how many statements each has on its side. */
    private static List<SpeakerView> byCount(List<Contradiction> pairs, Function<Contradiction, SpeakerView> side) {
        Map<SpeakerView, Long> counts = new LinkedHashMap<>();
        pairs.forEach(pair -> counts.merge(side.apply(pair), pair.statements(), Long::sum));
        return counts.entrySet().stream().sorted(Map.Entry.<SpeakerView, Long>comparingByValue().reversed()
                .thenComparing(one -> one.getKey().id())).map(Map.Entry::getKey).toList();
    }

    private static long place(int row) {
        return Math.round((row + 0.5) * ROW * UNITS);
    }

    private static String curve(long from, long to) {
        return "M0 " + from + "C50 " + from + " 50 " + to + " 100 " + to;
    }

    public long units() {
        return Math.round(height * UNITS);
    }
}
