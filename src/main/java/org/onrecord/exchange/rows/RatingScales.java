package org.onrecord.exchange.rows;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.onrecord.text.Folding;

/**
 * Which end of their scales publishers mean by true. What a publisher's reviews have that have words beside their numbers is what one without counts by.
 */
final class RatingScales {
    private static final double LOW = 0.25;
    private static final double HIGH = 0.75;
    /** How many of ten reviews have to agree: numbers that mean now this and now that mean nothing. */
    private static final int AGREEING_OF_TEN = 9;
    /** Fewer reviews with words agree by chance. */
    private static final int FEWEST = 3;

    private final Map<String, Long> upward;
    private final Map<String, Long> downward;

    RatingScales(Map<String, Long> upward, Map<String, Long> downward) {
        this.upward = upward;
        this.downward = downward;
    }

    /** @param publisher its name; those whose name is not known have no scale in common, and theirs is empty */
    void learn(String publisher, Rating rating) {
        Verdict words = rating.verdict().orElse(Verdict.NEITHER);
        Verdict number = atAnEnd(rating.share());
        if (!publisher.isEmpty() && words != Verdict.NEITHER && number != Verdict.NEITHER) {
            (words == number ? upward : downward).merge(Folding.fold(publisher), 1L, Long::sum);
        }
    }

    /** What a rating says: its words where they are known, or else its number where this publisher's other reviews show what that means. */
    Verdict verdict(String publisher, Rating rating) {
        Optional<Verdict> words = rating.verdict();
        if (words.isPresent()) {
            return words.get();
        }
        String key = Folding.fold(publisher);
        long up = upward.getOrDefault(key, 0L);
        long down = downward.getOrDefault(key, 0L);
        if (up + down < FEWEST || Math.max(up, down) * 10 < (up + down) * AGREEING_OF_TEN) {
            return Verdict.NEITHER;
        }
        Verdict number = atAnEnd(rating.share());
        return up > down || number == Verdict.NEITHER ? number : number == Verdict.TRUE ? Verdict.FALSE : Verdict.TRUE;
    }

    /** What a number says where the upper end is true. */
    private static Verdict atAnEnd(OptionalDouble share) {
        double number = share.orElse((LOW + HIGH) / 2);
        return number <= LOW ? Verdict.FALSE : number >= HIGH ? Verdict.TRUE : Verdict.NEITHER;
    }
}
