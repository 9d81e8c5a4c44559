package org.onrecord.statistics;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import org.onrecord.api.EnumWords;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

/** Dimensions as one value of a parameter gives them, with commas between them. */
public record Dimensions(List<Dimension> listed) {
    private static final int MOST = 3;

    /** @throws IllegalArgumentException with a message that says what would be right */
    public static Dimensions valueOf(String value) {
        return new Dimensions(Arrays.stream(value.split(",", -1)).map(word -> EnumWords.parse(Dimension.class, word.strip())).toList());
    }

    /** Those of all values. */
    static List<Dimension> all(List<Dimensions> values) {
        List<Dimension> all = values.stream().flatMap(value -> value.listed.stream()).toList();
        if (all.size() > MOST) {
            throw ProblemException.validation(Fault.parameter("by", "has " + all.size() + " dimensions; give one to " + MOST));
        }
        if (new HashSet<>(all).size() < all.size()) {
            throw ProblemException.validation(Fault.parameter("by", "names a dimension twice; give each once"));
        }
        return all;
    }
}
