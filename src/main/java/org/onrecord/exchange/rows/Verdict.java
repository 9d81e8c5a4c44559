package org.onrecord.exchange.rows;

/** What a reviewer says of a claim. */
enum Verdict {
    FALSE("denial", "denies"), TRUE("allegation", "confirms"), NEITHER("reaction", "responds-to");

    final String stance;
    final String link;

    Verdict(String stance, String link) {
        this.stance = stance;
        this.link = link;
    }
}
