package org.onrecord.exchange.rows;

import java.util.Optional;
import java.util.OptionalDouble;

/** What a review says of a claim in few words, in a number, or in both. */
record Rating(Optional<Thing> thing) {
    /** What schema.org says of ratings that do not. */
    private static final double WORST = 1;
    private static final double BEST = 5;

    /** The first of what is said in words that is a known verdict, or else the first words. */
    Optional<Thing> words() {
        return said("alternateName", "name", "ratingValue").or(() -> text("alternateName", "name"))
                .or(() -> text("ratingValue").filter(value -> number(value).isEmpty()));
    }

    /** What the words say; empty where none of them is known. */
    Optional<Verdict> verdict() {
        return words().flatMap(words -> VerdictWords.KNOWN.of(words.words()));
    }

    private Optional<Thing> said(String... properties) {
        for (String property : properties) {
            Optional<Thing> said = text(property).filter(words -> VerdictWords.KNOWN.of(words.words()).isPresent());
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private Optional<Thing> text(String... properties) {
        return thing.flatMap(rating -> rating.json().isObject() ? rating.text(properties) : Optional.of(rating));
    }

    /** How far its number is from the lower end of its scale, from 0 to 1; empty where it has none between the ends. */
    OptionalDouble share() {
        OptionalDouble value = number("ratingValue");
        double worst = number("worstRating").orElse(WORST);
        double best = number("bestRating").orElse(BEST);
        double share = (value.orElse(Double.NaN) - Math.min(worst, best)) / Math.abs(best - worst);
        return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    /** Its number, as people write it. */
    Optional<String> rated() {
        return text("ratingValue").map(value -> "Rated " + value.words() + text("bestRating").filter(best -> best != value)
                .map(best -> " of " + best.words()).orElse(""));
    }

    private OptionalDouble number(String property) {
        return text(property).map(Rating::number).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble number(Thing value) {
        try {
            return OptionalDouble.of(Double.parseDouble(value.words().strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
