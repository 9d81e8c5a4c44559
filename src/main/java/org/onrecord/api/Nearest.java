package org.onrecord.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody who misspelt a name may have meant. */
public final class Nearest {
    private Nearest() {
    }

    /** A question to append to an error, empty where no name is near. */
    public static String didYouMean(String misspelt, Collection<String> names) {
        return names.stream().map(name -> Map.entry(name, LevenshteinDistance.getDefaultInstance().apply(misspelt, name)))
                .min(Comparator.comparing(Map.Entry::getValue)).filter(nearest -> nearest.getValue() <= 1 + misspelt.length() / 3)
                .map(nearest -> "did you mean " + nearest.getKey() + "? ").orElse("");
    }
}
