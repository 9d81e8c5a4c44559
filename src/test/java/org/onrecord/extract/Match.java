package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.onrecord.text.Folding;

/** An attribution in gold and the one that was found for it, one to one. */
record Match(Marked gold, Marked found) {
    static final double LIKE = 0.5;
    private static final Set<String> BEFORE_NAMES = Set.of("the", "a", "an", "mr", "mrs", "ms", "miss", "dr");

    /** Those whose contents are like each other, the likest first; where contents are equal, as of coordinated cues, source and cue decide. */
    static List<Match> best(List<Marked> gold, List<Marked> found) {
        List<Match> candidates = new ArrayList<>();
        for (Marked one : gold) {
            found.stream().map(other -> new Match(one, other)).filter(match -> match.likeness() >= LIKE).forEach(candidates::add);
        }
        candidates.sort(Comparator.comparingDouble(Match::likeness)
                .thenComparingDouble(match -> Tokens.jaccard(match.gold.source(), match.found.source())
                        + Tokens.jaccard(match.gold.cue(), match.found.cue()))
                .reversed());
        Set<Marked> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Match> best = new ArrayList<>();
        for (Match match : candidates) {
            if (!taken.contains(match.gold) && !taken.contains(match.found)) {
                taken.add(match.gold);
                taken.add(match.found);
                best.add(match);
            }
        }
        return best;
    }

    double likeness() {
        return Tokens.jaccard(gold.content(), found.content());
    }

    boolean exact() {
        return gold.content().equals(found.content());
    }

    boolean sameSource() {
        return Tokens.jaccard(gold.source(), found.source()) >= LIKE;
    }

    boolean sameCue() {
        return Tokens.jaccard(gold.cue(), found.cue()) >= LIKE;
    }

    /** By name where gold has one, else by the words of the source. */
    boolean sameSpeaker() {
        return gold.told().speaker() == null
                ? sameSource()
                : found.told().speaker() != null && bare(gold.told().speaker()).equals(bare(found.told().speaker()));
    }

    boolean sameStance() {
        return Objects.equals(gold.told().stance(), found.told().stance());
    }

    boolean sameChain() {
        return gold.told().chain().stream().map(Match::bare).toList().equals(found.told().chain().stream().map(Match::bare).toList());
    }

    boolean sameDate() {
        return Objects.equals(gold.told().date(), found.told().date());
    }

    /** As names are compared, without an article or a courtesy title before them. */
    private static List<String> bare(String name) {
        List<String> words = Folding.words(name);
        return words.size() > 1 && BEFORE_NAMES.contains(words.get(0)) ? words.subList(1, words.size()) : words;
    }
}
