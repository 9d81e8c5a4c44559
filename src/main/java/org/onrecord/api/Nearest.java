package org.onrecord.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody who misspelt a name may have meant. */
public final class Nearest {
    /** Whatever is longer is no name that somebody misspelt, and would take long to compare. */
    private static final int LONGEST = 100;

    private Nearest() {
    }

    /** A question to append to an error, empty where no name is near. */
    public static String didYouMean(String misspelt, Collection<String> names) {
        int far = 1 + misspelt.length() / 3;
        return names.stream().filter(name -> misspelt.length() <= LONGEST && Math.abs(name.length() - misspelt.length()) <= far)
                .map(name -> Map.entry(name, LevenshteinDistance.getDefaultInstance().apply(misspelt, name)))
                .min(Comparator.comparing(Map.Entry::getValue)).filter(nearest -> nearest.getValue() <= far)
                .map(nearest -> "did you mean " + nearest.getKey() + "? ").orElse("");
    }
}
