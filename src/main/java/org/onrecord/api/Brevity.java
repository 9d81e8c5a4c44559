package org.onrecord.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.onrecord.api.Problem.Candidate;
import org.onrecord.api.Problem.Fault;

/** Keeps a problem short, whatever was sent: at most ten places, the rest counted, and of each text so much that all have less than 16 kB in JSON. */
public final class Brevity {
    private static final int PLACES = 10;
    private static final int ALL_PLACES = 6000;
    private static final int DETAIL = 6000;
    private static final int NAME = 300;
    private static final int POINTER = 1000;
    private static final int SENTENCE = 1000;
    private static final String CUT = "\u2026";

    private Brevity() {
    }

    /** The first of some things with commas between them, and how many there are beside these. */
    public static String list(Collection<String> things) {
        String first = things.stream().limit(PLACES).collect(Collectors.joining(", "));
        return things.size() <= PLACES ? first : first + " and " + (things.size() - PLACES) + " more";
    }

    /** The first places at fault, and one more that says how many there are beside these. */
    static List<Fault> few(List<Fault> faults) {
        List<Fault> few = new ArrayList<>();
        int size = 0;
        for (Fault fault : faults) {
            Fault brief = brief(fault);
            size += size(brief);
            if (!few.isEmpty() && (few.size() == PLACES || size > ALL_PLACES)) {
                few.add(Fault.further(faults.size() - few.size()));
                break;
            }
            few.add(brief);
        }
        return few;
    }

    static String sentences(List<Fault> faults) {
        return detail(few(faults).stream().map(Fault::sentence).collect(Collectors.joining("; ")));
    }

    static String detail(String detail) {
        return cut(detail, DETAIL);
    }

    private static Fault brief(Fault fault) {
        return new Fault(cut(fault.parameter(), NAME), cut(fault.pointer(), POINTER), cut(fault.detail(), SENTENCE),
                some(fault.candidates()));
    }

    /** Those left out are counted by the detail of their fault, which has a {@link #list} of them. */
    private static List<Candidate> some(List<Candidate> candidates) {
        if (candidates == null) {
            return null;
        }
        List<Candidate> few = new ArrayList<>();
        int size = 0;
        for (Candidate candidate : candidates) {
            size += size(candidate.id()) + size(candidate.name());
            if (few.size() == PLACES || size > ALL_PLACES / 2) {
                break;
            }
            few.add(candidate);
        }
        return few;
    }

    private static int size(Fault fault) {
        int size = size(fault.parameter()) + size(fault.pointer()) + size(fault.detail());
        return fault.candidates() == null
                ? size
                : size + fault.candidates().stream().mapToInt(candidate -> size(candidate.id()) + size(candidate.name())).sum();
    }

    /** The bytes of a text in JSON. */
    private static int size(String text) {
        return text == null ? 0 : text.chars().map(Brevity::size).sum();
    }

    private static int size(int unit) {
        if (unit < ' ' || Character.isSurrogate((char) unit)) {
            return 6;
        }
        return unit == '"' || unit == '\\' ? 2 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    }

    /** Leaves out what is too much from the midst, since a value may stand there and what would be right comes at the end. */
    private static String cut(String text, int most) {
        if (text == null || size(text) <= most) {
            return text;
        }
        int head = 0;
        int room = most - size(CUT);
        for (int left = room * 2 / 3 - size(text.charAt(0)); left >= 0; left -= size(text.charAt(head))) {
            head++;
        }
        int tail = text.length();
        for (int left = room / 3 - size(text.charAt(tail - 1)); left >= 0; left -= size(text.charAt(tail - 1))) {
            tail--;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(head - 1)) ? head - 1 : head) + CUT
                + text.substring(Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail);
    }
}
