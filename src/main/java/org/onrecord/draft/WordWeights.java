package org.onrecord.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much it tells that two texts have a word in common: less where many of the texts in question have it.
 *
 * @param texts how many there are
 * @param with  how many of them have a stem
 */
record WordWeights(int texts, Map<String, Integer> with) {
    static WordWeights among(List<ContentWords> texts) {
        Map<String, Integer> with = new HashMap<>();
        texts.forEach(text -> text.stems().forEach(stem -> with.merge(stem, 1, Integer::sum)));
        return new WordWeights(texts.size(), with);
    }

    /** From 0, where they have no word in common, to 1 (the cosine of their weighted words). */
    double likeness(ContentWords one, ContentWords other) {
        Set<String> shared = new HashSet<>(one.stems());
        shared.retainAll(other.stems());
        double length = Math.sqrt(squares(one.stems()) * squares(other.stems()));
        return length == 0 ? 0 : squares(shared) / length;
    }

    private double squares(Set<String> stems) {
        return stems.stream().mapToDouble(this::weight).map(weight -> weight * weight).sum();
    }

    private double weight(String stem) {
        return Math.log(1 + (texts + 1.0) / (with.getOrDefault(stem, 0) + 1));
    }
}
