package org.onrecord.exchange.rows;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.onrecord.text.Folding;

/** What a reviewer says of a claim. */
enum Verdict {
    FALSE("denial", "denies"), TRUE("allegation", "confirms"), OTHER("reaction", "responds-to");

    /** What reviewers write instead of numbers, without case and accents. */
    private static final Set<String> FALSE_WORDS = Set.of("false", "mostly false", "mainly false", "almost completely false",
            "pants on fire",
            "pants on fire!", "fake", "fake news", "incorrect", "inaccurate", "untrue", "not true", "wrong", "fabricated", "hoax",
            "fiction",
            "no evidence", "four pinocchios", "debunked", "falso", "falsa", "mayormente falso", "faux", "plutot faux", "falsch",
            "groesstenteils falsch", "grosstenteils falsch", "onwaar", "yanlis", "falsk");
    private static final Set<String> TRUE_WORDS = Set.of("true", "mostly true", "mainly true", "correct", "accurate", "right", "verified",
            "confirmed", "fact", "geppetto checkmark", "verdadero", "verdadera", "verdadeiro", "vero", "vrai", "plutot vrai", "wahr",
            "richtig", "groesstenteils richtig", "grosstenteils richtig", "waar", "dogru", "sant", "sand");
    private static final double LOW = 0.25;
    private static final double HIGH = 0.75;

    final String stance;
    final String link;

    Verdict(String stance, String link) {
        this.stance = stance;
        this.link = link;
    }

    /** By the words where they are known ones, or else by the number, between 1 and 5 unless the rating says otherwise (schema.org). */
    static Verdict of(JsonNode rating) {
        String words = Folding.fold(rating.path("alternateName").asText("")).replaceAll("\\.$", "");
        if (FALSE_WORDS.contains(words)) {
            return FALSE;
        } else if (TRUE_WORDS.contains(words)) {
            return TRUE;
        }
        double worst = rating.path("worstRating").asDouble(1);
        double best = rating.path("bestRating").asDouble(5);
        double value = rating.path("ratingValue").asDouble(Double.NaN);
        double share = (value - worst) / (best - worst);
        if (!(share >= 0 && share <= 1)) {
            return OTHER;
        }
        return share <= LOW ? FALSE : share >= HIGH ? TRUE : OTHER;
    }
}
