package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How what was found in articles compares with what is marked in them. */
final class Score {
    private final List<Marked> gold = new ArrayList<>();
    private final List<Marked> found = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();

    /** Adds an article. */
    void add(List<Marked> gold, List<Marked> found) {
        this.gold.addAll(gold);
        this.found.addAll(found);
        matches.addAll(Match.best(gold, found));
    }

    /** All that have like contents and are right besides. */
    Counts counts(Predicate<Match> right) {
        return counts(right, marked -> true);
    }

    /** The same of some only, each counted on its own side: direct quotes in gold, and what was found to be direct quotes. */
    Counts counts(Predicate<Match> right, Predicate<Marked> some) {
        return new Counts(count(found, some), count(matches, right.and(match -> some.test(match.found()))), count(gold, some),
                count(matches, right.and(match -> some.test(match.gold()))));
    }

    /** Of a hundred that have like contents, those that are right besides; of some of gold only. */
    double given(Predicate<Match> right, Predicate<Marked> some) {
        int all = count(matches, match -> some.test(match.gold()));
        return all == 0 ? 0 : 100.0 * count(matches, right.and(match -> some.test(match.gold()))) / all;
    }

    SortedSet<String> rules() {
        SortedSet<String> rules = new TreeSet<>();
        found.forEach(marked -> rules.add(marked.told().rule()));
        return rules;
    }

    private static <T> int count(List<T> all, Predicate<T> some) {
        return (int) all.stream().filter(some).count();
    }
}
